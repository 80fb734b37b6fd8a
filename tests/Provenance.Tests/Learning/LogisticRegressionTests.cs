using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Learning;

public class LogisticRegressionTests
{
    [Fact]
    public void It_finds_the_weights_that_made_the_labels_whatever_the_scale_of_the_features()
    {
        var random = new SplitMix64(1);
        var values = new float[60000];
        var labels = new float[20000];
        for (var i = 0; i < labels.Length; i++)
        {
            var (a, b) = (SyntheticRows.Normal(ref random), SyntheticRows.Normal(ref random));
            (values[3 * i], values[3 * i + 1], values[3 * i + 2]) = ((float)(1000 * a + 50), (float)b, 7);
            labels[i] = random.NextDouble() < Logistic.Sigmoid(a - 0.5 * b + 0.3) ? 1 : 0;
        }
        var fitted = LogisticRegression.Fit(new LabelledRows(values, 3, labels));
        Assert.Equal(0.001, fitted.Weights[0], 6e-5);
        Assert.Equal(-0.5, fitted.Weights[1], 0.05);
        Assert.Equal(0, fitted.Weights[2]);
        Assert.Equal(0.3 - 0.05, fitted.Bias, 0.06);
    }

    [Fact]
    public void Without_features_that_tell_the_bias_is_the_log_odds_of_the_weighted_share()
    {
        var fitted = LogisticRegression.Fit(new LabelledRows([1, 1], 1, [1, 0], [3, 1]));
        Assert.Equal(Math.Log(3), fitted.Predict([1]), 1e-6);
    }

    [Fact]
    public void Separable_rows_and_twin_features_stay_finite()
    {
        var fitted = LogisticRegression.Fit(new LabelledRows([-1, -1, -2, -2, 1, 1, 2, 2], 2, [0, 0, 1, 1]));
        Assert.True(double.IsFinite(fitted.Predict([1, 1])) && fitted.Predict([1, 1]) > 0);
        Assert.Equal(fitted.Weights[0], fitted.Weights[1], 1e-6);
        var free = LogisticRegression.Fit(new LabelledRows([-1, -1, 1, 1, 1, 1, -1, -1], 2, [0, 1, 1, 1]), lambda: 0);
        Assert.True(double.IsFinite(free.Predict([1, 1])));
    }

    [Fact]
    public void Missing_values_and_stored_nonsense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(new LabelledRows([float.NaN, 1], 1, [0, 1])));
        Assert.Throws<ProvenanceException>(() => new LogisticRegression([double.NaN], 0));
    }
}
