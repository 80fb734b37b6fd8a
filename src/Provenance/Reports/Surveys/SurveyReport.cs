namespace Provenance.Reports;

/// <summary>Everything that the page of a scan and its JSON are a function of.</summary>
/// <param name="Summary">What the scan came to.</param>
/// <param name="Survey">What the collection is made of.</param>
/// <param name="Basis">What was scanned, and with what.</param>
internal sealed record SurveyReport(ScanSummary Summary, CollectionSurvey Survey, SurveyBasis Basis)
{
    /// <summary>The most machine-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> MachineLike { get; init; } = [];

    /// <summary>The most human-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> HumanLike { get; init; } = [];

    internal SurveyFigures Figures => SurveyFigures.Of(Survey);
}
