namespace Provenance.Detection;

/// <summary>A language whose p-values a detector takes from a collection that it was calibrated to.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Human">Number of distinct human documents of 50 words or more.</param>
/// <param name="Independent">Number of independent documents with the same information; smaller than <paramref name="Human"/> where documents of one group resemble each other.</param>
/// <param name="SmallestRate">The smallest false-positive rate that the documents show: 5 / (n + 1), 0.05 for 99 independent documents, 0.01 for 499. Below it, p-values rest on the general ones.</param>
/// <param name="Machine">Number of distinct machine documents of 50 words or more.</param>
/// <param name="IsAdded">True if the detector gives verdicts in this language only because of the calibration.</param>
public sealed record CalibratedLanguage(string Language, int Human, double Independent, double SmallestRate, int Machine, bool IsAdded);
