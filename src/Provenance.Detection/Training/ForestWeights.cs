namespace Provenance.Detection.Training;

/// <summary>
/// Weights of rows while trees are grown. What membership in a set says of the label is taken out in part: rows of a set's rarer label weigh more, so
/// that trees need not say what set a row is from. FastTree has no start margins, which would take it out in full.
/// </summary>
internal static class ForestWeights
{
    /// <summary>Share of a set's log-odds that is taken out; chosen on left-out sets, see decision 1.</summary>
    private const double Share = 0.125;

    /// <summary>Weight of each label that a set is thought to have had before it was looked at.</summary>
    private const double Smoothing = 20;

    /// <summary>Maximum of a set's log-odds; sets of one label reach it.</summary>
    private const double MaxLogOdds = 8;

    /// <summary>A weight for each of some windows, with mean 1.</summary>
    internal static float[] Compute(TrainingPlan plan, int[] use)
    {
        var human = new double[plan.Sets.Length];
        var machine = new double[plan.Sets.Length];
        foreach (var w in use) (plan.Labels[w] > 0 ? machine : human)[plan.SetOf[w]] += plan.Weights[w];
        var weights = new double[use.Length];
        var sum = 0.0;
        for (var i = 0; i < use.Length; i++)
        {
            var set = plan.SetOf[use[i]];
            var logOdds = Math.Clamp(Math.Log((machine[set] + Smoothing) / (human[set] + Smoothing)), -MaxLogOdds, MaxLogOdds);
            weights[i] = plan.Weights[use[i]] * Math.Exp(Share * (plan.Labels[use[i]] > 0 ? -logOdds : logOdds));
            sum += weights[i];
        }

        return Array.ConvertAll(weights, weight => (float)(weight * use.Length / sum));
    }
}
