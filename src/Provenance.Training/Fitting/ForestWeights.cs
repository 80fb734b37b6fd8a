namespace Provenance.Training.Fitting;

/// <summary>
/// Weights of rows for growing trees. They remove part of the information that the data set gives about the label: rows of a data set's rarer label weigh more, so
/// that trees need not identify the data set. FastTree has no start margins, which would remove all of it.
/// </summary>
internal static class ForestWeights
{
    /// <summary>Share of a data set's log-odds that is removed; chosen on held-out data sets, see decision 1.</summary>
    private const double Share = 0.125;

    /// <summary>Prior weight of each label in a data set.</summary>
    private const double Smoothing = 20;

    /// <summary>Maximum log-odds of a data set; data sets of one label reach it.</summary>
    private const double MaxLogOdds = 8;

    /// <summary>Returns a weight for each given window, with mean 1.</summary>
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
