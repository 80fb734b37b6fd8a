using System.Runtime.CompilerServices;

namespace Provenance.Learning;

/// <summary>Boosted trees ready to predict; immutable, shared by all threads.</summary>
internal sealed class TreeEnsemble
{
    /// <summary>Trees walked side by side: their steps do not wait for each other, and no branch is guessed wrong at a leaf.</summary>
    private const int Group = 4;

    // Inner nodes of all trees, then all leaves.
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly byte[] _depths;
    private readonly float[] _values;
    private readonly int _inner;
    private readonly TreeEnsembleData _data;

    private TreeEnsemble(TreeEnsembleData data)
    {
        _data = data;
        _inner = data.Feature.Length;
        _nodes = new TreeNode[_inner + data.LeafValue.Length];
        _values = [.. data.NodeValue, .. data.LeafValue];
        _roots = new int[data.NodeStarts.Length - 1];
        _depths = new byte[(_roots.Length + Group - 1) / Group];
        // A leaf leads to itself, so that trees of different depth can be walked in step.
        for (var leaf = _inner; leaf < _nodes.Length; leaf++) _nodes[leaf] = new TreeNode(0, leaf, 0, 0, 0);
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
                _nodes[node] = new TreeNode(data.Threshold[node], left, right - left, data.Feature[node], data.MissingRight[node]);
                depth[left] = depth[right] = checked((byte)(depth[node] + 1));
                _depths[tree / Group] = Math.Max(_depths[tree / Group], depth[left]);
            }
        }
    }

    /// <summary>Values that a row needs.</summary>
    internal int Features => _data.Features;

    internal int Trees => _roots.Length;

    /// <summary>Reads stored trees, after checking every bound.</summary>
    /// <exception cref="ProvenanceException">The arrays are not those of trees.</exception>
    internal static TreeEnsemble From(TreeEnsembleData data)
    {
        data.Check();
        return new TreeEnsemble(data);
    }

    internal static TreeEnsemble From(IReadOnlyList<GrownTree> trees, float bias, int features)
    {
        var starts = new int[trees.Count + 1];
        for (var t = 0; t < trees.Count; t++) starts[t + 1] = starts[t] + trees[t].Nodes;
        var n = starts[^1];
        var data = new TreeEnsembleData
        {
            Features = features,
            Bias = bias,
            NodeStarts = starts,
            Feature = new short[n],
            Threshold = new float[n],
            MissingRight = new byte[n],
            Children = new short[2 * n],
            NodeValue = new float[n],
            LeafValue = new float[n + trees.Count],
        };
        for (var t = 0; t < trees.Count; t++)
        {
            var tree = trees[t];
            tree.Feature.AsSpan(0, tree.Nodes).CopyTo(data.Feature.AsSpan(starts[t]));
            tree.Threshold.AsSpan(0, tree.Nodes).CopyTo(data.Threshold.AsSpan(starts[t]));
            tree.MissingRight.AsSpan(0, tree.Nodes).CopyTo(data.MissingRight.AsSpan(starts[t]));
            tree.Children.AsSpan(0, 2 * tree.Nodes).CopyTo(data.Children.AsSpan(2 * starts[t]));
            tree.NodeValue.AsSpan(0, tree.Nodes).CopyTo(data.NodeValue.AsSpan(starts[t]));
            tree.LeafValue.AsSpan(0, tree.Leaves).CopyTo(data.LeafValue.AsSpan(starts[t] + t));
        }
        return new TreeEnsemble(data);
    }

    /// <summary>The arrays to store; shared with this instance, not to be written to.</summary>
    internal TreeEnsembleData ToData() => _data;

    /// <summary>The margin (log-odds of label 1) of a row; NaN means missing.</summary>
    /// <exception cref="ArgumentException">The row has another number of values than <see cref="Features"/>.</exception>
    internal float Predict(ReadOnlySpan<float> row)
    {
        LearningErrors.CheckLength(nameof(row), row.Length, Features);
        var margin = _data.Bias;
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
            margin = margin + values[a] + values[b] + values[c] + values[d];
        }
        for (; tree < _roots.Length; tree++)
        {
            var node = _roots[tree];
            while (node < _inner) node = Step(in nodes[node], row);
            margin += values[node];
        }
        return margin;
    }

    /// <summary>
    /// Says what each feature adds to a row's margin, by Saabas's rule: along the row's path, the change in the mean of the training rows
    /// that come by is the split feature's doing. <c>bias + sum of contributions</c> is <see cref="Predict"/>, within float rounding.
    /// </summary>
    /// <param name="row">Features, as for <see cref="Predict"/>.</param>
    /// <param name="contributions">One a feature; overwritten.</param>
    /// <param name="bias">The mean margin of the training rows.</param>
    /// <exception cref="ArgumentException">A span has another length than <see cref="Features"/>.</exception>
    internal void Explain(ReadOnlySpan<float> row, Span<float> contributions, out float bias)
    {
        LearningErrors.CheckLength(nameof(row), row.Length, Features);
        LearningErrors.CheckLength(nameof(contributions), contributions.Length, Features);
        contributions.Clear();
        bias = _data.Bias;
        foreach (var root in _roots)
        {
            var value = _values[root];
            bias += value;
            for (var node = root; node < _inner;)
            {
                int feature = _nodes[node].Feature;
                node = Step(in _nodes[node], row);
                var next = _values[node];
                contributions[feature] += next - value;
                value = next;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(in TreeNode node, ReadOnlySpan<float> row)
    {
        var value = row[node.Feature];
        var right = Bit(value > node.Threshold) | (Bit(float.IsNaN(value)) & node.MissingRight);
        return node.Left + (node.ToRight & -right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(bool value) => Unsafe.BitCast<bool, byte>(value);

    private static int Absolute(short child, int nodes, int leaves) => child >= 0 ? nodes + child : leaves + ~child;
}
