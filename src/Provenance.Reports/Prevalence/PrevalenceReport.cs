using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Prevalence;

/// <summary>The data behind the page of a scan and its JSON.</summary>
/// <param name="Summary">The result of the scan.</param>
/// <param name="Survey">The composition of the collection.</param>
/// <param name="Basis">The inputs, options and detector.</param>
internal sealed record PrevalenceReport(ScanSummary Summary, CollectionPrevalence Survey, PrevalenceBasis Basis)
{
    /// <summary>The most machine-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> MachineLike { get; init; } = [];

    /// <summary>The most human-like documents, explained.</summary>
    internal IReadOnlyList<ExplainedExample> HumanLike { get; init; } = [];

    /// <summary>Creates the report from the result of a scan.</summary>
    /// <exception cref="ArgumentException">The scan has no prevalence estimate, or was made with another detector.</exception>
    internal static PrevalenceReport Create(ScanSummary summary, Detector detector)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(detector);
        if (summary.Detector != detector.Digest)
        {
            throw new ArgumentException($"{summary.Detector} made the scan, not {detector.Digest}", nameof(detector));
        }

        return new PrevalenceReport(
            summary, summary.Prevalence ?? throw new ArgumentException($"the scan has no survey: set {nameof(ScanOptions)}.{nameof(ScanOptions.EstimatePrevalence)}", nameof(summary)), PrevalenceBasis.Create(summary, detector));
    }

    internal PrevalenceFigures Figures => PrevalenceFigures.Create(Survey);
}
