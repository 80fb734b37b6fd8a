using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>Computes row weights for trees that add to a detector, and the weight of those trees.</summary>
/// <param name="plan">The new windows.</param>
/// <param name="before">The detector's score of each window.</param>
internal sealed class Adaptation(TrainingPlan plan, float[] before)
{
    /// <summary>L2 penalty on the trees' share, in rows: it shrinks the share where rows are few.</summary>
    private const double Penalty = 1;

    /// <summary>Minimum weight, for rows that the detector predicts correctly with certainty.</summary>
    private const double MinWeight = 1e-4;

    /// <summary>The offset of the detector's score on the new windows, where it has no intercept of its own.</summary>
    private readonly double _intercept = NewtonLogistic.Fit(Ones(before.Length), Array.ConvertAll(before, static score => (double)score), plan.Labels, plan.Weights, [0], out _)[0];

    /// <summary>Returns a weight for each given window, with mean 1: the residual of the detector's probability, times the balanced weight.</summary>
    internal float[] Weigh(int[] use)
    {
        var weights = Array.ConvertAll(use, w =>
        {
            var logOdds = before[w] + _intercept;
            return plan.Weights[w] * ((2 * Logistic.Sigmoid(plan.Labels[w] > 0 ? -logOdds : logOdds)) + MinWeight);
        });
        var mean = weights.Sum() / weights.Length;
        return Array.ConvertAll(weights, weight => (float)(weight / mean));
    }

    /// <summary>Returns the weight of the new trees' score, with a weight of 1 for the detector's; not negative.</summary>
    /// <param name="added">Scores of trees that did not see the windows' folds.</param>
    internal float FitShare(float[] added)
    {
        var design = new double[2 * added.Length];
        for (var i = 0; i < added.Length; i++) (design[2 * i], design[(2 * i) + 1]) = (1, added[i]);
        return Math.Max(0, (float)NewtonLogistic.Fit(design, Array.ConvertAll(before, static score => (double)score), plan.Labels, plan.Weights, [0, Penalty], out _)[1]);
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
