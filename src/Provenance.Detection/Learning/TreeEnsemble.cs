using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// Evaluates the trees of an ML.NET FastTree model without ML.NET, with the same bits: leaves are summed as doubles in the
/// order of the trees and rounded to a float once. Immutable, shared by all threads.
/// </summary>
internal sealed class TreeEnsemble
{
    /// <summary>Number of trees walked side by side: their steps do not wait for each other, and no branch is mispredicted at a leaf.</summary>
    private const int Group = 4;

    // Inner nodes of all trees, then all leaves.
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly byte[] _depths;
    private readonly double[] _values;
    private readonly int _inner;

    /// <summary>Reads stored trees, after checking every bound.</summary>
    /// <exception cref="ProvenanceException">The arrays do not form trees.</exception>
    internal TreeEnsemble(TreeEnsembleData data)
    {
        data.Check();
        Data = data;
        _inner = data.Feature.Length;
        _nodes = new TreeNode[_inner + data.LeafValue.Length];
        _values = [.. data.NodeValue, .. data.LeafValue];
        _roots = new int[data.NodeStarts.Length - 1];
        _depths = new byte[(_roots.Length + Group - 1) / Group];
        // A leaf is its own child, so that trees of different depth can be walked in step.
        for (var leaf = _inner; leaf < _nodes.Length; leaf++) _nodes[leaf] = new TreeNode(0, leaf, 0, 0);
        var depth = new byte[_nodes.Length];
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            var start = data.NodeStarts[tree];
            var end = data.NodeStarts[tree + 1];
            var leaves = _inner + start + tree;
            _roots[tree] = end > start ? start : leaves;
            for (var node = start; node < end; node++)
            {
                var left = Absolute(data.Children[2 * node], start, leaves);
                var right = Absolute(data.Children[2 * node + 1], start, leaves);
                _nodes[node] = new TreeNode(data.Threshold[node], left, right - left, data.Feature[node]);
                depth[left] = depth[right] = checked((byte)(depth[node] + 1));
                _depths[tree / Group] = Math.Max(_depths[tree / Group], depth[left]);
            }
        }
    }

    /// <summary>Number of values of a row.</summary>
    internal int Features => Data.Features;

    internal int Trees => _roots.Length;

    /// <summary>The arrays to store; shared with this instance, not to be modified.</summary>
    internal TreeEnsembleData Data { get; }

    /// <summary>Returns ML.NET's <c>Score</c> of a row; NaN means missing and goes left at every split.</summary>
    /// <exception cref="ArgumentException">The row's length is not <see cref="Features"/>.</exception>
    internal float Score(ReadOnlySpan<float> row)
    {
        LearningErrors.CheckLength(nameof(row), row.Length, Features);
        var score = 0.0;
        var nodes = _nodes;
        var values = _values;
        var tree = 0;
        for (; tree + Group <= _roots.Length; tree += Group)
        {
            var (a, b, c, d) = (_roots[tree], _roots[tree + 1], _roots[tree + 2], _roots[tree + 3]);
            for (var step = _depths[tree / Group]; step > 0; step--)
            {
                a = Step(in nodes[a], row);
                b = Step(in nodes[b], row);
                c = Step(in nodes[c], row);
                d = Step(in nodes[d], row);
            }
            score = score + values[a] + values[b] + values[c] + values[d];
        }
        for (; tree < _roots.Length; tree++) score += values[Leaf(tree, row)];
        return (float)score;
    }

    /// <summary>Returns the leaf of a tree that a row reaches: an index into <see cref="TreeEnsembleData.LeafValue"/>.</summary>
    internal int LeafOf(int tree, ReadOnlySpan<float> row) => Leaf(tree, row) - _inner;

    /// <summary>
    /// Computes the contribution of each feature to a row's score, by Saabas's rule: along the row's path, each change in the mean of the training rows
    /// is attributed to the feature of the split. <c>bias + sum of contributions</c> is <see cref="Score"/>, within float rounding.
    /// </summary>
    /// <param name="row">Features, as for <see cref="Score"/>.</param>
    /// <param name="contributions">One per feature; overwritten.</param>
    /// <param name="bias">The mean score of the training rows.</param>
    /// <exception cref="ArgumentException">The length of a span is not <see cref="Features"/>.</exception>
    internal void Explain(ReadOnlySpan<float> row, Span<double> contributions, out double bias)
    {
        LearningErrors.CheckLength(nameof(row), row.Length, Features);
        LearningErrors.CheckLength(nameof(contributions), contributions.Length, Features);
        contributions.Clear();
        bias = 0;
        foreach (var root in _roots)
        {
            var value = _values[root];
            bias += value;
            for (var node = root; node < _inner;)
            {
                var feature = _nodes[node].Feature;
                node = Step(in _nodes[node], row);
                var next = _values[node];
                contributions[feature] += next - value;
                value = next;
            }
        }
    }

    private int Leaf(int tree, ReadOnlySpan<float> row)
    {
        var node = _roots[tree];
        while (node < _inner) node = Step(in _nodes[node], row);
        return node;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(in TreeNode node, ReadOnlySpan<float> row) => node.Left + (node.ToRight & -Bit(row[node.Feature] > node.Threshold));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(bool value) => Unsafe.BitCast<bool, byte>(value);

    private static int Absolute(short child, int nodes, int leaves) => child >= 0 ? nodes + child : leaves + ~child;
}

/// <summary>A node as prediction reads it: 16 bytes together, because a step reads them all. A child is the index of a later node; a leaf is its own child.</summary>
/// <param name="Threshold">Values up to this go left.</param>
/// <param name="Left">The left child.</param>
/// <param name="ToRight">The right child minus the left one, so that choosing is arithmetic without a branch.</param>
/// <param name="Feature">The column to compare; NaN in it goes left.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TreeNode(float Threshold, int Left, int ToRight, int Feature);
