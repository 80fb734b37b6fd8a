using Provenance.Detection.Evaluation;

namespace Provenance.Reports.Evaluations;

/// <summary>The inputs, options and detector that determine a report's figures.</summary>
/// <param name="Inputs">The inputs as given.</param>
/// <param name="Options">The options of the evaluation.</param>
/// <param name="Detector">The facts about the detector; null for one without any.</param>
/// <param name="Other">The facts about the detector compared with.</param>
internal sealed record EvaluationBasis(IReadOnlyList<string> Inputs, EvaluationOptions Options, DetectorFacts? Detector, DetectorFacts? Other)
{
    internal static EvaluationBasis Create(EvaluationReport report, Detector detector, Detector? other) => new(
        report.Inputs, report.Options, DetectorFacts.Create(detector), other is null ? null : DetectorFacts.Create(other));
}
