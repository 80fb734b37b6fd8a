namespace Provenance.Documents;

/// <summary>The parts of an assessment that a store keeps.</summary>
/// <param name="Detector">The detector's digest.</param>
/// <param name="Verdict">The detector's verdict.</param>
/// <param name="Score">The score by which documents are ranked; null if there was nothing to judge.</param>
/// <param name="PValue">Share of comparable human text that scores as high, 0 to 1.</param>
public sealed record RecordedAssessment(string Detector, Verdict Verdict, double? Score, double? PValue)
{
    /// <summary>Calibrated P(machine), 0 to 1; null if there was nothing to judge, and in records of version 0.1.</summary>
    public double? Probability { get; init; }

    /// <summary>Calibrated log-odds that a human wrote it, natural logarithm; null whenever <see cref="Probability"/> is null.</summary>
    public double? Resemblance { get; init; }

    /// <summary>ISO 639-1 code, or <c>und</c> if the language was not recognised; null in records of version 0.1.</summary>
    public string? Language { get; init; }
}
