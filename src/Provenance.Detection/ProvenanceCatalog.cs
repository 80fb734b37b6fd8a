using Microsoft.ML;
using Provenance.Detection.Files;
using Provenance.Detection.Pipelines;

namespace Provenance.Detection;

/// <summary>The detector and its features, as parts of ML.NET's pipelines.</summary>
public sealed class ProvenanceCatalog
{
    private readonly MLContext _context;

    internal ProvenanceCatalog(MLContext context) => _context = context;

    /// <summary>Learns a detector from labelled texts.</summary>
    /// <param name="columns">Where a row has its text and label, and what else is known of it; default: <c>Text</c> and <c>Label</c>.</param>
    /// <param name="options">How it is trained; where its texts are is said by <paramref name="columns"/>.</param>
    /// <returns>An estimator whose transformer adds <c>Features</c>, <c>Words</c>, <c>Language</c>, <c>Score</c>, <c>Probability</c>,
    /// <c>PredictedLabel</c>, <c>Verdict</c>, <c>PValue</c> and <c>Resemblance</c>.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public DetectorEstimator Detector(DetectorColumns? columns = null, TrainingOptions? options = null) =>
        new(_context, columns ?? DetectorColumns.Default, options ?? TrainingOptions.Default);

    /// <summary>Measures texts as a detector does, for learners of one's own.</summary>
    /// <param name="detector">Whose vocabulary, linear models and counts are used.</param>
    /// <returns>An estimator that learns nothing. Its transformer reads <c>Text</c> and adds <c>Features</c>, a vector of
    /// single-precision numbers where -1000 stands for what a text is too short to say, <c>Words</c> and <c>Language</c>.</returns>
    /// <remarks>The first features are margins of linear models: of texts that the detector was trained on, they flatter.</remarks>
    public IEstimator<ITransformer> Features(Detector detector)
    {
        ArgumentNullException.ThrowIfNull(detector);
        return DetectorPipeline.Measuring(_context, detector.ScannerBytes).Append(DetectorPipeline.WithoutState(_context));
    }

    /// <summary>Loads a detector's file once every entry was found to be as it was written.</summary>
    /// <remarks><c>mlContext.Model.Load</c> gives the same and checks less. Models of ML.NET name the assemblies that they need, which are
    /// loaded: load files that you trust.</remarks>
    /// <param name="path">What <see cref="Save"/> or <c>provenance train</c> wrote.</param>
    /// <exception cref="ProvenanceException">The file is missing, is not a detector, is damaged, or is of another version.</exception>
    public ITransformer Load(string path) => global::Provenance.Detection.Detector.Load(path).LoadPipeline(_context);

    /// <summary>
    /// Writes a detector's file atomically. <c>provenance scan --model</c> reads it, and so does <c>mlContext.Model.Load</c>. The model in it reads
    /// <c>Text</c>, whatever the column was called in training.
    /// </summary>
    /// <param name="model">What <see cref="DetectorEstimator.Fit"/> or <see cref="Load"/> returned.</param>
    /// <param name="path">The file, by convention with the ending <c>.zip</c>.</param>
    /// <exception cref="ProvenanceException">The model is not a detector, or the file cannot be written.</exception>
    public void Save(ITransformer model, string path)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(path);
        var scanner = DetectorPipeline.ScannerOf(_context, model);
        // made anew, so that a file reads "Text" whatever the column was called while training
        var file = DetectorPipeline.Save(_context, DetectorPipeline.Create(_context, scanner, DetectorPipeline.ForestsOf(model)), scanner);
        using var output = DetectorArchive.CreateFile(path);
        output.Stream.Write(file);
        output.Commit();
    }

    /// <summary>The detector in a model, for scanning without ML.NET.</summary>
    /// <param name="model">What <see cref="DetectorEstimator.Fit"/> or <see cref="Load"/> returned.</param>
    /// <exception cref="ProvenanceException">The model is not a detector.</exception>
    public Detector ToDetector(ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return global::Provenance.Detection.Detector.FromScanner(DetectorPipeline.ScannerOf(_context, model));
    }
}
