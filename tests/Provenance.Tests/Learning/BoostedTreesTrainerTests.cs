using System.Runtime.InteropServices;
using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Learning;

public class BoostedTreesTrainerTests
{
    private static readonly BoostedTreesOptions Small = new() { Trees = 60, Threads = 2 };

    [Fact]
    public void One_split_of_two_values_gives_the_newton_step_worked_out_by_hand()
    {
        // 40 rows at 0 of which 10 are labelled 1, 40 at 1 of which 30 are: p = 0.5, g = -(+)10, h = 10 a side.
        var values = new float[80];
        var labels = new float[80];
        for (var i = 0; i < 80; i++)
        {
            values[i] = i < 40 ? 0 : 1;
            labels[i] = i < 10 || i >= 50 ? 1 : 0;
        }
        var trees = new BoostedTreesTrainer(new() { Trees = 1, LearningRate = 0.5, Lambda = 2, MaxLeaves = 2 }).Fit(new LabelledRows(values, 1, labels));
        Assert.Equal(-0.5 * 10 / 12, trees.Predict([0]), 6);
        Assert.Equal(0.5 * 10 / 12, trees.Predict([1]), 6);
        Assert.Equal(0.5f, trees.ToData().Threshold[0]);
    }

    [Fact]
    public void Boosting_comes_near_the_loss_of_the_truth_on_rows_it_has_not_seen()
    {
        var train = SyntheticRows.Make(8000, 8, 1);
        var test = SyntheticRows.Make(4000, 8, 2);
        var trees = new BoostedTreesTrainer(Small with { Trees = 100 }).Fit(train);
        var truth = 0.0;
        for (var i = 0; i < test.Count; i++) truth += Logistic.Loss(SyntheticRows.Truth(test.Row(i)), test.Labels[i]) / test.Count;
        Assert.InRange(SyntheticRows.Loss(trees, test), truth, truth + 0.04);
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(0.7, 0.5)]
    public void The_number_of_threads_does_not_change_a_bit(double rowFraction, double featureFraction)
    {
        var rows = SyntheticRows.Make(3000, 11, 3, weighted: true);
        var options = Small with { RowFraction = rowFraction, FeatureFraction = featureFraction, Trees = 20 };
        var one = new BoostedTreesTrainer(options with { Threads = 1 }).Fit(rows).ToData();
        var two = new BoostedTreesTrainer(options with { Threads = 2 }).Fit(rows).ToData();
        var five = new BoostedTreesTrainer(options with { Threads = 5 }).Fit(rows).ToData();
        foreach (var other in new[] { two, five })
        {
            Assert.Equal(Bits(one.LeafValue), Bits(other.LeafValue));
            Assert.Equal(Bits(one.Threshold), Bits(other.Threshold));
            Assert.Equal(one.Feature, other.Feature);
            Assert.Equal(one.Children, other.Children);
        }
    }

    [Fact]
    public void Another_seed_samples_other_rows()
    {
        var rows = SyntheticRows.Make(2000, 5, 3);
        var options = Small with { RowFraction = 0.5, Trees = 5 };
        var one = new BoostedTreesTrainer(options).Fit(rows).ToData();
        var other = new BoostedTreesTrainer(options with { Seed = 2 }).Fit(rows).ToData();
        Assert.NotEqual(Bits(one.LeafValue), Bits(other.LeafValue));
    }

