namespace Provenance.Learning;

/// <summary>
/// Grows one tree at a time, always cutting the leaf that gains most (leaf-wise, as LightGBM does: Ke et al., NIPS 2017). Only the smaller
/// child's histogram is summed from rows; the larger one's is the parent's less that.
/// </summary>
internal sealed class TreeGrower
{
    private const int BlockSize = 4;
    private readonly FeatureBins _bins;
    private readonly BoostedTreesOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly SplitFinder _finder;
    private readonly Stack<GradientHistogram> _spare = new();
    private readonly GrowingLeaf[] _leaves;
    private readonly int[] _rightRows;
    private readonly float[] _pairs;
    private readonly Split[] _blockBest;
    private readonly Split[] _blockBestLarger;
    private readonly Action<int> _work;
    private short[] _features = [];

    // What the threads of one step work on: a leaf to sum up, and where there is one its larger sibling.
    private int _smaller;
    private int _larger;

    internal TreeGrower(FeatureBins bins, BoostedTreesOptions options, ParallelOptions parallel)
    {
        _bins = bins;
        _options = options;
        _parallel = parallel;
        _finder = new SplitFinder(options.Lambda, options.MinChildHessian);
        _leaves = new GrowingLeaf[options.MaxLeaves];
        Rows = new int[bins.Rows];
        _rightRows = new int[bins.Rows];
        _pairs = new float[2 * bins.Rows];
        _blockBest = new Split[(bins.Features + BlockSize - 1) / BlockSize];
        _blockBestLarger = new Split[_blockBest.Length];
        _work = SearchBlock;
    }

    /// <summary>The rows to grow on, filled in by the caller; afterwards in the order of <see cref="LeafRows"/>.</summary>
    internal int[] Rows { get; }

    /// <summary>The training rows in a leaf of the tree last grown.</summary>
    internal ReadOnlySpan<int> LeafRows(int leaf) => Rows.AsSpan(_leaves[leaf].Start, _leaves[leaf].Count);

    /// <param name="count">How many of <see cref="Rows"/> count.</param>
    /// <param name="features">The features that may be split on, ascending.</param>
    /// <param name="gradients">Gradient and hessian of every row, interleaved.</param>
    internal GrownTree Grow(int count, short[] features, float[] gradients)
    {
        _features = features;
        var tree = new GrownTree(_options.MaxLeaves);
        ref var root = ref _leaves[0];
        root = new GrowingLeaf { Count = count, Low = double.NegativeInfinity, High = double.PositiveInfinity, Parent = -1, Histogram = Rent(), Best = Split.None };
        foreach (var row in Rows.AsSpan(0, count))
        {
            root.Gradient += gradients[2 * row];
            root.Hessian += gradients[2 * row + 1];
        }
        Search(0, -1, gradients);
        while (tree.Leaves < _options.MaxLeaves)
        {
            var leaf = Best(tree.Leaves);
            if (leaf < 0) break;
            Cut(tree, leaf);
            if (tree.Leaves < _options.MaxLeaves) SearchChildren(leaf, tree.Leaves - 1, gradients);
        }
        for (var leaf = 0; leaf < tree.Leaves; leaf++)
        {
            ref var l = ref _leaves[leaf];
            tree.LeafValue[leaf] = (float)(_options.LearningRate * _finder.Value(l.Gradient, l.Hessian, l.Low, l.High));
            Return(ref l);
        }
        return tree;
    }

    private int Best(int leaves)
    {
        var best = -1;
        for (var leaf = 0; leaf < leaves; leaf++)
            if (_leaves[leaf].Best.Feature >= 0 && _leaves[leaf].Best.Gain > _options.MinGain && (best < 0 || _leaves[leaf].Best.Gain > _leaves[best].Best.Gain))
                best = leaf;
        return best;
    }

    /// <summary>Turns a leaf into a node: it keeps its number for the left child, the right one takes the next.</summary>
    private void Cut(GrownTree tree, int leaf)
    {
        ref var left = ref _leaves[leaf];
        var split = left.Best;
        var node = tree.Nodes++;
        var other = tree.Leaves - 1;
        var cuts = _bins.Cuts(split.Feature);
        tree.Feature[node] = (short)split.Feature;
        tree.Bin[node] = (byte)split.Bin;
        // After the last bin all values go left and only missing ones right.
        tree.Threshold[node] = split.Bin < cuts.Length ? cuts[split.Bin] : float.MaxValue;
        tree.MissingRight[node] = split.MissingRight ? (byte)1 : (byte)0;
        if (left.Parent >= 0) tree.Children[2 * left.Parent + left.Side] = (short)node;
        tree.Children[2 * node] = (short)~leaf;
        tree.Children[2 * node + 1] = (short)~other;

        var leftCount = Partition(left.Start, left.Count, split);
        var right = left;
        right.Start += leftCount;
        right.Count -= leftCount;
        right.Gradient -= split.LeftGradient;
        right.Hessian -= split.LeftHessian;
        left.Count = leftCount;
        left.Gradient = split.LeftGradient;
        left.Hessian = split.LeftHessian;
        var monotone = Monotone(split.Feature);
        if (monotone != 0)
        {
            var middle = 0.5 * (_finder.Value(left.Gradient, left.Hessian, left.Low, left.High) + _finder.Value(right.Gradient, right.Hessian, left.Low, left.High));
            if (monotone > 0) (left.High, right.Low) = (middle, middle);
            else (left.Low, right.High) = (middle, middle);
        }
        (left.Parent, right.Parent) = (node, node);
        (left.Side, right.Side) = (0, 1);
        left.Depth++;
        right.Depth++;
        left.Best = right.Best = Split.None;
        // One owner: a histogram that two leaves gave back would be lent out twice.
        right.Histogram = null;
        _leaves[other] = right;
    }

