using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Train, evaluate and look at a detector with the real executable, on made-up text.</summary>
public sealed class TrainAndEvaluateTests(TrainedDetector trained) : IClassFixture<TrainedDetector>
{
    private static readonly string[] Verdicts = ["machine", "human", "uncertain", "refused"];

    [Fact]
    public void Training_says_what_it_learnt_from_and_vouches_for_its_file()
    {
        Assert.Equal("", trained.Result.Output);
        Assert.Contains("learnt from 240 human and 240 machine documents in 4 sets of 480 read", trained.Result.Error, StringComparison.Ordinal);
        Assert.Contains("one.zip: sha256:", trained.Result.Error, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(File.ReadAllText(trained.Folder["one.zip.manifest.json"])).RootElement;
        Assert.Equal(480, manifest.GetProperty("rows").GetInt64());
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(trained.Folder["one.zip"])));
        Assert.Equal(digest, manifest.GetProperty("sha256").GetString());
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes_with_any_number_of_threads()
    {
        Assert.Equal(0, trained.Run("train", "train", "-o", "two.zip", "--threads", "2", "--folds", "2", "-q").ExitCode);
        Assert.Equal(File.ReadAllBytes(trained.Folder["one.zip"]), File.ReadAllBytes(trained.Folder["two.zip"]));
    }

    [Fact]
    public void Figures_of_training_from_nothing_are_of_sets_that_models_did_not_see() =>
        Assert.Contains("each set by models that did not see it, in stretches of its documents:", trained.Result.Error, StringComparison.Ordinal);

    [Fact]
    public void Figures_of_training_from_a_base_name_the_sets_that_it_saw()
    {
        trained.Folder.Write("more/set3.jsonl", StyledText.Lines(TrainedDetector.Seed + 3, 120, "set3"));
        trained.Folder.Write("more/new.jsonl", StyledText.Lines(TrainedDetector.Seed + 50, 120, "new"));
        var both = trained.Run("train", "more", "-o", "both.zip", "--base", "one.zip", "--folds", "2");
        Assert.True(both.ExitCode == 0, both.Error);
        Assert.DoesNotContain("by models that did not see it", both.Error, StringComparison.Ordinal);
        Assert.Contains("each set by models that did not see the document, beside a base that was trained on set3 (figures of these flatter), in stretches of its documents:", both.Error, StringComparison.Ordinal);

        var fresh = trained.Run("train", "more/new.jsonl", "-o", "fresh.zip", "--base", "one.zip", "--folds", "2");
        Assert.True(fresh.ExitCode == 0, fresh.Error);
        Assert.Contains("beside a base whose training names none of them, in stretches of its documents:", fresh.Error, StringComparison.Ordinal);
        Assert.Matches(@"all together, AUROC / TPR@1%FPR: base \d\.\d{3} / \d\.\d{3}, new .*, adapted .*; estimated loss of AUROC on other text 0\.\d{3}", fresh.Error);
    }

