using Microsoft.ML;
using Provenance.Training.Pipelines;
using Provenance.Training.Fitting;

namespace Provenance.Training;

/// <summary>Learns a detector from labelled texts, as an ML.NET estimator: see <see cref="ProvenanceCatalog.Detector"/>.</summary>
/// <remarks>All texts are held in memory while training: some 20 bytes a byte of text.</remarks>
public sealed class DetectorEstimator : IEstimator<ITransformer>
{
    private readonly MLContext _context;
    private readonly DetectorColumns _columns;
    private readonly DetectorTrainer _trainer;

    internal DetectorEstimator(MLContext context, DetectorColumns columns, TrainingOptions options) =>
        (_context, _columns, _trainer) = (context, columns, new DetectorTrainer(options));

    /// <summary>Trains a detector.</summary>
    /// <param name="input">Rows with the columns that <see cref="DetectorColumns"/> names; read once.</param>
    /// <returns>A chain of transformers; save it with <see cref="ProvenanceCatalog.Save"/>.</returns>
    /// <exception cref="ArgumentException">A column is missing, or has another type.</exception>
    /// <exception cref="ProvenanceException">There are fewer than 50 texts of 25 words or more of either label.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var detector = _trainer.Train(LabelledRows.Read(input, _columns));
        var pipeline = PipelineFile.Load(_context, detector);
        return _columns.Text == DetectorPipeline.Text
            ? pipeline
            : _context.Transforms.CopyColumns(DetectorPipeline.Text, _columns.Text).Fit(input).Append(pipeline);
    }

    /// <summary>Returns the columns after the detector.</summary>
    /// <param name="inputSchema">The columns before the detector.</param>
    /// <returns>The columns after the detector.</returns>
    /// <exception cref="ArgumentException">The text column is missing.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return _context.Transforms.CopyColumns(DetectorPipeline.Text, _columns.Text)
            .Append(_context.Transforms.CustomMapping<PipelineText, MeasureOutput>(static (_, _) => { }, null))
            .Append(_context.Transforms.CustomMapping<PipelineText, JudgeOutput>(static (_, _) => { }, null))
            .Append(_context.Transforms.DropColumns(nameof(MeasureOutput.ProvenancePredictability)))
            .GetOutputSchema(inputSchema);
    }
}
