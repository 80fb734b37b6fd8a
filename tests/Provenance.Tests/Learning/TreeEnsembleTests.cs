using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Learning;

public class TreeEnsembleTests
{
    private static readonly LabelledRows Rows = SyntheticRows.Make(2000, 6, 21);
    private static readonly TreeEnsemble Trees = new BoostedTreesTrainer(new() { Trees = 33, Monotone = new sbyte[] { 1, 0, 0, 0, 0, 0 } }).Fit(Rows);

    [Fact]
    public void Prediction_is_what_walking_the_stored_arrays_gives()
    {
        for (var i = 0; i < Rows.Count; i++) Assert.Equal(Walk(Trees.ToData(), Rows.Row(i)), Trees.Predict(Rows.Row(i)), 1e-5);
    }

    [Fact]
    public void Contributions_and_bias_add_up_to_the_margin()
    {
        var contributions = new float[6];
        for (var i = 0; i < Rows.Count; i++)
        {
            Trees.Explain(Rows.Row(i), contributions, out var bias);
            Assert.Equal(Trees.Predict(Rows.Row(i)), bias + contributions.Sum(), 1e-4);
        }
    }

    [Fact]
    public void The_bias_of_an_explanation_is_the_mean_margin_of_the_training_rows()
    {
        var mean = 0.0;
        for (var i = 0; i < Rows.Count; i++) mean += Trees.Predict(Rows.Row(i)) / Rows.Count;
        Trees.Explain(Rows.Row(0), new float[6], out var bias);
        Assert.Equal(mean, bias, 1e-3);
    }

    [Fact]
    public void The_feature_that_decides_has_the_contribution()
    {
        var contributions = new float[6];
        Trees.Explain([2.5f, 0, 0, 0, 0, 0], contributions, out _);
        Assert.Equal(contributions.Max(), contributions[0]);
        Assert.True(contributions[0] > 1);
    }

    [Fact]
    public void Stored_arrays_read_back_predict_the_same()
    {
        var again = TreeEnsemble.From(Trees.ToData());
        for (var i = 0; i < 100; i++) Assert.Equal(Trees.Predict(Rows.Row(i)), again.Predict(Rows.Row(i)));
    }

    [Fact]
    public void An_ensemble_without_trees_predicts_its_bias() =>
        Assert.Equal(0.25f, TreeEnsemble.From([], 0.25f, 3).Predict([1, 2, 3]));

    [Fact]
    public void Predicting_allocates_nothing() => Assert.Equal(0, Allocations.LeastOf(() =>
    {
        for (var i = 0; i < 100; i++) Trees.Predict(Rows.Row(i));
    }));

    [Fact]
    public void A_row_of_another_width_is_refused() => Assert.Throws<ArgumentException>(() => Trees.Predict([1, 2]));

    [Fact]
    public void Stored_arrays_that_are_no_trees_are_refused()
    {
        var good = Trees.ToData();
        Refused(good with { Features = 0 });
        Refused(good with { Features = 1 });
        Refused(good with { Bias = float.NaN });
        Refused(good with { NodeStarts = [] });
        Refused(good with { NodeStarts = Changed(good.NodeStarts, 0, 1) });
        Refused(good with { NodeStarts = Changed(good.NodeStarts, 1, int.MaxValue) });
        Refused(good with { NodeStarts = Changed(good.NodeStarts, 2, -5) });
        Refused(good with { Feature = Changed(good.Feature, 3, (short)6) });
        Refused(good with { Feature = Changed(good.Feature, 3, (short)-1) });
        Refused(good with { Threshold = good.Threshold[1..] });
        Refused(good with { Threshold = Changed(good.Threshold, 0, float.NaN) });
        Refused(good with { MissingRight = Changed(good.MissingRight, 0, (byte)2) });
        Refused(good with { LeafValue = Changed(good.LeafValue, 0, float.PositiveInfinity) });
        Refused(good with { LeafValue = good.LeafValue[1..] });
        Refused(good with { NodeValue = good.NodeValue[1..] });
        // A child that is its own parent, one outside the tree, one that another node has: a circle, a stray read, a shared branch.
        Refused(good with { Children = Changed(good.Children, 0, (short)0) });
        Refused(good with { Children = Changed(good.Children, 0, short.MaxValue) });
        Refused(good with { Children = Changed(good.Children, 0, short.MinValue) });
        Refused(good with { Children = Changed(good.Children, 0, good.Children[1]) });
    }

    private static void Refused(TreeEnsembleData data) => Assert.Throws<ProvenanceException>(() => TreeEnsemble.From(data));

    private static T[] Changed<T>(T[] values, int at, T value)
    {
        var copy = (T[])values.Clone();
        copy[at] = value;
        return copy;
    }

    private static double Walk(TreeEnsembleData data, ReadOnlySpan<float> row)
    {
        var margin = (double)data.Bias;
        for (var tree = 0; tree + 1 < data.NodeStarts.Length; tree++)
        {
            var start = data.NodeStarts[tree];
            var node = data.NodeStarts[tree + 1] > start ? 0 : -1;
            while (node >= 0)
            {
                var value = row[data.Feature[start + node]];
                var right = float.IsNaN(value) ? data.MissingRight[start + node] == 1 : value > data.Threshold[start + node];
                node = data.Children[2 * (start + node) + (right ? 1 : 0)];
            }
            margin += data.LeafValue[start + tree + ~node];
        }
        return margin;
    }
}
