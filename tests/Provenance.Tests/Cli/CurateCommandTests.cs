using Provenance.Cli.Policies;
using Provenance.Cli.Terminal;
using Provenance.Tests.Reports;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The command <c>curate</c>: its checks before it makes a set, and its summary afterwards.</summary>
public sealed class CurateCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void A_policy_to_begin_from_is_written_once_and_never_over_another()
    {
        Assert.Equal(PolicyTemplate.Text, _cli.Run("curate", "--init").Output);
        Assert.Equal(0, _cli.Run("curate", "--init", "a.yaml").ExitCode);
        Assert.Equal(PolicyTemplate.Text, File.ReadAllText(_cli.Folder["a.yaml"]));
        _cli.Folder.Write("a.yaml", "name: mine");
        var again = _cli.Run("curate", "--init", "a.yaml");
        Assert.Equal(73, again.ExitCode);
        Assert.Contains("a.yaml: is there already", again.Error, StringComparison.Ordinal);
        Assert.Equal("name: mine", File.ReadAllText(_cli.Folder["a.yaml"]));
    }

    [Fact]
    public void All_mistakes_of_a_policy_are_listed_with_file_line_and_column()
    {
        _cli.Folder.Write("bad.yaml", "name: x\nhuman:\n  share: half\nstages: 0\n");
        var result = _cli.Run("curate", "bad.yaml", "--check");
        Assert.Equal(65, result.ExitCode);
        Assert.Equal(
            [
                "bad.yaml:3:10: human.share should be a number from 0 to 1, not 'half'",
                "bad.yaml:4:9: stages.count: 0 is not between 1 and 99",
                "provenance: bad.yaml: 2 mistakes; nothing was done",
            ],
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("recommended")]
    [InlineData("quality")]
    [InlineData("generators")]
    [InlineData("resemblance")]
    public void Policies_that_ship_are_found_by_name(string name)
    {
        var result = _cli.Run("curate", name, "--check");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains($"{name}: no mistakes", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_goes_before_a_policy_that_ships()
    {
        _cli.Folder.Write("quality", "name: [");
        Assert.Contains("quality:2:1: cannot be read", _cli.Run("curate", "quality", "--check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_are_listed_with_bounds_and_source()
    {
        var lines = _cli.Run("curate", "--signals").Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("gopher-word-count-2", StringComparison.Ordinal) && line.Contains("50 to 100,000", StringComparison.Ordinal) && line.Contains("Rae et al. 2021", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(64, "curate needs a POLICY", "curate")]
    [InlineData(64, "curate needs a folder", "curate", "recommended", "a.jsonl")]
    [InlineData(64, "recommended names no inputs", "curate", "recommended", "-o", "set")]
    [InlineData(64, "did you mean '--signals'", "curate", "--sgnals")]
    [InlineData(64, "is not a size from 16MiB", "curate", "recommended", "a.jsonl", "-o", "set", "--memory", "1M")]
    [InlineData(64, "is not a whole number from 0", "curate", "recommended", "a.jsonl", "-o", "set", "--seed", "-1")]
    [InlineData(66, "did you mean 'recommended'", "curate", "recomended", "a.jsonl", "-o", "set")]
    [InlineData(66, "is a folder", "curate", ".", "-o", "set")]
    [InlineData(66, "no such store", "curate", "recommended", "a.jsonl", "-o", "set", "--store", "none.db")]
    [InlineData(66, "no such file", "curate", "recommended", "a.jsonl", "-o", "set", "--model", "none.zip")]
    public void Wrong_use_says_what_is_wrong(int code, string message, params string[] arguments)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal(["a.jsonl"], _cli.Folder.Names());
    }

    [Fact]
    public void A_set_is_summed_up_in_a_few_lines()
    {
        var report = SelectionSample.Empty() with
        {
            In = new SelectionAmount(12_345, 0, 0),
            Out = new SelectionAmount(1_000, 0, 0),
            Written = new SelectionAmount(1_100, 0, 0),
            Refusals = [new("budget", "", new SelectionAmount(40, 0, 0), new SelectionAmount(5, 0, 0)), new("near-duplicate", "", default, new SelectionAmount(11_300, 0, 0))],
            Stages = [Stage("stage-01.jsonl.gz"), Stage("stage-02.jsonl.gz")],
            HumanShareOut = 0.5124,
        };
        Assert.Equal(
            [
                "read 12,345 documents, selected 1,000, 1,100 lines with repeats, in 2.50 s",
                "human share 51.2%",
                "left out:",
                "  11,300  near-duplicate",
                "      45  budget",
                "stages:",
                "  550  stage-01.jsonl.gz",
                "  550  stage-02.jsonl.gz",
            ],
            CurationText.Lines(new CurationSummary("set", report, TimeSpan.FromSeconds(2.5))));
        var nothing = SelectionSample.Empty() with { In = new SelectionAmount(1, 0, 0), Out = default, Written = default, Refusals = [], Stages = [], HumanShareOut = double.NaN };
        Assert.Equal(["read 1 document, selected 0, in 0.00 s"], CurationText.Lines(new CurationSummary("set", nothing, TimeSpan.Zero)));

        static SelectionStage Stage(string file) => new(file, "", 0, new SelectionAmount(550, 0, 0), 0.5, 1, 0, 0);
    }

    public void Dispose() => _cli.Dispose();
}
