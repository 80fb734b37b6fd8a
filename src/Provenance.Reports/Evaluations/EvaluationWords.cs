using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Sentences that state an evaluation's results.</summary>
internal static class EvaluationWords
{
    internal static string Headline(EvaluationReport report, EvaluationOptions options)
    {
        var all = report.Overall;
        if (all.TprAt1 is not { } found)
        {
            return $"{Numbers.Format(all.Human, "human document")} and {Numbers.Format(all.Machine, "machine document")} are too few to say how well it tells them apart: {Numbers.Count(options.MinDocuments)} of each are needed.";
        }

        var pooled = $"With one threshold that 1% of {Numbers.Format(all.Human, "human document")} exceed, it finds {Numbers.Share(found.Value)} of {Numbers.Format(all.Machine, "machine document")}.";
        return report.Means.FirstOrDefault(mean => mean.Kind == "plain") is { Sets: > 1 } mean
            ? $"{pooled} With a threshold for each set it finds {Numbers.Share(mean.TprAt1)} on average over {Numbers.Format(mean.Sets, "set")}, attacks left aside."
            : pooled;
    }

    /// <summary>Formats a range such as 0.93 to 0.95.</summary>
    internal static string Range(Estimate figure, Func<double, string> format) => $"{format(figure.Low)} to {format(figure.High)}";

    /// <summary>Formats a figure with its range, such as 74.0% (72.1% to 76.0%).</summary>
    internal static string WithRange(Estimate figure, Func<double, string> format) => $"{format(figure.Value)} ({Range(figure, format)})";

    /// <summary>Returns a curve's name for its line.</summary>
    internal static string Curve(RocCurve curve) => curve.Field switch
    {
        Detection.Evaluation.RocCurves.All => "all machine text",
        Detection.Evaluation.RocCurves.Attack when curve.Name == Provenance.Detection.Scoring.LabelledDocument.NoAttack => "without an attack",
        Detection.Evaluation.RocCurves.Attack when curve.Name == Detection.Evaluation.RocCurves.AnyAttack => "under any attack",
        _ => BidiText.Name(curve.Name),
    };

    internal static string Label(Origin label) => label switch { Origin.Human => "human", Origin.Machine => "machine", Origin.Mixed => "mixed", _ => "unknown" };

    /// <summary>Lists a few names, and the number of the rest.</summary>
    internal static string Some(IReadOnlyList<string> names, int most = 4) =>
        string.Join(", ", names.Take(most).Select(BidiText.Name)) + (names.Count > most ? $" and {Numbers.Count(names.Count - most)} more" : "");
}
