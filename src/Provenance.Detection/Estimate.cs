namespace Provenance.Detection;

/// <summary>A figure and its 95% confidence interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public readonly record struct Estimate(double Value, double Low, double High);
