using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Errors of train, evaluate and model, tried on the real executable.</summary>
public sealed class TrainErrorTests : IDisposable
{
    private const string Good = "{\"text\":\"Some text.\",\"label\":\"human\"}\n";

    private readonly CommandLine _command = new();

    [Theory]
    [InlineData("train", "data.jsonl")]
    [InlineData("train", "-o", "m.zip")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--holdout", "colour:red")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--holdout", "set:")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--folds", "1")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--seed", "-1")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--text-field", "a..b")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--no-such-option")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "data.jsonl", "--min-words", "few")]
    [InlineData("evaluate", "data.jsonl", "--fpr", "1")]
    [InlineData("evaluate", "data.jsonl", "--leave-one-out", "language")]
    [InlineData("evaluate", "data.jsonl", "--leave-one-out", "set", "--model", "m.zip")]
    [InlineData("evaluate", "-", "--leave-one-out", "set")]
    [InlineData("evaluate", "data.jsonl", "--holdout", "set:a")]
    [InlineData("model", "info", "--no-such-option")]
    [InlineData("model")]
    public void A_wrong_command_line_is_64_and_short(params string[] arguments)
    {
        _command.Folder.Write("data.jsonl", Good);
        var result = _command.Run(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.InRange(result.Error.Split('\n').Length, 2, 4);
    }

    [Theory]
    [InlineData("train", "missing.jsonl", "-o", "m.zip")]
    [InlineData("train", "data.jsonl", "-o", "m.zip", "--base", "missing.zip")]
    [InlineData("evaluate", "data.jsonl", "--model", "missing.zip")]
    [InlineData("evaluate", "missing.jsonl", "--leave-one-out", "set")]
    [InlineData("model", "info", "missing.zip")]
    public void What_is_not_there_is_66(params string[] arguments)
    {
        _command.Folder.Write("data.jsonl", Good);
        var result = _command.Run(arguments);
        Assert.Equal(66, result.ExitCode);
        Assert.Contains("no such file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detector_that_cannot_be_created_is_73_before_the_data_is_looked_at()
    {
        _command.Folder.Write("data.jsonl", "not JSON\n");
        var result = _command.Run("train", "data.jsonl", "-o", "no/such/m.zip");
        Assert.Equal(73, result.ExitCode);
        Assert.DoesNotContain("data.jsonl", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detector_is_packed_only_as_it_can_be_read_again()
    {
        _command.Folder.Write("data.jsonl", Good);
        var result = _command.Run("train", "data.jsonl", "-o", "m.zip.zst");
        Assert.Equal(73, result.ExitCode);
        Assert.Contains("m.zip.zst", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_none_are_named_written_and_65()
    {
        _command.Folder.Write("data.jsonl", Good + "{\"text\":\"a\",\"label\":\"robot\"}\n{\"text\":\"a\"}\n");
        var result = _command.Run("train", "data.jsonl", "-o", "m.zip", "--rejects", "bad.jsonl");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("data.jsonl:2: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("too little to learn from", result.Error, StringComparison.Ordinal);
        var rejects = _command.Rows("bad.jsonl");
        Assert.Equal(2, rejects.Count);
        Assert.Equal("{\"text\":\"a\",\"label\":\"robot\"}", rejects[0].GetProperty("raw").GetString());
        Assert.False(File.Exists(_command.Folder["m.zip"]));
    }

    [Fact]
    public void A_file_that_is_no_detector_is_65()
    {
        _command.Folder.Write("data.jsonl", Good);
        Assert.Equal(65, _command.Run("model", "info", "data.jsonl").ExitCode);
        Assert.Equal(65, _command.Run("evaluate", "data.jsonl", "--model", "data.jsonl").ExitCode);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("evaluate")]
    [InlineData("model", "info")]
    public void Help_has_examples_and_exit_codes(params string[] command)
    {
        var result = _command.Run([.. command, "--help"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("evaluate")]
    public void Help_promises_every_format_that_is_read(string command)
    {
        var help = _command.Run(command, "--help").Output.ReplaceLineEndings(" ");
        Assert.Contains("labelled documents, in every format that scan reads", help, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON lines, plain or gzip", help, StringComparison.Ordinal);
        Assert.DoesNotContain("labelled JSON lines", help, StringComparison.Ordinal);
    }

    public void Dispose() => _command.Dispose();
}
