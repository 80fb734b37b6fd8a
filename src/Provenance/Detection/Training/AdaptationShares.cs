using Provenance.Learning;

namespace Provenance.Detection.Training;

/// <summary>Weighs what a detector said before it was adapted against what the new trees say of folds that they did not see.</summary>
internal static class AdaptationShares
{
    /// <summary>L2 penalty on both shares, in rows.</summary>
    private const double Penalty = 1;

    /// <param name="before">Scores of the detector that was continued from.</param>
    /// <param name="added">Scores of the new trees.</param>
    /// <param name="labels">1 for machine text.</param>
    /// <param name="weights">Of the rows.</param>
    /// <returns>What each is multiplied by; neither is negative.</returns>
    internal static (float Before, float Added) Fit(float[] before, float[] added, float[] labels, float[] weights)
    {
        var both = Solve(before, added);
        if (both is { Before: > 0, Added: > 0 }) return both;
        // more of a score never makes a text more human: of two that say the same one is enough
        return both.Before > both.Added ? (Math.Max(both.Before, float.Epsilon), 0) : (0, Math.Max(both.Added, float.Epsilon));

        (float Before, float Added) Solve(float[] first, float[] second)
        {
            var design = new double[3 * first.Length];
            for (var i = 0; i < first.Length; i++) (design[3 * i], design[(3 * i) + 1], design[(3 * i) + 2]) = (1, first[i], second[i]);
            var fitted = NewtonLogistic.Fit(design, new double[first.Length], labels, weights, [0, Penalty, Penalty], out _);
            return ((float)fitted[1], (float)fitted[2]);
        }
    }
}
