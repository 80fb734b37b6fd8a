using System.Text.Json;
using Provenance.Detection.Evaluation;
using Provenance.Tests.Detection.Evaluation;
using Xunit;

namespace Provenance.Tests;

/// <summary>The report, checked by hand on documents whose scores are made up.</summary>
public sealed class EvaluatorTests : IDisposable
{
    private static readonly EvaluationOptions Small = new() { MinDocuments = 2, MinHumanForPromise = 4, Draws = 50 };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Auroc_and_tpr_of_a_set_are_those_counted_by_hand()
    {
        // of 3 x 2 pairs the machine document is above in 4 and level in 1
        var report = Evaluate(
            Line("human", 1) + Line("human", 2) + Line("human", 3) + Line("machine", 4) + Line("machine", 2));
        var set = Assert.Single(report.Groups["set"]);
        Assert.Equal(("data", 3, 2), (set.Name, set.Human, set.Machine));
        Assert.Equal((3 + 1 + 0.5) / 6, set.Auroc!.Value.Value, 1e-12);
        Assert.Equal(0.5, set.TprAt1!.Value.Value);
        Assert.Equal(report.Overall with { Name = "data" }, set);
        Assert.InRange(set.Auroc.Value.Value, set.Auroc.Value.Low, set.Auroc.Value.High);
    }

    [Fact]
    public void Documents_that_are_short_or_mixed_stay_out_of_the_rates()
    {
        var report = Evaluate(
            Line("human", 1) + Line("human", 1) + Line("machine", 2) + Line("machine", 2)
            + Line("human", 9, words: 49) + Line("human", 9, words: 0)
            + Line("mixed", 0, probability: 0.2, p: 0.5) + Line("mixed", 0, probability: 0.8, p: 0.01));
        Assert.Equal((8, 2), (report.Documents, report.TooShort));
        Assert.Equal(1.0, report.Overall.Auroc!.Value.Value);
        Assert.Equal(2, report.Mixed!.Documents);
        Assert.Equal(0.5, report.Mixed.MeanProbability, 1e-12);
        Assert.Equal(new VerdictShares(2, Machine: 0.5, Human: 0.5, Uncertain: 0, Unsupported: 0, TooShort: 0), report.Mixed.Verdicts);
    }

    [Fact]
    public void Min_words_decides_what_is_short()
    {
        var lines = Line("human", 1, words: 20) + Line("machine", 2, p: 0.001, words: 20);
        Assert.Throws<DataException>(() => Evaluate(lines));
        var report = Evaluate(lines, Small with { MinWords = 20 });
        Assert.Equal(0, report.TooShort);
        // flagging is what scan does, and scan never flags below 50 words
        Assert.Equal(0.0, report.Overall.At5.Recall!.Value.Value);
    }

    [Fact]
    public void The_promise_is_kept_up_to_twice_what_was_asked_and_the_worst_set_comes_first()
    {
        var lines = "";
        for (var i = 0; i < 10; i++)
        {
            // 10% at 5% is twice: kept; 20% is not
            lines += Line("human", 0, p: i < 1 ? 0.04 : 0.5, set: "kept") + Line("human", 0, p: i < 2 ? 0.04 : 0.5, set: "broken");
        }

        lines += Line("human", 0, p: 0.001, set: "tiny") + Line("machine", 1, p: 0.03, set: "kept") + Line("machine", 1, p: 0.001, set: "kept");
        var report = Evaluate(lines);
        Assert.Equal(["broken", "kept", "broken", "kept"], report.Promise.Select(check => check.Set));
        Assert.Equal([false, true, true, true], report.Promise.Select(check => check.Kept));
        Assert.Equal(0.2, report.Promise[0].Realised.Value, 1e-12);
        Assert.Equal(0.0915, report.Promise[0].Realised.Low + 0.0348, 1e-3);
        var kept = report.Groups["set"].Single(group => group.Name == "kept");
        Assert.Equal((1.0, 0.5), (kept.At5.Recall!.Value.Value, kept.At1.Recall!.Value.Value));
    }

