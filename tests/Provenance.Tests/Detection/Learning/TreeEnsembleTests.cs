using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

public class TreeEnsembleTests
{
    /// <summary>A stump on feature 0, a tree of two splits on 1 and 0, a tree that is one leaf, and two more stumps: more than are walked side by side.</summary>
    private static readonly TreeEnsembleData Data = new()
    {
        Features = 2,
        NodeStarts = [0, 1, 3, 3, 4, 5],
        Feature = [0, 1, 0, 1, 0],
        Threshold = [0.5f, 1, -2, 0, 3],
        Children = [~0, ~1, 1, ~0, ~1, ~2, ~0, ~1, ~0, ~1],
        NodeValue = [0.25, 0.5, -1, 0, 0.125],
        LeafValue = [-1, 2, 1, -2, 4, 0.0625, -0.5, 0.5, 0, 1],
    };

    private static readonly TreeEnsemble Trees = new(Data);

    [Theory]
    [InlineData(0, 0, -1 + 4 + 0.0625 - 0.5 + 0)]
    [InlineData(1, 2, 2 + 1 + 0.0625 + 0.5 + 0)]
    [InlineData(-3, 0, -1 + -2 + 0.0625 - 0.5 + 0)]
    [InlineData(4, -1, 2 + 4 + 0.0625 - 0.5 + 1)]
    public void The_score_is_the_sum_of_the_leaves_that_the_row_comes_to(float first, float second, double expected)
    {
        var expectedWalk = 0.0;
        float[] row = [first, second];
        for (var tree = 0; tree < Trees.Trees; tree++) expectedWalk += Data.LeafValue[Trees.LeafOf(tree, row)];
        Assert.Equal((float)expectedWalk, Trees.Score(row));
        Assert.Equal((float)expected, Trees.Score(row));
    }

    [Fact]
    public void A_value_at_the_threshold_and_a_missing_one_go_left()
    {
        Assert.Equal(0, Trees.LeafOf(0, [0.5f, 0]));
        Assert.Equal(1, Trees.LeafOf(0, [MathF.BitIncrement(0.5f), 0]));
        Assert.Equal(0, Trees.LeafOf(0, [float.NaN, 0]));
        Assert.Equal(Trees.Score([-1000, -1000]), Trees.Score([float.NaN, float.NaN]));
    }

    [Fact]
    public void Contributions_and_bias_add_up_to_the_score()
    {
        var random = new SplitMix64(21);
        var contributions = new double[2];
        for (var i = 0; i < 200; i++)
        {
            float[] row = [(float)(4 * NormalDraws.Next(ref random)), (float)NormalDraws.Next(ref random)];
            Trees.Explain(row, contributions, out var bias);
            Assert.Equal(Trees.Score(row), bias + contributions.Sum(), 1e-6);
        }
    }

    [Fact]
    public void The_feature_that_a_split_asks_for_has_the_contribution_and_roots_make_the_bias()
    {
        var contributions = new double[2];
        Trees.Explain([1, 2], contributions, out var bias);
        Assert.Equal(0.25 + 0.5 + 0.0625 + 0 + 0.125, bias);
        Assert.Equal((2 - 0.25) + (0 - 0.125), contributions[0]);
        Assert.Equal((1 - 0.5) + (0.5 - 0), contributions[1]);
    }

    [Fact]
    public void An_ensemble_without_trees_scores_0() =>
        Assert.Equal(0, new TreeEnsemble(new() { Features = 3, NodeStarts = [0], Feature = [], Threshold = [], Children = [], NodeValue = [], LeafValue = [] }).Score([1, 2, 3]));

    [Fact]
    public void Scoring_allocates_nothing() => Assert.Equal(0, Allocations.LeastOf(static () =>
    {
        for (var i = 0; i < 100; i++) Trees.Score([i, -i]);
    }));

    [Fact]
    public void A_row_of_another_width_is_refused() => Assert.Throws<ArgumentException>(() => Trees.Score([1, 2, 3]));

    [Fact]
    public void Stored_arrays_that_are_no_trees_are_refused()
    {
        Refused(Data with { Features = 0 });
        Refused(Data with { Features = 1 });
        Refused(Data with { NodeStarts = [] });
        Refused(Data with { NodeStarts = Changed(Data.NodeStarts, 0, 1) });
        Refused(Data with { NodeStarts = Changed(Data.NodeStarts, 1, int.MaxValue) });
        Refused(Data with { NodeStarts = Changed(Data.NodeStarts, 2, -5) });
        Refused(Data with { Feature = Changed(Data.Feature, 3, (short)2) });
        Refused(Data with { Feature = Changed(Data.Feature, 3, (short)-1) });
        Refused(Data with { Threshold = Data.Threshold[1..] });
        Refused(Data with { Threshold = Changed(Data.Threshold, 0, float.NaN) });
        Refused(Data with { LeafValue = Changed(Data.LeafValue, 0, double.PositiveInfinity) });
        Refused(Data with { LeafValue = Data.LeafValue[1..] });
        Refused(Data with { NodeValue = Data.NodeValue[1..] });
        Refused(Data with { NodeValue = Changed(Data.NodeValue, 1, double.NaN) });
        // A child that is its own parent, one outside the tree, one that another node has: a circle, a stray read, a shared branch.
        Refused(Data with { Children = Changed(Data.Children, 0, (short)0) });
        Refused(Data with { Children = Changed(Data.Children, 0, short.MaxValue) });
        Refused(Data with { Children = Changed(Data.Children, 0, short.MinValue) });
        Refused(Data with { Children = Changed(Data.Children, 0, Data.Children[1]) });
    }

    private static void Refused(TreeEnsembleData data) => Assert.Throws<ProvenanceException>(() => new TreeEnsemble(data));

    private static T[] Changed<T>(T[] values, int at, T value)
    {
        var copy = (T[])values.Clone();
        copy[at] = value;
        return copy;
    }
}
