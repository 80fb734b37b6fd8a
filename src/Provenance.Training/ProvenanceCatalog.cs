using Microsoft.ML;
using Provenance.Detection.Files;
using Provenance.Training.Pipelines;

namespace Provenance.Training;

/// <summary>The detector and its features, as parts of ML.NET pipelines.</summary>
public sealed class ProvenanceCatalog
{
    private readonly MLContext _context;

    internal ProvenanceCatalog(MLContext context) => _context = context;

    /// <summary>Creates an estimator that learns a detector from labelled texts.</summary>
    /// <param name="columns">The columns of a row: text, label and, where known, data set, pair and domain; default: <c>Text</c> and <c>Label</c>.</param>
    /// <param name="options">The options of training; <paramref name="columns"/> replaces their field names.</param>
    /// <returns>An estimator whose transformer adds <c>Features</c>, <c>Words</c>, <c>Language</c>, <c>Score</c>, <c>Probability</c>,
    /// <c>PredictedLabel</c>, <c>Verdict</c>, <c>PValue</c> and <c>Resemblance</c>.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public DetectorEstimator Detector(DetectorColumns? columns = null, TrainingOptions? options = null) =>
        new(_context, columns ?? DetectorColumns.Default, options ?? TrainingOptions.Default);

    /// <summary>Creates an estimator of a detector's features, for other learners.</summary>
    /// <param name="detector">The detector whose vocabulary, linear models and counts are used.</param>
    /// <returns>An estimator that learns nothing. Its transformer reads <c>Text</c> and adds <c>Features</c>, a vector of
    /// single-precision numbers where -1000 marks a feature that the text is too short for, <c>Words</c> and <c>Language</c>.</returns>
    /// <remarks>The first features are margins of linear models: on the detector's own training data, they are optimistic.</remarks>
    public IEstimator<ITransformer> Features(Detector detector)
    {
        ArgumentNullException.ThrowIfNull(detector);
        return DetectorPipeline.Measuring(_context, detector.ScannerBytes).Append(DetectorPipeline.WithoutState(_context));
    }

    /// <summary>Loads a detector's file after checking the digest of every entry.</summary>
    /// <remarks><c>mlContext.Model.Load</c> gives the same and checks less. ML.NET models name the assemblies that they need, which are
    /// loaded: load only files that you trust.</remarks>
    /// <param name="path">A file written by <see cref="Save"/> or <c>provenance train</c>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ProvenanceException">The file is missing, is not a detector, is damaged, or is of another version.</exception>
    public ITransformer Load(string path) => PipelineFile.Load(_context, global::Provenance.Detection.Detector.Load(path));

    /// <summary>
    /// Writes a detector's file atomically. <c>provenance scan --model</c> and <c>mlContext.Model.Load</c> read it. The model in it reads
    /// <c>Text</c>, whatever the column's name in training.
    /// </summary>
    /// <param name="model">The result of <see cref="DetectorEstimator.Fit"/> or <see cref="Load"/>.</param>
    /// <param name="path">The file, by convention with the ending <c>.zip</c>.</param>
    /// <exception cref="ProvenanceException">The model is not a detector, or the file cannot be written.</exception>
    public void Save(ITransformer model, string path)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(path);
        var scanner = DetectorPipeline.ScannerOf(_context, model);
        // rebuilt, so that a file reads "Text" whatever the column's name in training
        var file = PipelineFile.Write(_context, DetectorPipeline.Create(_context, scanner, DetectorPipeline.ForestsOf(model)), scanner);
        using var output = DetectorArchive.CreateFile(path);
        output.Stream.Write(file);
        output.Commit();
    }

    /// <summary>Extracts the detector from a model, for scanning without ML.NET.</summary>
    /// <param name="model">The result of <see cref="DetectorEstimator.Fit"/> or <see cref="Load"/>.</param>
    /// <returns>The detector; it has no file of its own.</returns>
    /// <exception cref="ProvenanceException">The model is not a detector.</exception>
    public Detector ToDetector(ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return global::Provenance.Detection.Detector.FromScanner(DetectorPipeline.ScannerOf(_context, model));
    }
}
