using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Sentences that state an evaluation's results.</summary>
internal static class EvaluationWords
{
    /// <summary>States the verdicts first, then how well scores rank.</summary>
    internal static string Headline(EvaluationReport report, EvaluationOptions options) => $"{Capital(Verdicts(report))} {Ranking(report, options)}".TrimStart();

    /// <summary>States the verdicts over all documents and in the worst set.</summary>
    internal static string Verdicts(EvaluationReport report)
    {
        var (all, sets, says) = (report.Overall, report.Verdicts, new List<string>());
        var asked = $"at {Numbers.Tick(sets.Fpr * 100)}% false positives";
        if (all.MachineVerdicts is { } machine)
        {
            says.Add($"{asked}, {Numbers.Share(machine.Machine)} of {Numbers.Format(machine.Documents, "machine document")} get the verdict machine, {Numbers.Share(machine.Human)} human, {Numbers.Share(machine.Uncertain)} uncertain, and {Numbers.Share(machine.Refused)} none.");
        }

        if (all.HumanVerdicts is { } human)
        {
            var worst = sets.WorstFlagged is { } most && sets.HumanSets > 1 ? $" ({Numbers.Share(most.Share.Value)} in the worst set, {BidiText.Name(most.Set)})" : "";
            says.Add($"{(says.Count == 0 ? asked + ", of" : "Of")} {Numbers.Format(human.Documents, "human document")}, {Numbers.Share(human.Machine)} get the verdict machine{worst}, {Numbers.Share(human.Uncertain)} uncertain, and {Numbers.Share(human.Refused)} none.");
        }

        if (report.Mixed is { } mixed)
        {
            says.Add($"Of {Numbers.Format(mixed.Documents, "document")} that people and models wrote together, {Numbers.Share(mixed.Verdicts.Machine)} get the verdict machine, and the mean probability is {Numbers.Figure(mixed.MeanProbability)}.");
        }

        return string.Join(' ', says);
    }

    private static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Ranking(EvaluationReport report, EvaluationOptions options)
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
