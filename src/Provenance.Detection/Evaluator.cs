using Provenance.Detection.Evaluation;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;

namespace Provenance.Detection;

/// <summary>
/// Measures a detector, or compares two, on labelled documents. Memory grows with the number of documents, by some hundred bytes
/// each, not with their length. The same documents, detectors and options give the same report, with any number of threads.
/// </summary>
/// <remarks>
/// Machine text of a data set is compared with the same data set's human text; that of a domain, a language or a length with the human
/// text of the same domain, language or length; that of a generator or an attack, and of a domain or language without
/// human text, with all human text of the data sets in which it occurs.
/// </remarks>
public sealed class Evaluator
{
    private readonly IReadOnlyList<ScoredModel> _models;
    private readonly EvaluationOptions _options;

    /// <summary>Creates an evaluator of one detector.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Evaluator(Detector detector, EvaluationOptions? options = null)
        : this([ModelOf(detector, options)], options ?? EvaluationOptions.Default)
    {
    }

    /// <summary>Creates an evaluator that measures one detector and compares it with another.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="other">The detector to compare it with.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Evaluator(Detector detector, Detector other, EvaluationOptions? options = null)
        : this([ModelOf(detector, options), ModelOf(other, options)], options ?? EvaluationOptions.Default)
    {
    }

    internal Evaluator(IReadOnlyList<ScoredModel> models, EvaluationOptions options)
    {
        EvaluationChecks.Options(options);
        _models = models;
        _options = options;
    }

    /// <summary>Reads, scores and measures. Unusable records are counted, see <see cref="EvaluationReport.Rejects"/>, and skipped.</summary>
    /// <param name="request">The labelled documents.</param>
    /// <param name="observer">Receives progress, rejects and warnings; null for none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>All figures, with confidence intervals.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="DataException">No document is labelled and long enough.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; no output was written.</exception>
    /// <example>
    /// <code>
    /// var report = new Evaluator(Detector.Load("detector.zip")).Run(new EvaluationRequest { Inputs = ["held-out/"] });
    /// Console.WriteLine(report.Overall.Auroc?.Value);
    /// </code>
    /// </example>
    public EvaluationReport Run(EvaluationRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _options.Clock.GetTimestamp();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, _options.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [.. _models.Select(model => model.Detector?.Path)], request.RejectsPath);
        using var rejects = new RejectTally(request.RejectsPath, _options.Reading.Formats, observer);
        var corpus = ScoredCorpus.Load(files, request.StandardInput, _models, _options, accept: null, rejects, observer, cancellation);
        rejects.Commit();
        EvaluationChecks.Usable(corpus, rejects, _options);
        var report = ReportBuilder.Build(corpus, rejects, request.Inputs, _models, _options, _options.Clock.GetElapsedTime(started)) with { InputFindings = found.Findings() };
        cancellation.ThrowIfCancellationRequested();
        return report;
    }

    private static ScoredModel ModelOf(Detector detector, EvaluationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(detector);
        return ScoredModel.Create(detector, (options ?? EvaluationOptions.Default).FalsePositiveRate);
    }
}
