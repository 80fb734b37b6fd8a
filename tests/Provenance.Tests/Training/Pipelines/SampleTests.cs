using System.Diagnostics;
using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Training.Pipelines;

/// <summary>The samples of the documentation: that for users of ML.NET is the program that runs here, and that of README compiles.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_documentation_shows_the_program_that_is_tested()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ml-net.md"));
        var program = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Provenance.Samples", "Program.cs"));
        Assert.Contains("```csharp\n" + program + "```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void README_shows_the_sample_that_compiles()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Provenance.Samples", "LibrarySample.cs"));
        var namespaces = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal));
        var body = lines.SkipWhile(line => line != "    {").Skip(1).TakeWhile(line => line != "    }").Select(line => line.Length == 0 ? "" : line[8..]);
        Assert.Contains("```csharp\n" + string.Join('\n', [.. namespaces, "", .. body]) + "\n```\n", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_trains_on_a_table_evaluates_saves_loads_and_predicts()
    {
        var random = new SplitMix64(30);
        var table = new StringBuilder("text,label\n");
        for (var i = 0; i < 400; i++) table.Append('"').Append(StyledText.Document(ref random, i % 2 == 1, 80)).Append("\",").Append(i % 2 == 1 ? "true" : "false").Append('\n');
        _folder.Write("essays.csv", table.ToString());
        _folder.Write("question.txt", StyledText.Document(ref random, machine: true, 120));

        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Provenance.Samples.dll")])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        var lines = output.Split('\n');
        Assert.Matches("^AUROC (1.000|0.9[0-9]+), F1 (1.000|0.[89][0-9]+)$", lines[0]);
        Assert.Matches("^[a-z]+: P.machine. (1.000|0.[5-9][0-9]+), 1[0-9]{2} words$", lines[1]);
        Assert.Equal(Detector.Load(_folder["essays.zip"]).Assess(File.ReadAllText(_folder["question.txt"])).Probability!.Value, double.Parse(lines[1].Split(' ')[2].TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture), 1e-3);
    }

    public void Dispose() => _folder.Dispose();
}
