using System.Text.Json;
using Provenance.Tests.Collapse;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Command lines that <c>collapse</c> refuses, with message and exit code.</summary>
public sealed class CollapseCommandTests : IDisposable
{
    private static readonly string[] Codes = ["64 usage", "65 ", "66 ", "73 ", "74 ", "130 ", "143 "];

    private readonly CommandLine _cli = new();

    [Fact]
    public void All_arms_are_listed_with_what_they_are_trained_on()
    {
        var result = _cli.Run("collapse", "--list-arms");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(CollapseRegime.All, arm => Assert.Contains($" {arm.Name} ", result.Output, StringComparison.Ordinal));
        Assert.Contains("Shumailov et al. 2024", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "there is no arm 'replase'; did you mean 'replace'?", "collapse", "a.jsonl", "--arms", "human,replase")]
    [InlineData(64, "--list-arms says which there are", "collapse", "a.jsonl", "--arms", "nothing-like-it")]
    [InlineData(64, "mix is there twice", "collapse", "a.jsonl", "--arms", "mix, mix")]
    [InlineData(64, "Arms must be one or more", "collapse", "a.jsonl", "--arms", ",")]
    [InlineData(64, "--resume goes on in a folder", "collapse", "a.jsonl", "--resume")]
    [InlineData(64, "collapse needs human text", "collapse")]
    [InlineData(64, "is not a whole number from 1 to 100", "collapse", "a.jsonl", "--generations", "0")]
    [InlineData(64, "is not a whole number from 5000", "collapse", "a.jsonl", "--words", "100")]
    [InlineData(64, "is not a temperature above 0, at most 10", "collapse", "a.jsonl", "--temperature", "0")]
    [InlineData(64, "is not a probability above 0, at most 1", "collapse", "a.jsonl", "--top-p", "2")]
    [InlineData(64, "is not a whole number from 0", "collapse", "a.jsonl", "--top-k", "-5")]
    [InlineData(64, "transformer", "collapse", "a.jsonl", "--student", "transformer")]
    [InlineData(64, "did you mean '--arms'", "collapse", "a.jsonl", "--arm", "human")]
    [InlineData(65, "needs 20,000", "collapse", "a.jsonl", "-o", "lab")]
    [InlineData(65, "60 of them labelled as something else", "collapse", "m.jsonl", "-o", "lab")]
    [InlineData(66, "none.jsonl", "collapse", "none.jsonl", "-o", "lab")]
    [InlineData(66, "no such file", "collapse", "a.jsonl", "--detector", "none.zip")]
    [InlineData(66, "did you mean 'recommended'", "collapse", "a.jsonl", "--policy", "recomended")]
    [InlineData(73, "a.jsonl: is there already", "collapse", "a.jsonl", "-o", "a.jsonl")]
    [InlineData(73, "full: is there already", "collapse", "a.jsonl", "-o", "full")]
    public void Wrong_use_says_what_is_wrong_and_leaves_nothing(int code, string message, params string[] arguments)
    {
        var texts = MadeUpText.Documents(3, 60);
        _cli.Folder.Write("a.jsonl", MadeUpText.Lines(texts));
        _cli.Folder.Write("m.jsonl", MadeUpText.Lines(texts, "machine"));
        _cli.Folder.Write("full/mine.txt", "mine");
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, $"{result.ExitCode}: {result.Error}");
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal(["a.jsonl", "full", "m.jsonl"], _cli.Folder.Names());
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_cli.Folder["full"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Mistakes_of_a_policy_are_listed_with_line_and_column_before_anything_is_read()
    {
        _cli.Folder.Write("bad.yaml", "name: x\nhuman:\n  share: half\nstages: 0\n");
        var result = _cli.Run("collapse", "none.jsonl", "--policy", "bad.yaml", "-o", "lab");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("bad.yaml:3:10: human.share should be a number from 0 to 1, not 'half'", result.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:4:9: stages.count", result.Error, StringComparison.Ordinal);
        Assert.Equal(["bad.yaml"], _cli.Folder.Names());
    }

    [Fact]
    public void Help_names_every_exit_code()
    {
        var help = _cli.Run("collapse", "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(Codes, code => Assert.Contains(code, help.Output.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void An_output_that_cannot_be_read_as_a_run_is_refused_with_file_and_line()
    {
        _cli.Folder.Write("a.jsonl", MadeUpText.Lines(MadeUpText.Documents(3, 400)));
        string[] arguments = ["collapse", "a.jsonl", "-o", "lab", "--arms", "human", "--generations", "1", "--seeds", "1", "--words", "5000", "--no-orderings", "--detector", "-q", "--resume"];
        Assert.Equal(0, _cli.Run(arguments).ExitCode);
        File.AppendAllText(_cli.Folder["lab/journal.jsonl"], "what is this\n");
        var damaged = _cli.Run(arguments);
        Assert.Equal(65, damaged.ExitCode);
        Assert.Contains("lab/journal.jsonl:3: is not what a run of the lab wrote", damaged.Error, StringComparison.Ordinal);
        var other = _cli.Run([.. arguments, "--seed", "9"]);
        Assert.Equal(65, other.ExitCode);
        Assert.Contains("holds a run with other options or other text", other.Error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.True, JsonDocument.Parse(File.ReadAllText(_cli.Folder["lab/report.json"])).RootElement.GetProperty("complete").ValueKind);
    }

    public void Dispose() => _cli.Dispose();
}
