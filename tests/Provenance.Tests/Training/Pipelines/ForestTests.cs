using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Tests.Detection.Learning;
using Provenance.Training.Fitting;
using Provenance.Training.Pipelines;
using Xunit;

namespace Provenance.Tests.Training.Pipelines;

/// <summary>FastTree's trees, as they are grown and as scanning evaluates them.</summary>
public class ForestTests
{
    private const int Columns = 5, Rows = 3_000;
    private const ulong Seed = 4;

    private static readonly float[] Values = Draw();

    private static readonly ForestOptions Options = new() { Trees = 37 };

    private static readonly ITransformer Forest = new ForestTrainer(Options, Seed).Fit(Columns, Rows, Write, 2, CancellationToken.None);

    private static readonly TreeEnsembleData Trees = ForestConverter.Convert(Forest, Columns);

    [Fact]
    public void Scanning_scores_as_ML_NET_does_to_the_last_bit()
    {
        var scores = Forest.Transform(ForestRows.View(new MLContext(), Columns, Rows, Write)).GetColumn<float>("Score").ToArray();
        var ensemble = new TreeEnsemble(Trees);
        for (var i = 0; i < Rows; i++) Assert.Equal(scores[i], ensemble.Score(Values.AsSpan(i * Columns, Columns)));
    }

    [Fact]
    public void Rows_with_missing_values_are_learnt_from()
    {
        // whether the second feature is there is half of what decides; rows without it would be left out as ML.NET has it
        var ensemble = new TreeEnsemble(Trees);
        Assert.True(ensemble.Score([0, float.NaN, 0, 0, 0]) > ensemble.Score([0, 0, 0, 0, 0]) + 2);
    }

    [Fact]
    public void Explanations_start_from_the_mean_score_of_the_training_rows()
    {
        var ensemble = ForestConverter.WithNodeValues(Trees, Rows, Write);
        double mean = 0, weights = 0;
        for (var i = 0; i < Rows; i++)
        {
            var row = Values.AsSpan(i * Columns, Columns);
            var weight = WeightOf(i);
            mean += weight * ensemble.Score(row);
            weights += weight;
        }

        var contributions = new double[Columns];
        ensemble.Explain(Values.AsSpan(0, Columns), contributions, out var bias);
        Assert.Equal(mean / weights, bias, 1e-5);
        Assert.Equal(ensemble.Score(Values.AsSpan(0, Columns)), bias + contributions.Sum(), 1e-5);
    }

    [Fact]
    public void A_feature_below_what_stands_for_missing_ones_is_refused()
    {
        var error = Assert.ThrowsAny<Exception>(() => new ForestTrainer(Options, Seed).Fit(1, 10, static (_, row) => { row[0] = -2000; return (true, 1); }, 1, CancellationToken.None));
        Assert.Contains("below all that are possible", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_does_not_wait_for_the_trees()
    {
        using var cancelled = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => new ForestTrainer(Options, Seed).Fit(Columns, Rows, (i, row) => { if (i == 100) cancelled.Cancel(); return Write(i, row); }, 1, cancelled.Token));
    }

    [Fact]
    public void Another_model_is_not_taken_for_trees() =>
        Assert.Throws<ProvenanceException>(() => ForestConverter.Convert(new MLContext().Transforms.CopyColumns("A", "Label").Fit(ForestRows.View(new MLContext(), 1, 1, static (_, _) => (true, 1))), 1));

    [Fact]
    public void The_features_that_decide_are_the_important_ones()
    {
        var importance = FeatureImportance.Measure(Forest, Columns, [.. Enumerable.Range(0, Rows)], Seed, Write);
        Assert.Equal(Columns, importance.Length);
        Assert.Equal([0, 1], Enumerable.Range(0, Columns).OrderByDescending(f => importance[f]).Take(2).Order());
        Assert.Equal(importance, FeatureImportance.Measure(Forest, Columns, [.. Enumerable.Range(0, Rows)], Seed, Write));
        Assert.Empty(FeatureImportance.Measure(Forest, Columns, [1, 2, 3], Seed, Write));
    }

    private static (bool Label, float Weight) Write(int index, Span<float> row)
    {
        Values.AsSpan(index * Columns, Columns).CopyTo(row);
        var odds = (1.5 * row[0]) + (float.IsNaN(row[1]) ? 2 : -2);
        return (SplitMix64.At(Seed, 1, (ulong)index) / (double)ulong.MaxValue < Logistic.Sigmoid(odds), WeightOf(index));
    }

    private static float WeightOf(int index) => 0.5f + (index % 7);

    private static float[] Draw()
    {
        var random = new SplitMix64(Seed);
        var values = new float[Rows * Columns];
        for (var i = 0; i < values.Length; i++) values[i] = i % Columns == 1 && random.NextInt(2) == 0 ? float.NaN : (float)NormalDraws.Next(ref random);
        return values;
    }
}
