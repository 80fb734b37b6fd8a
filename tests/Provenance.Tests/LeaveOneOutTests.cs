using Provenance.Tests.Detection.Evaluation;
using Provenance.Training.Holdouts;
using Xunit;

namespace Provenance.Tests;

/// <summary>Leaving one out, with training that only takes note of what it was told.</summary>
public sealed class LeaveOneOutTests : IDisposable
{
    private static readonly EvaluationOptions Small = new() { MinDocuments = 2, Draws = 20 };

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _trained = [];

    [Fact]
    public void Each_value_is_left_out_once_and_measured_on_alone()
    {
        var report = Run("set");
        Assert.Equal(["set:a", "set:b"], _trained);
        Assert.Equal([("b", 2, 2, 0.0), ("a", 2, 2, 1.0)], report.Results.Select(row => (row.Name, row.Human, row.Machine, row.Auroc!.Value.Value)));
        Assert.Equal((2, 0.5), (report.Mean!.Sets, report.Mean.Auroc));
        Assert.Equal((1, 9), (report.TooSmall, report.Documents));
    }

    [Fact]
    public void A_generator_is_measured_against_the_human_text_of_its_sets()
    {
        var report = Run("generator");
        Assert.Equal(["generator:g"], _trained);
        var row = Assert.Single(report.Results);
        Assert.Equal((4, 4, 0.5), (row.Human, row.Machine, row.Auroc!.Value.Value));
    }

    [Fact]
    public void A_family_is_left_out_with_all_its_generators()
    {
        _folder.Write(
            "data.jsonl",
            MadeUpScores.Line("human", 1, generator: "claude-2") + MadeUpScores.Line("human", 1, generator: "claude-2")
            + MadeUpScores.Line("machine", 2, generator: "gpt-4") + MadeUpScores.Line("machine", 2, generator: "gpt-4o") + MadeUpScores.Line("machine", 0, generator: "claude-2"));
        var report = Make("family").Run(Request);
        Assert.Equal(["family:gpt"], _trained);
        var row = Assert.Single(report.Results);
        Assert.Equal(("gpt", 2, 2, 1.0), (row.Name, row.Human, row.Machine, row.Auroc!.Value.Value));
        Assert.Equal(1, report.TooSmall);
    }

    [Fact]
    public void Holdouts_of_the_options_and_a_single_value_are_minded()
    {
        _folder.Write("data.jsonl", MadeUpScores.Line("human", 1) + MadeUpScores.Line("human", 1) + MadeUpScores.Line("machine", 1));
        var error = Assert.Throws<DataException>(() => Make("set").Run(Request));
        Assert.Contains("nothing would be left to train on", error.Message, StringComparison.Ordinal);
        Assert.Throws<DataException>(() => Make("generator").Run(Request));
        Assert.Throws<ArgumentException>(() => Make("language"));
        Assert.Throws<ArgumentException>(() => Make("set").Run(new EvaluationRequest { Inputs = ["-"] }));
    }

    [Fact]
    public void A_cancelled_run_leaves_no_report()
    {
        using var cancellation = new CancellationTokenSource();
        Write();
        var leave = new LeaveOneOut("set", TrainingOptions.Default, Small, (_, _, _, token) =>
        {
            cancellation.Cancel();
            token.ThrowIfCancellationRequested();
            return MadeUpScores.Model();
        });
        Assert.Throws<OperationCanceledException>(() => leave.Run(Request, cancellation: cancellation.Token));
        Assert.Equal(["data.jsonl"], _folder.Names());
    }

    private EvaluationRequest Request => new() { Inputs = [_folder["data.jsonl"]] };

    private LeaveOneOutReport Run(string field)
    {
        Write();
        return Make(field).Run(Request);
    }

    private LeaveOneOut Make(string field) => new(field, TrainingOptions.Default, Small, (_, holdout, _, _) =>
    {
        _trained.Add(holdout.ToString());
        return MadeUpScores.Model();
    });

    private void Write()
    {
        var lines = "";
        for (var i = 0; i < 2; i++)
        {
            lines += MadeUpScores.Line("human", 1, set: "a") + MadeUpScores.Line("machine", 2, set: "a", generator: "g")
                + MadeUpScores.Line("human", 3, set: "b") + MadeUpScores.Line("machine", 2, set: "b", generator: "g");
        }

        _folder.Write("data.jsonl", lines + MadeUpScores.Line("human", 1, set: "tiny"));
    }

    public void Dispose() => _folder.Dispose();
}