    [Fact]
    public void A_row_of_weight_three_counts_as_three_rows()
    {
        var once = SyntheticRows.Make(600, 4, 5);
        var weights = new float[600];
        var values = new List<float>();
        var labels = new List<float>();
        for (var i = 0; i < 600; i++)
        {
            weights[i] = 1 + i % 3;
            for (var k = 0; k < weights[i]; k++)
            {
                values.AddRange(once.Row(i));
                labels.Add(once.Labels[i]);
            }
        }
        // Weights are scaled to a mean of 1, here from 2: the penalties must be halved to mean the same.
        var options = Small with { Trees = 10, Lambda = 2, MinChildHessian = 4 };
        var repeated = new BoostedTreesTrainer(options).Fit(new LabelledRows([.. values], 4, [.. labels]));
        var weighted = new BoostedTreesTrainer(options with { Lambda = 1, MinChildHessian = 2 }).Fit(new LabelledRows(once.Values, 4, once.Labels, weights));
        for (var i = 0; i < 600; i++) Assert.Equal(repeated.Predict(once.Row(i)), weighted.Predict(once.Row(i)), 2e-2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_monotone_feature_moves_the_margin_one_way_only_whatever_the_rest(int direction)
    {
        var rows = SyntheticRows.Make(4000, 4, 7);
        var free = new BoostedTreesTrainer(Small).Fit(rows);
        var bound = new BoostedTreesTrainer(Small with { Monotone = new sbyte[] { (sbyte)direction, 0, 0, 0 } }).Fit(rows);
        Assert.True(Violations(free, rows, direction) > 0, "without the constraint nothing would be shown");
        Assert.Equal(0, Violations(bound, rows, direction));
    }

    [Fact]
    public void Missing_values_go_to_the_side_that_fits_them()
    {
        var rows = SyntheticRows.Make(6000, 2, 9);
        var trees = new BoostedTreesTrainer(Small).Fit(rows);
        // In the truth, missing is like a high value of feature 1: 2 above a low one.
        Assert.True(trees.Predict([0, float.NaN]) > trees.Predict([0, -1]) + 1);
        Assert.Equal(trees.Predict([0, 1]), trees.Predict([0, float.NaN]), 0.6);
    }

    [Fact]
    public void Missing_values_that_resemble_low_ones_go_left_in_one_split()
    {
        // 0, 1 and missing in turn, labels follow the ones: a single split can only be right with missing on the left.
        var values = new float[300];
        var labels = new float[300];
        for (var i = 0; i < 300; i++) (values[i], labels[i]) = (i % 3 == 2 ? float.NaN : i % 3, i % 3 == 1 ? 1 : 0);
        var trees = new BoostedTreesTrainer(Small with { Trees = 1, MaxLeaves = 2 }).Fit(new LabelledRows(values, 1, labels));
        Assert.Equal(trees.Predict([0]), trees.Predict([float.NaN]));
        Assert.True(trees.Predict([1]) > trees.Predict([0]));
    }

    [Fact]
    public void Missing_values_unlike_all_others_are_split_off_alone()
    {
        var values = new float[400];
        var labels = new float[400];
        for (var i = 0; i < 400; i++)
        {
            values[i] = i % 4 == 0 ? float.NaN : i % 4;
            labels[i] = i % 4 == 0 ? 1 : 0;
        }
        var trees = new BoostedTreesTrainer(Small with { MaxLeaves = 2, MinChildHessian = 0.1 }).Fit(new LabelledRows(values, 1, labels));
        Assert.True(trees.Predict([float.NaN]) > 2);
        Assert.True(trees.Predict([1]) < -2 && trees.Predict([3]) < -2 && trees.Predict([float.MaxValue]) < -2);
    }

    [Fact]
    public void Training_stops_when_validation_gets_no_better_and_keeps_the_best()
    {
        var train = SyntheticRows.Make(1500, 6, 11);
        var check = SyntheticRows.Make(1500, 6, 12);
        var history = new List<double>();
        double Metric(ReadOnlySpan<float> margins)
        {
            var loss = 0.0;
            for (var i = 0; i < margins.Length; i++) loss += Logistic.Loss(margins[i], check.Labels[i]);
            history.Add(-loss / margins.Length);
            return history[^1];
        }
        var trees = new BoostedTreesTrainer(new() { Trees = 500, LearningRate = 0.3, Patience = 5 }).Fit(train, check, Metric);
        Assert.InRange(trees.Trees, 1, 300);
        Assert.Equal(history.Max(), history[trees.Trees]);
        Assert.Equal(trees.Trees + 5 + 1, history.Count);
        Assert.Equal(-history.Max(), SyntheticRows.Loss(trees, check), 1e-5);
    }

    [Fact]
    public void Margins_to_start_from_are_learnt_on_top_of()
    {
        var rows = SyntheticRows.Make(4000, 4, 13);
        var margins = new float[rows.Count];
        for (var i = 0; i < margins.Length; i++) margins[i] = 1.5f * rows.Row(i)[0];
        var trees = new BoostedTreesTrainer(Small with { Trees = 20 }).Fit(new LabelledRows(rows.Values, 4, rows.Labels, null, margins));
        Assert.Equal(0, trees.ToData().Bias);
        // What the start already says is not learnt again.
        Assert.InRange(trees.Predict([2, 0, 0, 0]) - trees.Predict([-2, 0, 0, 0]), -1, 1);
    }

    [Fact]
    public void One_label_only_gives_a_finite_margin()
    {
        var trees = new BoostedTreesTrainer(Small).Fit(new LabelledRows([1, 2, 3], 1, [1, 1, 1]));
        Assert.True(float.IsFinite(trees.Predict([2])));
        Assert.True(trees.Predict([2]) > 0);
    }

    [Fact]
    public void Rows_and_options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new LabelledRows([1, 2, 3], 2, [1]));
        Assert.Throws<ArgumentException>(() => new LabelledRows([float.PositiveInfinity], 1, [1]));
        Assert.Throws<ArgumentException>(() => new LabelledRows([1], 1, [2]));
        Assert.Throws<ArgumentException>(() => new LabelledRows([1], 1, [1], [-1]));
        Assert.Throws<ArgumentException>(() => new LabelledRows([1], 1, [1], [0]));
        var rows = new LabelledRows([1, 2], 1, [0, 1]);
        Assert.Throws<ArgumentException>(() => new BoostedTreesTrainer(Small with { MaxLeaves = 1 }).Fit(rows));
        Assert.Throws<ArgumentException>(() => new BoostedTreesTrainer(Small with { Monotone = new sbyte[2] }).Fit(rows));
    }

    [Fact]
    public void Cancelling_stops_the_training()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new BoostedTreesTrainer(Small).Fit(SyntheticRows.Make(100, 2, 1), source.Token));
    }

    private static int Violations(TreeEnsemble trees, LabelledRows rows, int direction)
    {
        var violations = 0;
        var row = new float[rows.Features];
        for (var i = 0; i < 100; i++)
        {
            rows.Row(i).CopyTo(row);
            var last = float.NaN;
            for (var x = -3f; x <= 3; x += 0.05f)
            {
                row[0] = x;
                var margin = trees.Predict(row);
                if ((margin - last) * direction < -1e-6f) violations++;
                last = margin;
            }
        }
        return violations;
    }

    private static int[] Bits(float[] values) => MemoryMarshal.Cast<float, int>(values).ToArray();
}
