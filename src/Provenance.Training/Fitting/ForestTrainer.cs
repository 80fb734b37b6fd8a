using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;
using Provenance.Detection.Files;
using Provenance.Training.Pipelines;

namespace Provenance.Training.Fitting;

/// <summary>Grows boosted trees with ML.NET's FastTree. The same rows, options and seed give the same trees, with any number of threads.</summary>
internal sealed class ForestTrainer(ForestOptions options, ulong seed)
{
    /// <summary>FastTree's message when it can learn nothing more from few rows, which is no error.</summary>
    private const string NothingMore = "failed to grow a tree";

    /// <summary>Grows trees on a table.</summary>
    /// <param name="columns">Values of a row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="write">Writes a row.</param>
    /// <param name="threads">Number of threads. FastTree keeps the first number used in a process.</param>
    /// <param name="cancellation">Stops waiting for the trees; FastTree itself cannot be stopped.</param>
    /// <param name="column">The name of the column of values that the trees will read.</param>
    /// <exception cref="ProvenanceException">ML.NET left rows out, or gave another warning.</exception>
    internal ITransformer Fit(int columns, int rows, ForestRows.RowWriting write, int threads, CancellationToken cancellation, string column = ForestRows.Features)
    {
        string? warning = null;
        var context = new MLContext(SeedOf(seed));
        context.Log += (_, message) =>
        {
            if (message.Kind >= ChannelMessageKind.Warning && !message.RawMessage.Contains(NothingMore, StringComparison.Ordinal)) warning ??= message.Message;
        };
        var view = ForestRows.View(context, columns, rows, (index, values) =>
        {
            if ((index & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            return write(index, values);
        }, column);
        var settings = new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = column,
            LabelColumnName = ForestRows.Label,
            ExampleWeightColumnName = ForestRows.Weight,
            NumberOfTrees = options.Trees,
            NumberOfLeaves = options.Leaves,
            LearningRate = options.LearningRate,
            MinimumExampleCountPerLeaf = options.RowsPerLeaf,
            FeatureFraction = options.FeatureFraction,
            NumberOfThreads = threads,
            Seed = SeedOf(seed),
            FeatureSelectionSeed = SeedOf(seed),
        };
        var trainer = context.BinaryClassification.Trainers.FastTree(settings);
        // the trainer has read it by now, and writes its settings into the model: the bytes must not depend on the number of threads
        settings.NumberOfThreads = null;
        var fitting = Task.Run(() => trainer.Fit(view), cancellation);
        fitting.Wait(cancellation);
        return warning is null ? fitting.Result : throw DetectionErrors.Warned(warning);
    }

    /// <summary>Reduces a seed to the 31 bits of ML.NET's.</summary>
    private static int SeedOf(ulong seed) => (int)(seed % int.MaxValue);
}
