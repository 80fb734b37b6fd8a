namespace Provenance.Curation.Sampling;

/// <summary>Computes the quota of each generator in a training set.</summary>
internal static class GeneratorQuotas
{
    /// <summary>
    /// Divides an amount in proportion to each generator's supply, raised to 1/t; an amount that one cannot fill, for lack of text or because of its limit, goes to
    /// the others in the same proportion.
    /// </summary>
    /// <param name="amount">The amount to divide.</param>
    /// <param name="has">The supply of each.</param>
    /// <param name="caps">The limit of each.</param>
    /// <param name="temperature">t, above 0; infinity for equal parts.</param>
    internal static double[] Divide(double amount, IReadOnlyList<double> has, IReadOnlyList<double> caps, double temperature)
    {
        var quotas = new double[has.Count];
        var open = Enumerable.Range(0, has.Count).Where(i => has[i] > 0).ToList();
        var left = amount;
        while (open.Count > 0 && left > 0)
        {
            var most = open.Max(i => has[i]);
            var total = open.Sum(i => Weight(has[i], most, temperature));
            var full = open.Where(i => left * Weight(has[i], most, temperature) / total >= Math.Min(has[i], caps[i])).ToList();
            if (full.Count == 0)
            {
                open.ForEach(i => quotas[i] = left * Weight(has[i], most, temperature) / total);
                return quotas;
            }

            foreach (var i in full)
            {
                quotas[i] = Math.Min(has[i], caps[i]);
                left -= quotas[i];
                open.Remove(i);
            }
        }

        return quotas;
    }

    /// <summary>Returns the weight relative to the largest supply, 0 to 1: the power itself is infinite at low temperatures.</summary>
    private static double Weight(double has, double most, double temperature) => Math.Pow(has / most, 1 / temperature);
}
