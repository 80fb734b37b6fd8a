namespace Provenance.Learning;

/// <summary>One tree as it was grown: inner nodes with parents before children, and one leaf more than there are nodes.</summary>
/// <param name="maxLeaves">Leaves at most.</param>
internal sealed class GrownTree(int maxLeaves)
{
    internal short[] Feature { get; } = new short[maxLeaves - 1];
    internal byte[] Bin { get; } = new byte[maxLeaves - 1];
    internal float[] Threshold { get; } = new float[maxLeaves - 1];
    internal byte[] MissingRight { get; } = new byte[maxLeaves - 1];

    /// <summary>Left and right child of each node: a later node, or the complement of a leaf.</summary>
    internal short[] Children { get; } = new short[2 * (maxLeaves - 1)];

    /// <summary>What the tree adds on average to the training rows that pass a node.</summary>
    internal float[] NodeValue { get; } = new float[maxLeaves - 1];
    internal float[] LeafValue { get; } = new float[maxLeaves];
    internal int Nodes { get; set; }

    internal int Leaves => Nodes + 1;

    /// <summary>The leaf of a training row, found by its bins.</summary>
    internal int LeafOf(FeatureBins bins, int row)
    {
        if (Nodes == 0) return 0;
        var node = 0;
        while (node >= 0)
        {
            var bin = bins.Column(Feature[node])[row];
            var right = bin == FeatureBins.MissingBin ? MissingRight[node] : bin > Bin[node] ? 1 : 0;
            node = Children[2 * node + right];
        }
        return ~node;
    }

    /// <summary>Sets node values to the mean of the leaves below, weighted by what came to each leaf in training.</summary>
    internal void AverageUp(ReadOnlySpan<double> leafWeights)
    {
        Span<double> weight = stackalloc double[Nodes];
        for (var node = Nodes - 1; node >= 0; node--)
        {
            var sum = 0.0;
            for (var side = 0; side < 2; side++)
            {
                int child = Children[2 * node + side];
                var w = child >= 0 ? weight[child] : leafWeights[~child];
                weight[node] += w;
                sum += w * (child >= 0 ? NodeValue[child] : LeafValue[~child]);
            }
            NodeValue[node] = weight[node] > 0 ? (float)(sum / weight[node]) : 0;
        }
    }
}
