using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// A <see cref="TreeEnsemble"/> as plain arrays, for a file. A tree with n nodes has n + 1 leaves, so leaves need no table of their own: those
/// of tree t start at <c>NodeStarts[t] + t</c>.
/// </summary>
internal sealed record TreeEnsembleData
{
    /// <summary>Maximum number of splits between root and leaf.</summary>
    internal const int MaxDepth = 128;

    /// <summary>Number of columns of the training rows.</summary>
    internal required int Features { get; init; }

    /// <summary>The first node of each tree, followed by the total number of nodes; trees + 1 values.</summary>
    internal required int[] NodeStarts { get; init; }

    /// <summary>The feature of each node.</summary>
    internal required short[] Feature { get; init; }

    /// <summary>The threshold of each node; values up to it, and NaN, go left.</summary>
    internal required float[] Threshold { get; init; }

    /// <summary>The two children of each node, counted within the tree: a later node, or the complement of a leaf.</summary>
    internal required short[] Children { get; init; }

    /// <summary>The tree's mean over the training rows that pass each node.</summary>
    internal required double[] NodeValue { get; init; }

    /// <summary>The value of each leaf.</summary>
    internal required double[] LeafValue { get; init; }

    /// <summary>Checks that the arrays form trees: lengths fit, every node but a root and every leaf is the child of exactly one earlier node, numbers are finite.</summary>
    /// <exception cref="ProvenanceException">The arrays do not form trees.</exception>
    internal void Check()
    {
        const string What = "trees";
        if (Features is < 1 or > short.MaxValue) LearningErrors.Damaged(What, $"{Features} features");
        if (NodeStarts.Length == 0 || NodeStarts[0] != 0) LearningErrors.Damaged(What, "node starts must begin with 0");
        var nodes = Feature.Length;
        if (NodeStarts[^1] != nodes || Threshold.Length != nodes || Children.Length != 2L * nodes || NodeValue.Length != nodes)
            LearningErrors.Damaged(What, "arrays of different length");
        if (LeafValue.Length != nodes + NodeStarts.Length - 1) LearningErrors.Damaged(What, $"{LeafValue.Length} leaves for {nodes} nodes");
        LearningErrors.CheckFinite(What, nameof(Threshold), Threshold);
        LearningErrors.CheckFinite(What, nameof(NodeValue), NodeValue);
        LearningErrors.CheckFinite(What, nameof(LeafValue), LeafValue);
        for (var node = 0; node < nodes; node++)
        {
            if (Feature[node] < 0 || Feature[node] >= Features) LearningErrors.Damaged(What, $"node {node} asks for feature {Feature[node]} of {Features}");
        }
        for (var tree = 0; tree + 1 < NodeStarts.Length; tree++) CheckTree(tree);
    }

    private void CheckTree(int tree)
    {
        var start = NodeStarts[tree];
        var end = NodeStarts[tree + 1];
        if (end < start || end > Feature.Length || end - start > short.MaxValue) LearningErrors.Damaged("trees", $"tree {tree} spans nodes {start} to {end}");
        var nodeSeen = new bool[end - start];
        var leafSeen = new bool[end - start + 1];
        var depth = new int[end - start];
        for (var node = 0; node < nodeSeen.Length; node++)
            for (var side = 0; side < 2; side++)
            {
                int child = Children[2 * (start + node) + side];
                var seen = child >= 0 ? nodeSeen : leafSeen;
                var index = child >= 0 ? child : ~child;
                if (index >= seen.Length || (child >= 0 && child <= node) || seen[index])
                    LearningErrors.Damaged("trees", $"tree {tree}, node {node} has child {child}");
                seen[index] = true;
                if (child >= 0) depth[child] = depth[node] + 1;
                if (depth[node] >= MaxDepth) LearningErrors.Damaged("trees", $"tree {tree} is deeper than {MaxDepth}");
            }
        // 2n distinct children among n - 1 nodes and n + 1 leaves: none is left out, so that all are connected to the root.
    }
}
