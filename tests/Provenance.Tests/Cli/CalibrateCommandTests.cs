using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Calibrating by the real executable.</summary>
public sealed class CalibrateCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public CalibrateCommandTests()
    {
        _cli.Folder.Write("human.jsonl", StyledText.Lines(1, 240, "human"));
        _cli.Folder.Write("crawl.jsonl", StyledText.Lines(2, 60, "crawl"));
    }

    [Fact]
    public void Scanning_with_calibrate_gives_the_same_as_calibrating_and_then_scanning()
    {
        var calibrated = _cli.Run("calibrate", "human.jsonl", "-o", "mine.zip");
        Assert.True(calibrated.ExitCode == 0, calibrated.Error);
        Assert.Contains("en: 120 human documents show rates down to 4.13%; 1% needs 500", calibrated.Error, StringComparison.Ordinal);
        Assert.Contains("en: at 5%, ", calibrated.Error, StringComparison.Ordinal);
        Assert.Contains($"mine.zip: {Detector.Load(_cli.Folder["mine.zip"]).Digest}, calibrated from {Repository.Detector.Digest}", calibrated.Error, StringComparison.Ordinal);

        var two = _cli.Run("scan", "crawl.jsonl", "--model", "mine.zip", "--fpr", "0.05", "-o", "two.jsonl");
        var one = _cli.Run("scan", "crawl.jsonl", "--calibrate", "human.jsonl", "--fpr", "0.05", "-o", "one.jsonl");
        Assert.Equal((0, 0), (one.ExitCode, two.ExitCode));
        Assert.Equal(File.ReadAllText(_cli.Folder["two.jsonl"]), File.ReadAllText(_cli.Folder["one.jsonl"]));
        Assert.Contains("calibrated to a collection: en by 120 human documents, rates from 4.13%; detector sha256:", one.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rest on general p-values", one.Error, StringComparison.Ordinal);
        Assert.NotEqual(Repository.Detector.Digest, _cli.Rows("one.jsonl")[0].GetProperty("detector").GetString());
    }

    [Fact]
    public void A_rate_that_the_documents_do_not_show_is_told_and_rests_on_general_p_values()
    {
        var calibrated = _cli.Run("scan", "crawl.jsonl", "--calibrate", "human.jsonl", "--fpr", "0.01", "-o", "one.jsonl");
        Assert.Contains("en: the 120 human documents of the calibration show rates down to 4.13%; verdicts at 1% rest on general p-values, and need 500 documents (warning)", calibrated.Error, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("scan", "crawl.jsonl", "--fpr", "0.01", "-o", "general.jsonl", "-q").ExitCode);
        var general = _cli.Rows("general.jsonl").ToDictionary(static row => row.GetProperty("id").GetString()!, static row => row.GetProperty("verdict").GetString() == "machine");
        Assert.All(_cli.Rows("one.jsonl"), row => Assert.True(general[row.GetProperty("id").GetString()!] || row.GetProperty("verdict").GetString() != "machine"));
    }

    [Fact]
    public void Too_few_documents_are_65_and_leave_no_file()
    {
        var result = _cli.Run("calibrate", "crawl.jsonl", "-o", "mine.zip");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("30 distinct human documents of 50 words or more show rates down to 16.13%; 5% needs 100, 1% needs 500", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_cli.Folder["mine.zip"]));
        Assert.Equal(65, _cli.Run("calibrate", "human.jsonl", "--fpr", "0.01", "-o", "mine.zip").ExitCode);
        Assert.Equal(65, _cli.Run("scan", "crawl.jsonl", "--calibrate", "crawl.jsonl", "-o", "one.jsonl").ExitCode);
        Assert.False(File.Exists(_cli.Folder["one.jsonl"]));
    }

    [Fact]
    public void A_store_says_who_wrote_a_document_and_conditions_ask_it()
    {
        _cli.Folder.Write("plain.jsonl", StyledText.Lines(1, 240, "human").Replace("\"label\"", "\"was\"", StringComparison.Ordinal));
        _cli.Folder.Write("known.jsonl", string.Join('\n', File.ReadLines(_cli.Folder["plain.jsonl"]).Where(static line => line.Contains("\"was\":\"human\"", StringComparison.Ordinal))));
        Assert.Equal(0, _cli.Run("tag", "known.jsonl", "--origin", "human", "--store", "provenance.db", "-q").ExitCode);
        var result = _cli.Run("calibrate", "plain.jsonl", "--store", "provenance.db", "--where", "origin == human", "-o", "mine.zip");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("en: 120 human documents show", result.Error, StringComparison.Ordinal);
        Assert.Contains("left out: 120 filtered out", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detector_shows_its_calibration_and_is_whole()
    {
        Assert.Equal(0, _cli.Run("calibrate", "human.jsonl", "-o", "mine.zip", "-q").ExitCode);
        var shown = _cli.Run("model", "info", "mine.zip");
        Assert.Contains("calibration.languages.en", shown.Output, StringComparison.Ordinal);
        Assert.Contains(Repository.Detector.Digest, shown.Output, StringComparison.Ordinal);
        Assert.Equal(120, JsonDocument.Parse(_cli.Run("model", "info", "mine.zip", "--json").Output).RootElement.GetProperty("calibration").GetProperty("languages").GetProperty("en").GetProperty("human").GetInt32());
        var check = _cli.Run("model", "check", "mine.zip", "crawl.jsonl");
        Assert.True(check.ExitCode == 0, check.Error);
    }

    [Fact]
    public void An_output_that_would_replace_a_human_document_is_refused() =>
        Assert.Equal(73, _cli.Run("scan", "crawl.jsonl", "--calibrate", "human.jsonl", "-o", "human.jsonl").ExitCode);

    public void Dispose() => _cli.Dispose();
}
