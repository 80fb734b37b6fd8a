namespace Provenance.Reports.Selections;

/// <summary>Figures derived from a report, shown on the page, in JSON and in the card alike.</summary>
/// <param name="ChosenShare">Distinct documents of the set over those read; NaN of nothing.</param>
/// <param name="MeanRepeats">Lines over distinct documents; NaN of nothing.</param>
/// <param name="ExactDuplicates">What was refused for having the text of another.</param>
/// <param name="NearDuplicates">What was refused for nearly having it.</param>
/// <param name="DuplicateShare">Documents that were either, over those read; NaN of nothing.</param>
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
