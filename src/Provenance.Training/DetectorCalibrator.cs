using System.Runtime.CompilerServices;
using Provenance.Detection.Files;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Records;
using Provenance.Training.Calibrations;
using Provenance.Training.Pipelines;

namespace Provenance.Training;

/// <summary>
/// Calibrates a detector to one collection: from a few hundred documents that are known to be human, its p-values become those of that collection, so that verdicts keep
/// the false-positive rate there and find more than the general p-values, which must hold everywhere. 100 documents show 5%, 500 show 1%. Scores do not change.
/// </summary>
/// <remarks>Documents most of whose text is in an earlier one count once. A calibration replaces an earlier one of the same detector.</remarks>
public sealed class DetectorCalibrator
{
    private readonly Detector _detector;
    private readonly CalibrationOptions _options;

    /// <summary>Creates a calibrator, which can be reused.</summary>
    /// <param name="detector">The detector to calibrate.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range or missing.</exception>
    public DetectorCalibrator(Detector detector, CalibrationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= CalibrationOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Reading);
        ArgumentNullException.ThrowIfNull(options.Clock);
        if (!(options.FalsePositiveRate is > 0 and < 1)) throw DetectionErrors.NoRate(nameof(options));

        // reports a faulty field path early
        _ = new DocumentParser(options.Reading, [.. new LabelReader(options.Reading, 0).Paths, .. options.GroupField is { } field ? [field] : Array.Empty<string>()]);
        _detector = detector;
        _options = options;
    }

    /// <summary>Calibrates to the documents of a collection. Unusable records are counted, see <see cref="CalibrationSummary.Rejects"/>, and skipped.</summary>
    /// <param name="request">The documents, and the detector's file.</param>
    /// <param name="observer">Receives progress, rejects and warnings; null for none.</param>
    /// <param name="cancellation">Stops the run; no file is written.</param>
    /// <returns>The calibrated detector, and counts of its documents.</returns>
    /// <exception cref="ArgumentException">The condition asks for the score of a document, or what follows from it.</exception>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="DataException">The documents are too few for <see cref="CalibrationOptions.FalsePositiveRate"/> in every language.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <example>
    /// <code>
    /// var calibrator = new DetectorCalibrator(Detector.Load("detector.zip"));
    /// var summary = calibrator.Run(new CalibrationRequest { Inputs = ["crawl-2018/"], OutputPath = "crawl.zip" });
    /// foreach (var language in summary.Languages) Console.WriteLine($"{language.Language}: rates from {language.SmallestRate}");
    /// </code>
    /// </example>
    public CalibrationSummary Run(CalibrationRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        if (request.Keep is { AsksScore: true }) throw CollectionErrors.SelectsByScore(request.Keep);
        var started = _options.Clock.GetTimestamp();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, _options.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [_detector.Path, request.Declarations?.Name], request.OutputPath, request.OutputPath is { } path ? CompletionManifest.PathFor(path) : null, request.RejectsPath);
        using var output = request.OutputPath is null ? null : DetectorArchive.CreateFile(request.OutputPath);
        using var rejects = new RejectTally(request.RejectsPath, _options.Reading.Formats, observer);
        var model = _detector.Model.With(collection: null);
        using var documents = new CollectionReader(model, request, _options);
        documents.Load(files, rejects.Add, observer, cancellation);
        // also where there is too little: the rejects may show why
        rejects.Commit();
        var baseDigest = _detector.Model.Collection is null ? _detector.Digest : Detector.FromScanner(DetectorFile.Write(model)).Digest;
        var fitter = new CollectionFitter(model, _options);
        var calibrated = model.With(fitter.Fit(documents, baseDigest));
        var detector = output is null ? Detector.FromScanner(DetectorFile.Write(calibrated)) : WithFile(calibrated);
        cancellation.ThrowIfCancellationRequested();
        if (output is not null)
        {
            output.Write(detector.WriteTo);
            CompletionManifest.Commit(output, detector.CalibratedLanguages.Sum(static one => one.Human + one.Machine), detector.Digest, request.Inputs, Described(request, baseDigest));
        }

        return new CalibrationSummary
        {
            Detector = detector,
            Base = baseDigest,
            Read = documents.Read,
            TooShort = documents.TooShort,
            Copies = documents.Copies,
            Mixed = documents.Mixed,
            Filtered = documents.Filtered,
            Refusals = fitter.Refusals,
            Recall = fitter.Recall,
            Rejects = rejects.Reasons,
            InputFindings = found.Findings(),
            Elapsed = _options.Clock.GetElapsedTime(started),
        };
    }

    /// <summary>Creates the detector with its file. A method of its own, so that ML.NET is loaded only here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Detector WithFile(DetectorModel calibrated) => PipelineFile.Create(calibrated, PipelineFile.LoadForests(_detector));

    private List<KeyValuePair<string, object>> Described(CalibrationRequest request, string baseDigest) =>
    [
        new("base", baseDigest),
        new("fpr", _options.FalsePositiveRate),
        .. _options.GroupField is { } field ? [new KeyValuePair<string, object>("group_field", field)] : Array.Empty<KeyValuePair<string, object>>(),
        .. request.Keep is { } keep ? [new KeyValuePair<string, object>("keep", keep.ToString())] : Array.Empty<KeyValuePair<string, object>>(),
        new("text_field", _options.Reading.TextField),
        new("id_field", _options.Reading.IdField),
    ];
}
