using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Provenance.Detection.Files;

namespace Provenance.Training.Pipelines;

/// <summary>
/// A detector as a chain of ML.NET transformers, from text to <c>Score</c>, <c>Probability</c> and <c>PredictedLabel</c>: the detector's bytes
/// as a column, features, FastTree's trees, judgement; in an adapted detector, the rows and the trees of its source come before judgement.
/// </summary>
internal static class DetectorPipeline
{
    internal const string Text = "Text";

    private const string Key = "ProvenanceKey", State = nameof(MeasureInput.ProvenanceDetector), Scores = nameof(JudgeInput.ProvenanceTreeScores), Term = nameof(MeasureOutput.ProvenancePredictability), Stage = "ProvenanceStage";

    private const string Source = nameof(MeasureOutput.ProvenanceSource), Adapted = nameof(AdaptOutput.ProvenanceAdapted);

    /// <summary>Builds the chain.</summary>
    /// <param name="context">The context of the chain.</param>
    /// <param name="scanner">The output of <see cref="DetectorFile"/>.</param>
    /// <param name="forests">The trees, fitted on <see cref="ForestRows.Features"/>; in an adapted detector, then the trees of its source and of its gate, fitted on
    /// <see cref="ForestRows.Adapted"/>.</param>
    internal static TransformerChain<ITransformer> Create(MLContext context, byte[] scanner, IReadOnlyList<ITransformer> forests)
    {
        var steps = new List<ITransformer>();
        var view = Empty(context);
        view = Add(Measuring(context, scanner));
        for (var s = 0; s < forests.Count; s++)
        {
            steps.Add(forests[s]);
            view = forests[s].Transform(view);
            view = Add(context.Transforms.CopyColumns(Stage + s, "Score"));
            if (s == 0 && forests.Count > 1) view = Add(context.Transforms.CustomMapping(new AdaptFactory().GetMapping(), AdaptFactory.Name));
        }

        string[] stages = [.. Enumerable.Range(0, forests.Count).Select(static s => Stage + s)];
        view = Add(context.Transforms.Concatenate(Scores, stages));
        view = Add(context.Transforms.CustomMapping(new JudgeFactory().GetMapping(), JudgeFactory.Name));
        string[] adapted = forests.Count > 1 ? [Adapted] : [];
        Add(context.Transforms.DropColumns([Key, State, Scores, Term, Source, .. adapted, .. stages]));
        return new TransformerChain<ITransformer>([.. steps]);

        IDataView Add(IEstimator<ITransformer> step)
        {
            var fitted = step.Fit(view);
            steps.Add(fitted);
            return fitted.Transform(view);
        }
    }

    /// <summary>Creates the estimator from text to features, words and language.</summary>
    internal static IEstimator<ITransformer> Measuring(MLContext context, byte[] scanner) =>
        context.Transforms.Expression(Key, "(text) : 0L", Text)
            .Append(context.Transforms.Conversion.MapValue(State, [new KeyValuePair<long, ReadOnlyMemory<char>>(0, PipelineState.ToText(scanner).AsMemory())], Key))
            .Append(context.Transforms.CustomMapping(new MeasureFactory().GetMapping(), MeasureFactory.Name));

    /// <summary>Creates the estimator that removes the chain's internal columns.</summary>
    internal static IEstimator<ITransformer> WithoutState(MLContext context) => context.Transforms.DropColumns(Key, State, Term, Source);

    /// <summary>Creates a view without rows that has the column <c>Text</c>.</summary>
    internal static IDataView Empty(MLContext context) => context.Data.LoadFromEnumerable(Array.Empty<PipelineText>());

    /// <summary>Returns the forests of a chain, in order.</summary>
    internal static List<ITransformer> ForestsOf(ITransformer chain) =>
        [.. Flatten(chain).Where(static step => step is ISingleFeaturePredictionTransformer<object>)];

    /// <summary>Returns the detector's bytes from a chain.</summary>
    /// <exception cref="ProvenanceException">The chain carries none.</exception>
    internal static byte[] ScannerOf(MLContext context, ITransformer chain)
    {
        var mapping = Flatten(chain).OfType<ValueMappingTransformer>().FirstOrDefault() ?? throw DetectionErrors.NotOurs();
        var key = context.Data.LoadFromEnumerable([new PipelineKey()]);
        if (mapping.GetOutputSchema(key.Schema).GetColumnOrNull(State) is null) throw DetectionErrors.NotOurs();
        return PipelineState.ToBytes(mapping.Transform(key).GetColumn<ReadOnlyMemory<char>>(State).Single().Span);
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer transformer) =>
        transformer is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [transformer];
}

/// <summary>A row with only the key by which a chain finds its detector.</summary>
internal sealed class PipelineKey
{
    public long ProvenanceKey { get; set; }
}