    [Fact]
    public void A_generator_is_measured_against_the_human_text_of_its_sets_and_a_domain_against_its_own()
    {
        var report = Evaluate(
            Line("human", 5, set: "a", domain: "news") + Line("human", 5, set: "a", domain: "news") + Line("human", 0, set: "b", domain: "blog") + Line("human", 0, set: "b", domain: "blog")
            + Line("machine", 3, set: "a", generator: "g1", domain: "news") + Line("machine", 3, set: "a", generator: "g1", domain: "blog")
            + Line("machine", 3, set: "b", generator: "g2", domain: "blog") + Line("machine", 3, set: "b", generator: "g2", domain: "review")
            + Line("human", 9, set: "c", domain: "poem"));
        Assert.Equal([("g1", 2, 0.0), ("g2", 2, 1.0)], report.Groups["generator"].Select(group => (group.Name, group.Human, group.Auroc!.Value.Value)));
        Assert.Equal([("blog", 2, 2), ("news", 2, 1), ("poem", 1, 0), ("review", 2, 1)], report.Groups["domain"].Select(group => (group.Name, group.Human, group.Machine)));
        Assert.Null(report.Groups["domain"][1].Auroc);
        Assert.Equal(("none", 4, 4), report.Groups["attack"].Select(group => (group.Name, group.Human, group.Machine)).Single());
    }

    [Fact]
    public void Verdicts_are_counted_by_label_and_set_and_refusals_apart_from_doubt()
    {
        var report = Evaluate(
            Line("human", 0, p: 0.001, set: "a") + Line("human", 0, probability: 0.9, set: "a") + Line("human", 0, probability: 0.1, set: "a") + Line("human", 0, p: 2, set: "a")
            + Line("human", 0, p: 0.001, words: 30, set: "b")
            + Line("machine", 0, p: 0.001, set: "a") + Line("machine", 0, p: 0.02, set: "a", generator: "g"),
            Small with { MinWords = 20 });
        var a = report.Groups["set"].Single(group => group.Name == "a");
        Assert.Equal(new VerdictShares(4, Machine: 0.25, Human: 0.25, Uncertain: 0.25, Unsupported: 0.25, TooShort: 0), a.HumanVerdicts);
        Assert.Equal(new VerdictShares(2, Machine: 0.5, Human: 0.5, Uncertain: 0, Unsupported: 0, TooShort: 0), a.MachineVerdicts);
        var b = report.Groups["set"].Single(group => group.Name == "b");
        Assert.Equal((1.0, null), (b.HumanVerdicts!.Refused, b.MachineVerdicts));
        Assert.Equal(2 / 5.0, report.Overall.HumanVerdicts!.Refused, 1e-12);
        // human text has no generator: its verdicts stand under its set alone
        Assert.All(report.Groups["generator"], group => Assert.Null(group.HumanVerdicts));
    }

