namespace Provenance.Lineage;

/// <summary>What the store keeps of an assessment.</summary>
/// <param name="Detector">The detector's digest.</param>
/// <param name="Verdict">Its conclusion.</param>
/// <param name="Score">What documents are ranked by; null where there was nothing to judge.</param>
/// <param name="PValue">Share of comparable human text that scores as high, 0 to 1.</param>
public sealed record RecordedAssessment(string Detector, Verdict Verdict, double? Score, double? PValue);
