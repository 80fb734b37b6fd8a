using Provenance.Detection.Prevalence;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Warnings to read before relying on a scan's figures.</summary>
internal static class PrevalenceWarnings
{
    /// <summary>Share of the collection from which a warning says that it is missing from the figures.</summary>
    private const double Much = 0.3;

    internal static IReadOnlyList<string> List(PrevalenceReport report)
    {
        var warnings = new List<string>();
        var (survey, figures, documents) = (report.Survey, report.Figures, report.Survey.All.Documents);
        if (survey.Drift is { Level: DriftLevel.Large })
        {
            warnings.Add("This collection is far from what the detector was calibrated on: take shares, probabilities and verdicts for hints. What to do about it stands under drift.");
        }

        if (survey.Drift?.Human is { PromiseBroken: true } human)
        {
            warnings.Add($"Of the text here that is declared human, {PrevalenceWords.WithRange(human.FlaggedAt1)} is flagged where 1% was promised, and {PrevalenceWords.WithRange(human.FlaggedAt5)} where 5% was.");
        }

        if (figures.Judged > 0 && figures.NotJudged > Much * documents)
        {
            warnings.Add($"{Numbers.Share(figures.NotJudged / (double)documents)} of the documents cannot be judged; nothing here speaks of them.");
        }

        if (report.Summary.Rejects > Much * (report.Summary.Rejects + documents))
        {
            warnings.Add($"{Numbers.Format(report.Summary.Rejects, "record")} of {Numbers.Count(report.Summary.Rejects + documents)} could not be read; the reasons stand below.");
        }

        return warnings;
    }
}
