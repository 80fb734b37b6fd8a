namespace Provenance.Learning.Quantification;

/// <summary>What fits a collection's scores.</summary>
/// <param name="Shares">Shares of machine text, as often as they are likely; unordered.</param>
/// <param name="Expected">The chance of each cell of <see cref="ScoreGrid"/>, given the length, under the mean of what fits.</param>
internal sealed record MixtureFit(double[] Shares, double[] Expected);
