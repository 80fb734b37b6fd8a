namespace Provenance.Documents;

/// <summary>What the store keeps of an assessment.</summary>
/// <param name="Detector">The detector's digest.</param>
/// <param name="Verdict">Its conclusion.</param>
/// <param name="Score">What documents are ranked by; null where there was nothing to judge.</param>
/// <param name="PValue">Share of comparable human text that scores as high, 0 to 1.</param>
public sealed record RecordedAssessment(string Detector, Verdict Verdict, double? Score, double? PValue)
{
    /// <summary>Calibrated P(machine), 0 to 1; null where there was nothing to judge, and in records of version 0.1.</summary>
    public double? Probability { get; init; }

    /// <summary>Calibrated log-odds that a human wrote it, natural logarithm; null as <see cref="Probability"/> is.</summary>
    public double? Resemblance { get; init; }

    /// <summary>ISO 639-1 code, or <c>und</c> where the language was not recognised; null in records of version 0.1.</summary>
    public string? Language { get; init; }
}
