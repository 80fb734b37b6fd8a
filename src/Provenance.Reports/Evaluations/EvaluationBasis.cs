using Provenance.Detection.Evaluation;

namespace Provenance.Reports.Evaluations;

/// <summary>The inputs, options and detector that determine a report's figures.</summary>
/// <param name="Inputs">As they were named.</param>
/// <param name="Options">How it was measured.</param>
/// <param name="Detector">What is known of the detector; null for one that says nothing of itself.</param>
/// <param name="Other">What is known of the one it is compared with.</param>
internal sealed record EvaluationBasis(IReadOnlyList<string> Inputs, EvaluationOptions Options, DetectorFacts? Detector, DetectorFacts? Other)
{
    internal static EvaluationBasis Create(EvaluationReport report, Detector detector, Detector? other) => new(
        report.Inputs, report.Options, DetectorFacts.Create(detector), other is null ? null : DetectorFacts.Create(other));
}
