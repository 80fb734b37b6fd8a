using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Warnings to read before relying on the figures.</summary>
internal static class EvaluationWarnings
{
    /// <summary>Number of human documents at which one document is the share requested at the tighter point.</summary>
    private const int HumanForOnePercent = 100;

    internal static IReadOnlyList<string> List(EvaluationReport report, EvaluationBasis basis)
    {
        var warnings = new List<string>();
        var all = report.Overall;
        if (all.Human is > 0 and < HumanForOnePercent)
        {
            warnings.Add($"There are {Numbers.Format(all.Human, "human document")}, and one of them is {Numbers.Share(1.0 / all.Human)}: a rate of 1% cannot be seen. What is called 1% is the score that no human document exceeds.");
        }

        if (all.Human == 0 || all.Machine == 0)
        {
            warnings.Add($"There is no {(all.Human == 0 ? "human" : "machine")} text, so nothing can be said of how well the two are told apart.");
        }

        var broken = report.Promise.Where(check => !check.Kept).Select(check => $"{check.Set} ({Numbers.Share(check.Realised.Value)} where {Numbers.Tick(check.Asked * 100)}% was asked)").ToList();
        if (broken.Count > 0)
        {
            warnings.Add($"More than twice as many human documents are flagged as was asked: {EvaluationWords.Some(broken)}.");
        }

        var silent = (Human: Unsupported(all.HumanVerdicts), Machine: Unsupported(all.MachineVerdicts));
        if (silent.Human + silent.Machine > 0)
        {
            warnings.Add($"{Numbers.Format(silent.Human, "human document")} and {Numbers.Format(silent.Machine, "machine document")} are in languages in which the detector gives no verdict. " +
                "They count wherever scores are ranked, though a scan never flags them: see the table by language for the others alone.");
        }

        if (Shared(report, basis) is { Count: > 0 } shared)
        {
            warnings.Add($"{(shared.Count == 1 ? "A set has the name" : $"{Numbers.Count(shared.Count)} sets have names")} of sets that the detector was trained on: {EvaluationWords.Some(shared)}. " +
                "If documents of theirs were trained on, figures are too good; if only others were, they are those of sets whose makers' habits it knows.");
        }

        if (report.Rejects > 0)
        {
            warnings.Add($"{Numbers.Format(report.Rejects, "record")} could not be used; see what the figures rest on.");
        }

        return warnings;
    }

    /// <summary>Returns the number of documents in languages without verdicts.</summary>
    private static long Unsupported(VerdictShares? verdicts) => verdicts is null ? 0 : (long)Math.Round(verdicts.Unsupported * verdicts.Documents);

    /// <summary>Returns the data sets that were both measured on and trained on, by name, without those held out of training.</summary>
    internal static IReadOnlyList<string> Shared(EvaluationReport report, EvaluationBasis basis) => basis.Detector is not { } detector || !report.Groups.TryGetValue("set", out var sets) ? []
        : [.. sets.Select(set => set.Name).Where(name => detector.Sets.Contains(name) && !detector.Holdouts.Contains("set:" + name)).Order(StringComparer.Ordinal)];

    internal static void Write(HtmlWriter html, IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0) return;

        html.Open("div", ("class", "warnings"), ("role", "note")).Element("h2", "Know before you rely on these figures").Open("ul");
        foreach (var warning in warnings) html.Element("li", warning);

        html.Close().Close().Line();
    }
}
