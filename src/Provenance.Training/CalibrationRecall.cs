namespace Provenance.Training;

/// <summary>The share of a collection's machine documents that verdicts find, measured on the machine documents among the inputs, from which p-values do not depend.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Rate">The false-positive rate of the verdicts.</param>
/// <param name="Machine">Number of distinct machine documents of 50 words or more.</param>
/// <param name="Found">The share with a verdict of machine text, with Wilson's interval.</param>
/// <param name="Before">The share by general p-values.</param>
public sealed record CalibrationRecall(string Language, double Rate, int Machine, Estimate Found, double Before);
