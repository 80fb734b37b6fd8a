using MathNet.Numerics;

namespace Provenance.Evidence.Watermarks;

/// <summary>How many of the tokens that were scored are green.</summary>
/// <param name="Tokens">Different n-grams that were scored.</param>
/// <param name="Green">How many of them end in a green token.</param>
/// <param name="Gamma">The share that would be green without a watermark.</param>
internal readonly record struct WatermarkScore(int Tokens, int Green, double Gamma)
{
    /// <summary>By how many standard deviations there are more green ones than by chance (equation 3 of Kirchenbauer et al. 2023); 0 where nothing was scored.</summary>
    internal double Z => Tokens == 0 ? 0 : (Green - Gamma * Tokens) / Math.Sqrt(Tokens * Gamma * (1 - Gamma));

    /// <summary>
    /// The chance of as many green ones, or more, without a watermark: the binomial tail itself, since the normal one that z stands for promises too much of short texts.
    /// </summary>
    internal double PValue => Green == 0 ? 1 : SpecialFunctions.BetaRegularized(Green, Tokens - Green + 1, Gamma);

    /// <summary>The share that is green, from 0 to 1; 0 where nothing was scored.</summary>
    internal double GreenShare => Tokens == 0 ? 0 : (double)Green / Tokens;
}
