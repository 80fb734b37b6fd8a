using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Surveys;

/// <summary>Everything that the page of a scan and its JSON are a function of.</summary>
/// <param name="Summary">What the scan came to.</param>
/// <param name="Survey">What the collection is made of.</param>
/// <param name="Basis">What was scanned, and with what.</param>
internal sealed record PrevalenceReport(ScanSummary Summary, CollectionPrevalence Survey, PrevalenceBasis Basis)
{
    /// <summary>The most machine-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> MachineLike { get; init; } = [];

    /// <summary>The most human-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> HumanLike { get; init; } = [];

    /// <summary>Takes what page and JSON need from the result of a scan.</summary>
    /// <exception cref="ArgumentException">The scan made no survey, or another detector made it.</exception>
    internal static PrevalenceReport Create(ScanSummary summary, Detector detector)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(detector);
        if (summary.Detector != detector.Digest)
        {
            throw new ArgumentException($"{summary.Detector} made the scan, not {detector.Digest}", nameof(detector));
        }

        return new PrevalenceReport(
            summary, summary.Survey ?? throw new ArgumentException($"the scan has no survey: set {nameof(ScanOptions)}.{nameof(ScanOptions.Survey)}", nameof(summary)), PrevalenceBasis.Create(summary, detector));
    }

    internal PrevalenceFigures Figures => PrevalenceFigures.Create(Survey);
}
