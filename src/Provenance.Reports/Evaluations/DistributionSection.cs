using Provenance.Detection.Evaluation;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: scores of human text above those of machine text.</summary>
internal static class DistributionSection
{
    internal static HtmlSection? Create(EvaluationReport report) => report.Scores is not { } scores ? null
        : new HtmlSection("scores", "Scores of human and machine text", "Scores", html =>
    {
        html.Element("p", "The higher its score, the more a document looks machine-written. The less the two halves overlap, the better the detector tells them apart; what it misses is the machine text left of the threshold.").Line();
        html.Element("p", Says(report, scores)).Line();
        html.Open("figure").Element("figcaption", "Documents by score. Both halves are in shares of their own, to one scale; the outermost bars hold what lies beyond, too.").Line();
        var none = new long[scores.Human.Count];
        new MirroredHistogram(scores.Low, scores.High,
            new HistogramSide("Human", "documents", scores.Human, none, scores.HumanMedian ?? double.NaN),
            new HistogramSide("Machine", "documents", none, scores.Machine, scores.MachineMedian ?? double.NaN), Open: true)
        {
            OtherName = "machine",
            Mark = scores.ThresholdAt1 is { } threshold ? ("score that 1% of human text exceed", threshold) : null,
        }.Write(html);
        html.Close().Line();
    });

    private static string Says(EvaluationReport report, ScoreHistogram scores) =>
        scores is { HumanMedian: { } human, MachineMedian: { } machine, ThresholdAt1: { } threshold }
            ? $"Here: half of the human text scores below {Numbers.Figure(human)}, half of the machine text above {Numbers.Figure(machine)}; 1% of the human text exceeds {Numbers.Figure(threshold)}."
                + (report.Overall.TprAt1 is { } found ? $" Left of that lie {Numbers.Share(1 - found.Value)} of the machine text, which it misses." : "")
            : $"Here: there is no {(scores.HumanMedian is null ? "human" : "machine")} text to compare with.";
}
