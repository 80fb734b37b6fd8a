using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>
/// Divides documents so that every score that is learned from comes from models that saw nothing of the document's data set. Data sets
/// that share texts stay together. With too few data sets, pairs are divided instead: all versions of one source text stay together.
/// </summary>
internal static class GroupKFold
{
    /// <summary>Number of shared texts at which two data sets are merged.</summary>
    private const int SharedTexts = 20;

    /// <summary>Returns the fold of each document, from 0.</summary>
    internal static int[] Assign(IReadOnlyList<TrainingDocument> documents, int folds)
    {
        var units = UnitsOf(documents);
        var count = 0;
        foreach (var unit in units) count = Math.Max(count, unit + 1);
        if (count < folds) return AssignPairs(documents, folds);
        var foldOf = Balance(documents, units, count, folds);
        var result = new int[documents.Count];
        for (var d = 0; d < result.Length; d++) result[d] = foldOf[units[d]];
        return result;
    }

    /// <summary>Numbers the data sets; those that share texts get one number.</summary>
    private static int[] UnitsOf(IReadOnlyList<TrainingDocument> documents)
    {
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var firstSeen = new Dictionary<ulong, int>();
        var shared = new Dictionary<(int, int), int>();
        var setOf = new int[documents.Count];
        for (var d = 0; d < documents.Count; d++)
        {
            if (!sets.TryGetValue(documents[d].Set, out var set)) sets.Add(documents[d].Set, set = sets.Count);
            setOf[d] = set;
            if (documents[d].Words < WindowSampler.MinWords) continue;
            if (!firstSeen.TryAdd(documents[d].Digest, set) && firstSeen[documents[d].Digest] != set)
            {
                var pair = (firstSeen[documents[d].Digest], set);
                shared[pair] = shared.GetValueOrDefault(pair) + 1;
            }
        }

        var parent = new int[sets.Count];
        for (var s = 0; s < parent.Length; s++) parent[s] = s;
        foreach (var ((a, b), texts) in shared)
        {
            if (texts < SharedTexts) continue;
            var (rootA, rootB) = (Root(parent, a), Root(parent, b));
            parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
        }

        var numbers = new Dictionary<int, int>();
        for (var d = 0; d < setOf.Length; d++)
        {
            var root = Root(parent, setOf[d]);
            if (!numbers.TryGetValue(root, out var number)) numbers.Add(root, number = numbers.Count);
            setOf[d] = number;
        }

        return setOf;
    }

    private static int Root(int[] parent, int set)
    {
        while (parent[set] != set) set = parent[set];
        return set;
    }

    /// <summary>Assigns units to folds, the largest first, each to the fold where human and machine text stay most even.</summary>
    private static int[] Balance(IReadOnlyList<TrainingDocument> documents, int[] units, int count, int folds)
    {
        // square roots, the weight of a data set in training
        var sizes = new double[count, 2];
        for (var d = 0; d < documents.Count; d++)
        {
            if (documents[d].Label != Origin.Mixed) sizes[units[d], documents[d].Label == Origin.Machine ? 1 : 0]++;
        }

        double human = 0, machine = 0;
        for (var u = 0; u < count; u++)
        {
            human += sizes[u, 0] = Math.Sqrt(sizes[u, 0]);
            machine += sizes[u, 1] = Math.Sqrt(sizes[u, 1]);
        }

        var order = new int[count];
        for (var u = 0; u < count; u++) order[u] = u;
        Array.Sort(order, (a, b) => (Size(b), a).CompareTo((Size(a), b)));
        var loads = new double[folds, 2];
        var foldOf = new int[count];
        foreach (var unit in order)
        {
            var best = 0;
            var bestCost = double.MaxValue;
            for (var f = 0; f < folds; f++)
            {
                var h = (loads[f, 0] + sizes[unit, 0]) / Math.Max(human, 1);
                var m = (loads[f, 1] + sizes[unit, 1]) / Math.Max(machine, 1);
                var cost = (h * h) + (m * m) - Square(loads[f, 0] / Math.Max(human, 1)) - Square(loads[f, 1] / Math.Max(machine, 1));
                if (cost < bestCost) (best, bestCost) = (f, cost);
            }

            foldOf[unit] = best;
            loads[best, 0] += sizes[unit, 0];
            loads[best, 1] += sizes[unit, 1];
        }

        return foldOf;

        double Size(int u) => sizes[u, 0] + sizes[u, 1];
    }

    private static double Square(double x) => x * x;

    /// <summary>Returns the fold of each document where pairs are divided, whatever their data sets.</summary>
    internal static int[] AssignPairs(IReadOnlyList<TrainingDocument> documents, int folds)
    {
        var result = new int[documents.Count];
        for (var d = 0; d < result.Length; d++)
        {
            var hash = 0UL;
            foreach (var c in documents[d].Pair) hash = Hashing.Mix(hash, c);
            result[d] = (int)(Hashing.Finish(hash) % (uint)folds);
        }

        return result;
    }
}
