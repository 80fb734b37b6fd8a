using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Training.Learning;

namespace Provenance.Training.Fitting;

/// <summary>Fits the linear models: for each n-gram family one on everything, and one for each fold without that fold.</summary>
internal sealed class LinearModelTrainer(TrainingPlan plan, Vocabulary vocabulary, ulong seed, WorkQueue work)
{
    /// <summary>Size of each family's table, as a power of two, in the order of the schema.</summary>
    internal static ReadOnlySpan<int> Bits => [20, 20, 17];

    /// <summary>Fits one family.</summary>
    /// <param name="family">The family's number in the schema.</param>
    /// <param name="margins">Receives, for each window, the margin by the model that did not see its fold; column <paramref name="family"/> of rows of <paramref name="columns"/>.</param>
    /// <param name="columns">Number of columns of a row.</param>
    /// <returns>The model fitted on everything.</returns>
    internal HashedLinearModel Fit(int family, float[] margins, int columns)
    {
        var rows = Extract(family);
        var options = new HashedLinearOptions { Bits = Bits[family], Seed = seed };
        HashedLinearModel? whole = null;
        work.Run(-1, plan.Folds, fold =>
        {
            var model = HashedLinearTrainer.Fit(rows, plan.Labels, plan.Weights, plan.SetOf, plan.Outside(fold), options, work.Cancellation);
            if (fold < 0)
            {
                whole = model;
                return;
            }

            for (var w = 0; w < rows.Count; w++)
            {
                if (plan.FoldOf[w] == fold) margins[((long)w * columns) + family] = model.Margin(rows[w]);
            }
        });
        return whole!;
    }

    private SparseRows Extract(int family)
    {
        var rows = new uint[]?[plan.Windows.Count];
        work.Run(rows.Length, CreateExtractor, (w, extractor) =>
        {
            var window = plan.Windows[w];
            var view = plan.Documents[window.Document].View(window.From, window.To);
            rows[w] = extractor.Ngrams(family, view, extractor.Ranks(view), 1 << Bits[family]).ToArray();
        });
        return SparseRows.Pack(rows);
    }

    internal FeatureExtractor CreateExtractor() => new(vocabulary);
}