    [Fact]
    public void The_worst_set_and_the_mean_count_each_set_once_and_leave_small_ones_out()
    {
        var lines = "";
        for (var i = 0; i < 8; i++)
        {
            lines += Line("human", 0, p: i < 4 ? 0.001 : 0.5, set: "large") + Line("machine", 0, p: i < 2 ? 0.001 : 0.5, set: "large");
            if (i < 4) lines += Line("human", 0, p: i < 1 ? 0.001 : 0.5, probability: i > 2 ? 0.9 : 0.5, set: "small");
        }

        lines += Line("human", 0, p: 0.001, set: "tiny") + Line("machine", 0, p: 0.001, set: "other") + Line("machine", 0, p: 0.5, set: "other");
        var verdicts = Evaluate(lines).Verdicts;
        Assert.Equal((0.01, 2, "large", 8), (verdicts.Fpr, verdicts.HumanSets, verdicts.WorstFlagged!.Set, verdicts.WorstFlagged.Documents));
        Assert.Equal((0.5, (0.5 + 0.25) / 2, 0.25 / 2), (verdicts.WorstFlagged.Share.Value, verdicts.MeanFlagged!.Value, verdicts.MeanUncertain!.Value));
        Assert.Equal((2, "large", 0.25, (0.25 + 0.5) / 2), (verdicts.MachineSets, verdicts.LeastFound!.Set, verdicts.LeastFound.Share.Value, verdicts.MeanFound!.Value));
        Assert.Equal(["tiny", "large", "small", "other"], verdicts.Sets.Select(set => set.Name));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    public void One_in_a_thousand_needs_a_thousand_human_documents(int human)
    {
        var lines = new System.Text.StringBuilder();
        for (var i = 0; i < human; i++) lines.Append(Line("human", i));
        // between the highest human score and the next, and above all
        for (var i = 0; i < 4; i++) lines.Append(Line("machine", human - (i < 3 ? 1.5 : 0)));
        var report = Evaluate(lines.ToString());
        var (all, mean) = (report.Overall, Assert.Single(report.Means));
        if (human < GroupResult.MinHumanForTprAtPoint1)
        {
            Assert.Null(all.TprAtPoint1);
            Assert.Equal("fewer than 1000 human documents: one of them is more than 0.1%", all.TprAtPoint1Missing);
            Assert.Equal((0, null), (mean.SetsAtPoint1, mean.TprAtPoint1));
        }
        else
        {
            // one human document may lie above the threshold, which is the score of the second-highest
            Assert.Equal(1.0, all.TprAtPoint1!.Value.Value);
            Assert.Null(all.TprAtPoint1Missing);
            Assert.Equal((1, 1.0), (mean.SetsAtPoint1, mean.TprAtPoint1));
        }
    }

    [Fact]
    public void By_length_a_document_stands_in_one_row()
    {
        var report = Evaluate(Line("human", 1, words: 150) + Line("human", 1, words: 150) + Line("machine", 2, words: 150) + Line("machine", 2, words: 500) + Line("machine", 2, words: 500));
        Assert.Equal([("100-199", 2, 1), ("400-799", 0, 2)], report.Groups["length"].Select(group => (group.Name, group.Human, group.Machine)).Order());
    }

    [Fact]
    public void Families_gather_versions_of_a_generator_and_what_documents_declare_where_no_name_tells()
    {
        var report = Evaluate(
            Line("human", 5, set: "a", generator: "gpt-4") + Line("human", 5, set: "a")
            + Line("machine", 3, set: "a", generator: "gpt-4o") + Line("machine", 3, set: "a", generator: "gpt-3.5-turbo") + Line("machine", 9, set: "a", generator: "claude-2")
            + Line("machine", 9, set: "a", generator: "my-model").Replace("\"text\"", "\"family\":\"own\",\"text\"", StringComparison.Ordinal) + Line("machine", 9, set: "a"));
        Assert.Equal([("gpt", 2, 2), ("(none)", 2, 1), ("claude", 2, 1), ("own", 2, 1)], report.Groups["family"].Select(group => (group.Name, group.Human, group.Machine)));
        Assert.Equal(0.0, report.Groups["family"][0].Auroc!.Value.Value);
    }

    [Fact]
    public void Means_over_sets_count_each_set_once_and_attacks_apart()
    {
        var report = Evaluate(
            Line("human", 1, set: "a") + Line("human", 1, set: "a") + Line("machine", 2, set: "a") + Line("machine", 2, set: "a")
            + Line("human", 1, set: "b") + Line("human", 1, set: "b") + Line("machine", 0, set: "b") + Line("machine", 0, set: "b") + Line("machine", 0, set: "b")
            + Line("machine", 1, set: "a", attack: "paraphrase") + Line("machine", 1, set: "a", attack: "paraphrase"));
        Assert.Equal([("plain", 2, 0.5), ("attacked", 1, 0.5)], report.Means.Select(mean => (mean.Kind, mean.Sets, mean.Auroc)));
        Assert.Equal(0.5, report.Means[0].TprAt1);
    }

    [Fact]
    public void Calibration_weighs_labels_and_sets_alike_however_large()
    {
        // set a says 0.9 of 1 machine document, set b 0.1 of 3; human text 0.1: mean squares (0.01 + 0.81) / 2 and 0.01
        var report = Evaluate(
            Line("machine", 1, probability: 0.9, set: "a") + Line("machine", 1, probability: 0.1, set: "b") + Line("machine", 1, probability: 0.1, set: "b") + Line("machine", 1, probability: 0.1, set: "b")
            + Line("human", 1, probability: 0.1, set: "a") + Line("human", 1, probability: 0.1, set: "a"));
        var calibration = report.Calibration!;
        Assert.Equal((0.41 + 0.01) / 2, calibration.Brier, 1e-6);
        // the bin of 0.1 weighs 3/4, and a third of it is machine text; that of 0.9 weighs 1/4, and all of it is
        Assert.Equal((0.75 * Math.Abs(0.1 - (1.0 / 3))) + (0.25 * 0.1), calibration.ExpectedError, 1e-6);
        Assert.Equal((-0.25 * Math.Log(0.1)) - (0.75 * Math.Log(0.9)), calibration.LogLoss, 1e-6);
        Assert.Equal(15, calibration.Bins.Count);
        Assert.Equal((5, 1), (calibration.Bins[1].Documents, calibration.Bins[13].Documents));
        Assert.Equal(0.75, calibration.Bins[1].Share, 1e-6);
    }

    [Fact]
    public void A_comparison_pairs_two_models_on_the_same_documents()
    {
        var lines = "";
        for (var i = 0; i < 40; i++) lines += Line(i % 2 == 0 ? "human" : "machine", (i % 2 * 2) + (i % 7));
        _folder.Write("data.jsonl", lines);
        var report = new Evaluator([MadeUpScores.Model(), MadeUpScores.Reversed], Small with { Draws = 200 }).Run(new EvaluationRequest { Inputs = [_folder["data.jsonl"]] });
        Assert.Equal(["all", "data"], report.Comparison.Select(row => row.Name));
        var auroc = report.Comparison[0].Auroc;
        Assert.Equal(report.Overall.Auroc!.Value.Value, auroc.First, 1e-12);
        Assert.Equal(1 - auroc.First, auroc.Second, 1e-12);
        Assert.Equal(auroc.First - auroc.Second, auroc.Difference.Value, 1e-12);
        Assert.True(auroc.Difference.Low > 0 && auroc.PValue < 0.05);
    }

    [Fact]
    public void The_report_is_the_same_with_any_number_of_threads()
    {
        var lines = new System.Text.StringBuilder();
        for (var i = 0; i < 20_000; i++) lines.Append(Line(i % 3 == 0 ? "machine" : "human", i * 7919 % 1000, probability: i % 101 / 100.0, set: $"s{i % 5}"));
        _folder.Write("data.jsonl", lines.ToString());
        string Json(int threads)
        {
            using var json = new MemoryStream();
            new Evaluator([MadeUpScores.Model()], Small with { Threads = threads }).Run(new EvaluationRequest { Inputs = [_folder["data.jsonl"]] }).WriteJson(json);
            return System.Text.Encoding.UTF8.GetString(json.ToArray());
        }

        Assert.Equal(Json(1), Json(3));
    }

    [Fact]
    public void Labels_that_are_none_are_rejected_with_their_place()
    {
        _folder.Write("data.jsonl", Line("human", 1) + Line("robot", 1) + "{\"text\":\"1 0 0 100\"}\n");
        var report = new Evaluator([MadeUpScores.Model()], Small).Run(new EvaluationRequest { Inputs = [_folder["data.jsonl"]], RejectsPath = _folder["bad.jsonl"] });
        Assert.Equal((1, 2, 2), (report.Documents, report.Rejects, report.RejectReasons["label-missing"]));
        var rejects = File.ReadAllLines(_folder["bad.jsonl"]);
        Assert.Equal(2, rejects.Length);
        Assert.Equal(2, JsonDocument.Parse(rejects[0]).RootElement.GetProperty("line").GetInt64());
        Assert.Contains("robot", JsonDocument.Parse(rejects[0]).RootElement.GetProperty("raw").GetString(), StringComparison.Ordinal);
        Assert.Null(report.Overall.Auroc);
        Assert.Null(report.Calibration);
    }

    private static string Line(string label, double score, double probability = 0.5, double p = 0.5, int words = 100, string? set = null, string? generator = null, string? attack = null, string? domain = null) =>
        MadeUpScores.Line(label, score, probability, p, words, set, generator, attack, domain);

    private EvaluationReport Evaluate(string lines, EvaluationOptions? options = null)
    {
        _folder.Write("data.jsonl", lines);
        return new Evaluator([MadeUpScores.Model()], options ?? Small).Run(new EvaluationRequest { Inputs = [_folder["data.jsonl"]] });
    }

    public void Dispose() => _folder.Dispose();
}
