using System.Text.Json;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests;

/// <summary>Calibrating the shipped detector to made-up collections.</summary>
public sealed class DetectorCalibratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_calibrated_detector_names_its_base_its_counts_and_the_digest_of_its_texts_and_no_text()
    {
        Write("human.jsonl", 1, 240);
        var summary = Calibrate("human.jsonl");
        Assert.Equal(Repository.Detector.Digest, summary.Base);
        Assert.NotEqual(Repository.Detector.Digest, summary.Digest);
        var language = Assert.Single(summary.Languages);
        Assert.Equal(("en", 120, 120.0, 120, false), (language.Language, language.Human, language.Independent, language.Machine, language.IsAdded));
        Assert.Equal(5 / 121.0, language.SmallestRate);
        var manifest = JsonDocument.Parse(summary.Detector.Calibration).RootElement;
        Assert.Equal(Repository.Detector.Digest, manifest.GetProperty("base").GetString());
        Assert.Equal(240, manifest.GetProperty("documents").GetInt32());
        Assert.Equal(120, manifest.GetProperty("languages").GetProperty("en").GetProperty("human").GetInt32());
        Assert.StartsWith("sha256:", manifest.GetProperty("texts").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("bakery", summary.Detector.Calibration, StringComparison.Ordinal);
        Assert.Equal("{}", Repository.Detector.Calibration);
        Assert.Empty(Repository.Detector.CalibratedLanguages);
    }

    [Fact]
    public void Scores_stay_and_p_values_are_those_of_the_collection()
    {
        Write("human.jsonl", 1, 1_200);
        var detector = Calibrate("human.jsonl").Detector;
        var flagged = 0;
        foreach (var (text, isMachine) in StyledText.Documents(77, 800))
        {
            var (before, after) = (Repository.Detector.Assess(text, 0.05), detector.Assess(text, 0.05));
            Assert.Equal((before.Score, before.Probability, before.Resemblance), (after.Score, after.Probability, after.Resemblance));
            if (!isMachine && after.PValue <= 0.05) flagged++;
        }

        // 20 of 400 are expected
        Assert.InRange(flagged, 6, 36);
    }

    [Fact]
    public void A_second_calibration_replaces_the_first()
    {
        Write("one.jsonl", 1, 240);
        Write("two.jsonl", 2, 300);
        var first = Calibrate("one.jsonl").Detector;
        var second = new DetectorCalibrator(first).Run(Request("two.jsonl"));
        Assert.Equal(Calibrate("two.jsonl").Digest, second.Digest);
        Assert.Equal(Repository.Detector.Digest, second.Base);
    }

    [Fact]
    public void The_file_is_whole_is_what_was_returned_and_has_the_same_bytes_twice()
    {
        Write("human.jsonl", 1, 240);
        var summary = new DetectorCalibrator(Repository.Detector).Run(Request("human.jsonl") with { OutputPath = _folder["one.zip"] });
        new DetectorCalibrator(Repository.Detector).Run(Request("human.jsonl") with { OutputPath = _folder["two.zip"] });
        Assert.Equal(File.ReadAllBytes(_folder["one.zip"]), File.ReadAllBytes(_folder["two.zip"]));
        var loaded = Detector.Load(_folder["one.zip"]);
        Assert.Equal((summary.Digest, Calibrate("human.jsonl").Digest), (loaded.Digest, loaded.Digest));
        Assert.Equal(200, loaded.Check().Trees);
        Assert.True(File.Exists(_folder["one.zip.manifest.json"]));
    }

    [Fact]
    public void Copies_short_texts_mixed_ones_and_labels_that_are_none_are_no_human_documents()
    {
        var lines = StyledText.Lines(1, 240, "a").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("human.jsonl", string.Join('\n', [.. lines, .. lines[..40], "{\"text\":\"too short\"}", lines[0].Replace("human", "mixed", StringComparison.Ordinal), lines[0].Replace("\"human\"", "\"person\"", StringComparison.Ordinal)]));
        var summary = Calibrate("human.jsonl");
        Assert.Equal((243 + 40, 40, 1, 1), (summary.Read, summary.Copies, summary.TooShort, summary.Mixed));
        Assert.Equal(120, summary.Languages[0].Human);
        Assert.Equal(1, summary.Rejects["label-missing"]);

        // a hundred copies are no hundred documents
        _folder.Write("copies.jsonl", string.Join('\n', Enumerable.Repeat(lines, 4).SelectMany(static all => all.Take(60))));
        var error = Assert.Throws<DataException>(() => Calibrate("copies.jsonl"));
        Assert.StartsWith("too little to calibrate on: en: 30 distinct human documents", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_without_a_label_are_human_and_a_condition_selects_among_them()
    {
        var documents = StyledText.Documents(5, 500).Where(static one => !one.IsMachine).Select(static (one, i) => JsonSerializer.Serialize(new { id = $"{i}", text = one.Text, year = 2000 + (i % 2), author = "one" }));
        _folder.Write("human.jsonl", string.Join('\n', documents));
        var summary = new DetectorCalibrator(Repository.Detector).Run(Request("human.jsonl") with { Keep = DocumentCondition.Parse("year == 2001 and words >= 50") });
        Assert.Equal((125, 125L), (summary.Languages[0].Human, summary.Filtered));
        var grouped = new DetectorCalibrator(Repository.Detector, new CalibrationOptions { GroupField = "author" });
        Assert.Contains("count as 1 because those of the same author", Assert.Throws<DataException>(() => grouped.Run(Request("human.jsonl"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict == human")]
    [InlineData("words >= 50 and not p_value < 0.2")]
    public void A_condition_on_scores_is_refused(string condition)
    {
        var request = Request("human.jsonl") with { Keep = DocumentCondition.Parse(condition) };
        Assert.Contains("the detector's own score", Assert.Throws<ArgumentException>(() => new DetectorCalibrator(Repository.Detector).Run(request)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_rate_that_is_none_is_refused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DetectorCalibrator(Repository.Detector, new CalibrationOptions { FalsePositiveRate = rate }));

    public void Dispose() => _folder.Dispose();

    private void Write(string name, ulong seed, int documents) => _folder.Write(name, StyledText.Lines(seed, documents, name));

    private CalibrationRequest Request(string name) => new() { Inputs = [_folder[name]] };

    private CalibrationSummary Calibrate(string name) => new DetectorCalibrator(Repository.Detector).Run(Request(name));
}