    /// <summary>Brings the rows that go left before the others, each side in its old order; returns how many go left.</summary>
    private int Partition(int start, int count, in Split split)
    {
        var column = _bins.Column(split.Feature);
        var rows = Rows.AsSpan(start, count);
        var left = 0;
        var right = 0;
        var missingRight = split.MissingRight ? 1 : 0;
        foreach (var row in rows)
        {
            int bin = column[row];
            var goesRight = bin == FeatureBins.MissingBin ? missingRight : bin > split.Bin ? 1 : 0;
            rows[left] = row;
            _rightRows[right] = row;
            left += 1 - goesRight;
            right += goesRight;
        }
        _rightRows.AsSpan(0, right).CopyTo(rows[left..]);
        return left;
    }

    private void SearchChildren(int left, int right, float[] gradients)
    {
        var (smaller, larger) = _leaves[left].Count <= _leaves[right].Count ? (left, right) : (right, left);
        if (!MayCut(_leaves[smaller]) && !MayCut(_leaves[larger]))
        {
            Return(ref _leaves[left]);
            return;
        }
        // The left child has its parent's histogram, out of which the larger one's is made.
        var parent = _leaves[left].Histogram;
        _leaves[larger].Histogram = parent;
        _leaves[smaller].Histogram = Rent();
        Search(smaller, larger, gradients);
    }

    private bool MayCut(in GrowingLeaf leaf) => leaf.Depth < _options.MaxDepth && leaf.Hessian >= 2 * _options.MinChildHessian;

    private void Search(int smaller, int larger, float[] gradients)
    {
        (_smaller, _larger) = (smaller, larger);
        var rows = LeafRows(smaller);
        for (var i = 0; i < rows.Length; i++)
        {
            _pairs[2 * i] = gradients[2 * rows[i]];
            _pairs[2 * i + 1] = gradients[2 * rows[i] + 1];
        }
        var blocks = (_features.Length + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, _parallel, _work);
        Reduce(ref _leaves[smaller], _blockBest.AsSpan(0, blocks));
        if (larger >= 0) Reduce(ref _leaves[larger], _blockBestLarger.AsSpan(0, blocks));
    }

    private static void Reduce(ref GrowingLeaf leaf, ReadOnlySpan<Split> candidates)
    {
        leaf.Best = Split.None;
        foreach (ref readonly var split in candidates)
            if (split.Gain > leaf.Best.Gain) leaf.Best = split;
    }

    private void SearchBlock(int block)
    {
        var features = _features.AsSpan(block * BlockSize, Math.Min(BlockSize, _features.Length - block * BlockSize));
        var histogram = _leaves[_smaller].Histogram!;
        var rows = LeafRows(_smaller);
        if (features.Length == BlockSize) histogram.FillFour(features, _bins, rows, _pairs);
        else
            foreach (var feature in features) histogram.Fill(feature, _bins.Column(feature), rows, _pairs);
        _blockBest[block] = BestOf(features, _leaves[_smaller]);
        if (_larger < 0) return;
        var larger = _leaves[_larger].Histogram!;
        foreach (var feature in features) larger.SetDifference(feature, larger, histogram);
        _blockBestLarger[block] = BestOf(features, _leaves[_larger]);
    }

    private Split BestOf(ReadOnlySpan<short> features, in GrowingLeaf leaf)
    {
        var best = Split.None;
        if (!MayCut(leaf)) return best;
        foreach (var feature in features)
        {
            var split = _finder.Find(leaf.Histogram!.Feature(feature), _bins.Cuts(feature).Length + 1, leaf, Monotone(feature), feature);
            if (split.Gain > best.Gain) best = split;
        }
        return best;
    }

    private int Monotone(int feature) => _options.Monotone.IsEmpty ? 0 : _options.Monotone.Span[feature];

    private GradientHistogram Rent() => _spare.Count > 0 ? _spare.Pop() : new GradientHistogram(_bins.Features);

    private void Return(ref GrowingLeaf leaf)
    {
        if (leaf.Histogram is not null) _spare.Push(leaf.Histogram);
        leaf.Histogram = null;
    }
}
