using MathNet.Numerics;

namespace Provenance.Evidence.Watermarks;

/// <summary>The number of green tokens among those scored.</summary>
/// <param name="Tokens">Number of distinct n-grams scored.</param>
/// <param name="Green">Number of them that end in a green token.</param>
/// <param name="Gamma">The expected share of green tokens without a watermark.</param>
internal readonly record struct WatermarkScore(int Tokens, int Green, double Gamma)
{
    /// <summary>The excess of green tokens over chance, in standard deviations (equation 3 of Kirchenbauer et al. 2023); 0 if nothing was scored.</summary>
    internal double Z => Tokens == 0 ? 0 : (Green - Gamma * Tokens) / Math.Sqrt(Tokens * Gamma * (1 - Gamma));

    /// <summary>
    /// The probability of at least this number of green tokens without a watermark. Uses the exact binomial tail, because the normal approximation behind z is too optimistic for short texts.
    /// </summary>
    internal double PValue => Green == 0 ? 1 : SpecialFunctions.BetaRegularized(Green, Tokens - Green + 1, Gamma);

    /// <summary>The share of green tokens, 0 to 1; 0 if nothing was scored.</summary>
    internal double GreenShare => Tokens == 0 ? 0 : (double)Green / Tokens;
}