    [Fact]
    public void Evaluation_prints_tables_and_writes_the_same_as_json()
    {
        var result = trained.Run("evaluate", "dev", "--model", "one.zip", "--compare", "one.zip", "--draws", "200", "--json", "report.json", "--report", "report.html");
        Assert.True(result.ExitCode == 0, result.Error);
        foreach (var part in (string[])["by set", "by length", "the promise", "calibration: expected error", "0.93-1.00", "paired bootstrap"])
        {
            Assert.Contains(part, result.Output, StringComparison.Ordinal);
        }

        Assert.Contains("240 documents", result.Error, StringComparison.Ordinal);
        var report = JsonDocument.Parse(File.ReadAllText(trained.Folder["report.json"])).RootElement;
        Assert.InRange(report.GetProperty("overall").GetProperty("auroc").GetProperty("value").GetDouble(), 0.9, 1);
        Assert.Equal("seen", report.GetProperty("groups").GetProperty("set")[0].GetProperty("name").GetString());
        Assert.Equal("all", report.GetProperty("curves")[0].GetProperty("name").GetString());
        var verdicts = report.GetProperty("groups").GetProperty("set")[0].GetProperty("human_verdicts");
        Assert.Equal(1, Verdicts.Sum(name => verdicts.GetProperty(name).GetDouble()), 1e-6);
        Assert.Equal(0.01, report.GetProperty("verdicts").GetProperty("fpr").GetDouble());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("overall").GetProperty("tpr_at_point_1").ValueKind);
        Assert.StartsWith("fewer than 1000 human documents", report.GetProperty("overall").GetProperty("tpr_at_point_1_missing").GetString(), StringComparison.Ordinal);
        // verdicts stand before the ranking
        Assert.InRange(result.Output.IndexOf("verdicts at --fpr 0.01", StringComparison.Ordinal), 0, result.Output.IndexOf("ranking by score", StringComparison.Ordinal));
        Assert.Equal(4, report.GetProperty("curves")[0].GetProperty("points")[0].GetArrayLength());
        var page = File.ReadAllText(trained.Folder["report.html"]);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains(report.GetProperty("detector").GetString()!, page, StringComparison.Ordinal);
        Assert.Contains("set0, set1, set2, set3", page, StringComparison.Ordinal);
        Assert.Equal(0, report.GetProperty("comparison")[0].GetProperty("auroc").GetProperty("difference").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Leaving_sets_out_trains_and_measures_once_a_set()
    {
        var result = trained.Run("evaluate", "train/set0.jsonl", "train/set1.jsonl", "--leave-one-out", "set", "--folds", "2", "--draws", "50", "--json", "left.json", "--report", "left.html");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("by set left out of training", result.Output, StringComparison.Ordinal);
        var report = JsonDocument.Parse(File.ReadAllText(trained.Folder["left.json"])).RootElement;
        Assert.Equal("set", report.GetProperty("leave_one_out").GetString());
        Assert.Equal(2, report.GetProperty("results").GetArrayLength());
        Assert.InRange(report.GetProperty("mean").GetProperty("auroc").GetDouble(), 0.8, 1);
        Assert.Contains("2 detectors were trained, each without one set", File.ReadAllText(trained.Folder["left.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Model_info_shows_a_table_or_json()
    {
        var table = trained.Run("model", "info", "one.zip");
        Assert.Equal(0, table.ExitCode);
        Assert.Contains("digest", table.Output, StringComparison.Ordinal);
        Assert.Contains("training.", table.Output, StringComparison.Ordinal);
        Assert.Contains("metrics.", table.Output, StringComparison.Ordinal);
        var info = JsonDocument.Parse(trained.Run("model", "info", "one.zip", "--json").Output).RootElement;
        Assert.Equal(new FileInfo(trained.Folder["one.zip"]).Length, info.GetProperty("size").GetInt64());
        Assert.Equal(JsonValueKind.Object, info.GetProperty("training").ValueKind);
        var verdicts = info.GetProperty("metrics").GetProperty("verdicts");
        foreach (var label in (string[])["human", "machine"])
        {
            Assert.Equal(1, Verdicts.Sum(name => verdicts.GetProperty(label).GetProperty(name).GetDouble()), 1e-3);
        }
    }

    [Theory]
    [InlineData("evaluate", "{\"text\":\"a\",\"label\":\"robot\"}\n", "the label robot in the field")]
    [InlineData("evaluate", "{\"text\":\"too short\",\"label\":\"human\"}\n", "no document has 50 words or more, of 1 read")]
    public void Data_that_cannot_be_measured_on_is_65(string command, string lines, string message)
    {
        trained.Folder.Write("bad.jsonl", lines);
        var result = trained.Run(command, "bad.jsonl", "--model", "one.zip", "--json", "none.json", "--report", "none.html");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(trained.Folder["none.json"]));
        Assert.False(File.Exists(trained.Folder["none.html"]));
    }

    [Fact]
    public void A_report_that_cannot_be_created_is_73_and_missing_data_66()
    {
        Assert.Equal(73, trained.Run("evaluate", "dev", "--model", "one.zip", "--json", "no/such/report.json").ExitCode);
        Assert.Equal(73, trained.Run("evaluate", "dev", "--model", "one.zip", "--report", "no/such/report.html").ExitCode);
        var twice = trained.Run("evaluate", "dev", "--model", "one.zip", "--json", "same", "--report", "same");
        Assert.Equal(73, twice.ExitCode);
        Assert.Contains("two outputs cannot be the same file", twice.Error, StringComparison.Ordinal);
        Assert.Equal(66, trained.Run("evaluate", "missing.jsonl", "--model", "one.zip").ExitCode);
    }
}
