namespace Provenance.Training.Calibrations;

/// <summary>
/// Computes the number of independent documents that carry the same information as documents in groups: n / (1 + (m - 1) r), where m is the mean size of a document's group and r the
/// intraclass correlation (Kish, "Survey Sampling", 1965), here that of the ranks of general p-values, by one-way analysis of variance.
/// </summary>
internal static class DesignEffect
{
    /// <param name="documents">At least one.</param>
    internal static double Effective(IReadOnlyList<CollectionDocument> documents)
    {
        var n = documents.Count;
        var groups = new SortedDictionary<ulong, (int Count, double Sum)>();
        var ranks = Ranks(documents);
        for (var i = 0; i < n; i++)
        {
            var (count, sum) = groups.GetValueOrDefault(documents[i].Group);
            groups[documents[i].Group] = (count + 1, sum + ranks[i]);
        }

        if (groups.Count == n) return n;
        if (groups.Count == 1) return 1;
        double between = 0, within = 0, sizes = 0;
        var mean = ranks.Average();
        foreach (var (count, sum) in groups.Values)
        {
            between += count * Square((sum / count) - mean);
            sizes += (double)count * count / n;
        }

        for (var i = 0; i < n; i++)
        {
            var (count, sum) = groups[documents[i].Group];
            within += Square(ranks[i] - (sum / count));
        }

        between /= groups.Count - 1;
        within /= n - groups.Count;
        var size = (n - sizes) / (groups.Count - 1);
        var all = between + ((size - 1) * within);
        var correlation = all > 0 ? Math.Clamp((between - within) / all, 0, 1) : 0;
        return n / (1 + ((sizes - 1) * correlation));
    }

    /// <summary>Returns mean ranks: equal p-values have equal ranks.</summary>
    private static double[] Ranks(IReadOnlyList<CollectionDocument> documents)
    {
        int[] order = [.. Enumerable.Range(0, documents.Count).OrderBy(i => documents[i].General)];
        var ranks = new double[order.Length];
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first + 1; next < order.Length && documents[order[next]].General == documents[order[first]].General; next++)
            {
            }

            for (var i = first; i < next; i++) ranks[order[i]] = (first + next - 1) / 2.0;
        }

        return ranks;
    }

    private static double Square(double value) => value * value;
}
