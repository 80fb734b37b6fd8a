namespace Provenance.Reports.Selections;

/// <summary>Figures derived from a report, shown on the page, in JSON and in the card alike.</summary>
/// <param name="ChosenShare">Distinct documents of the training set divided by documents read; NaN if none were read.</param>
/// <param name="MeanRepeats">Lines divided by distinct documents; NaN for an empty set.</param>
/// <param name="ExactDuplicates">The amount rejected as exact duplicates.</param>
/// <param name="NearDuplicates">The amount rejected as near-duplicates.</param>
/// <param name="DuplicateShare">Documents rejected as either, divided by documents read; NaN if none were read.</param>
internal sealed record SelectionFigures(double ChosenShare, double MeanRepeats, SelectionAmount ExactDuplicates, SelectionAmount NearDuplicates, double DuplicateShare)
{
    internal const string ExactReason = "exact-duplicate";
    internal const string NearReason = "near-duplicate";

    internal static SelectionFigures Create(SelectionReport report)
    {
        var exact = Refused(report, ExactReason);
        var near = Refused(report, NearReason);
        return new SelectionFigures(
            FacetComposition.Share(report.Out.Documents, report.In.Documents), FacetComposition.Share(report.Written.Documents, report.Out.Documents),
            exact, near, FacetComposition.Share(exact.Documents + near.Documents, report.In.Documents));
    }

    private static SelectionAmount Refused(SelectionReport report, string reason) =>
        FacetComposition.Sum(report.Refusals.Where(refusal => refusal.Reason == reason), refusal => refusal.Human + refusal.Other);
}
