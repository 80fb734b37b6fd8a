using Provenance.Cli.CommandLine;
using Provenance.Cli.Commands;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Help and topics: as wide as asked, and in the order that users look for.</summary>
public sealed class HelpPageTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(100)]
    public void Lines_fit_the_width_but_for_command_lines_and_single_words(int width)
    {
        foreach (var entry in CommandList.Catalog.Entries.Where(entry => !entry.IsGroup))
        {
            var page = new HelpPage(width).Command($"provenance {entry.Name}", entry.Describe().All[0]);
            var prose = page[..page.IndexOf("\nExamples:", StringComparison.Ordinal)].Split('\n').Where(line => !line.StartsWith("  provenance", StringComparison.Ordinal) && !(entry.Name == "export" && line.StartsWith("  ", StringComparison.Ordinal)));
            Assert.All(prose, line => Assert.True(line.Length <= width || !line.Trim().Contains(' ', StringComparison.Ordinal) || line.StartsWith("  -", StringComparison.Ordinal), $"{entry.Name}: {line}"));
        }
    }

    [Fact]
    public void Options_are_shown_in_groups_and_examples_come_last()
    {
        var page = _cli.Run("scan", "--help").Output;
        string[] headings = ["\nUsage:\n", "\nArguments:\n", "\nInput:\n", "\nOutput:\n", "\nDetector:\n", "\nStore:\n", "\nOther:\n", "\nExit codes:", "\nExamples:\n"];
        var places = headings.Select(heading => page.IndexOf(heading, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(3, page[places[^1]..].Trim().Split('\n').Length - 1);
    }

    [Fact]
    public void A_topic_and_a_command_are_explained_and_nothing_else_is()
    {
        Assert.All(HelpTopics.Names, name => Assert.StartsWith(HelpTopics.Title(name), new HelpPage(80).Topic(name), StringComparison.Ordinal));
        Assert.Contains("\n  verdicts ", _cli.Run("help").Output, StringComparison.Ordinal);
        Assert.StartsWith("Which files are read", _cli.Run("help", "formats").Output, StringComparison.Ordinal);
        Assert.Equal(_cli.Run("model", "info", "--help").Output, _cli.Run("help", "model", "info").Output);
        Assert.Equal(_cli.Run("model", "--help").Output, _cli.Run("help", "model").Output);
        var unknown = _cli.Run("help", "format");
        Assert.Equal((64, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("did you mean 'formats'?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_as_wide_as_the_terminal()
    {
        if (!File.Exists("/usr/bin/script")) return;

        // but for what the runtime sends to a terminal at its start
        Assert.Contains(new HelpPage(60).Command("provenance scan", CommandList.Catalog.Find("scan")!.Describe().All[0]), InTerminal(60).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(new HelpPage(100).Command("provenance scan", CommandList.Catalog.Find("scan")!.Describe().All[0]), InTerminal(300).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_the_detector_by_its_digest_also_where_it_cannot_be_used()
    {
        var version = _cli.Run("--version");
        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\ndetector sha256:[0-9a-f]+ \(.+\)\n$", version.Output.ReplaceLineEndings("\n"));
        _cli.Variables["PROVENANCE_MODEL"] = "missing.zip";
        var missing = _cli.Run("--version");
        Assert.Equal(0, missing.ExitCode);
        Assert.Contains("detector none: missing.zip: no such file", missing.Output, StringComparison.Ordinal);
    }

    private string InTerminal(int columns)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols {columns}; '{CommandLine.Executable}' scan --help", "/dev/null"])
        {
            WorkingDirectory = _cli.Folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = Task.Run(() => CommandLine.ReadAll(process.StandardOutput.BaseStream));
        var error = Task.Run(() => CommandLine.ReadAll(process.StandardError.BaseStream));
        var result = CommandLine.Wait(process, output, error);
        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        return result.Output;
    }

    public void Dispose() => _cli.Dispose();
}
