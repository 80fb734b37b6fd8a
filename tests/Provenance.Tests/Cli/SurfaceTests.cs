using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The visible surface of the command line, kept in three texts that reviewers read and <c>ACCEPT=1</c> rewrites.</summary>
public class SurfaceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Provenance.Tests", "Cli");

    [Fact]
    public void Help_and_options_of_all_commands_are_the_reviewed_ones()
    {
        var helps = new string[Surface.Commands.Length];
        Parallel.For(0, helps.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => helps[i] = Surface.Help(Surface.Commands[i]));
        var pages = new StringBuilder();
        var options = new StringBuilder();
        for (var i = 0; i < helps.Length; i++)
        {
            var title = $"$ provenance {Surface.Commands[i]}".TrimEnd();
            pages.Append(title).Append(" --help\n").Append(helps[i]).Append('\n');
            options.Append(title).Append('\n');
            foreach (var entry in Surface.Entries(helps[i])) options.Append(entry).Append('\n');
            options.Append('\n');
        }

        Review("SurfaceHelp.txt", pages.ToString());
        Review("SurfaceOptions.txt", options.ToString());
    }

    /// <summary>The text is the test: its lines with a dollar are run, what stands below them is what they answer. A new one needs only that line.</summary>
    [Fact]
    public void Command_lines_are_answered_as_reviewed()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "SurfaceLines.txt")).Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
        var answers = new string[lines.Count];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => answers[i] = Surface.Answer(lines[i]));
        Assert.True(lines.Count > 100, $"there are only {lines.Count} lines");
        Review("SurfaceLines.txt", string.Join('\n', answers));
    }

    private static void Review(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(path, actual);

        var (approved, now) = (File.ReadAllText(path).TrimEnd('\n').Split('\n'), actual.TrimEnd('\n').Split('\n'));
        var at = Enumerable.Range(0, Math.Max(approved.Length, now.Length)).FirstOrDefault(i => approved.ElementAtOrDefault(i) != now.ElementAtOrDefault(i), -1);
        Assert.True(at < 0, $"{name}:{at + 1} was\n  {approved.ElementAtOrDefault(at)}\nand is\n  {now.ElementAtOrDefault(at)}\nRun with ACCEPT=1 and review what changed.");
    }
}
