using System.Globalization;
using Provenance.Detection.Assessments;
using Provenance.Detection.Calibrations;
using Provenance.Detection.Files;
using Provenance.Detection.Prevalence;
using Provenance.Detection.Scanning;
using Provenance.Detection.Scoring;
using Provenance.Documents.Formats;
using Provenance.Documents.Findings;
using Provenance.Documents.Grouping;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;

namespace Provenance.Detection;

/// <summary>
/// Assesses the documents of files of any size in bounded memory: one thread reads, several score, and assessments are written
/// in the order of the input. The same input, detector and options give the same bytes, with any number of threads.
/// </summary>
public sealed class Scanner
{
    private readonly Detector _detector;
    private readonly ScanOptions _options;

    /// <summary>Creates a scanner, which can be reused by one caller at a time.</summary>
    /// <param name="detector">The detector that judges documents.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range or missing.</exception>
    public Scanner(Detector detector, ScanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= ScanOptions.Default;
        ArgumentNullException.ThrowIfNull(options.DatePriors);
        ArgumentNullException.ThrowIfNull(options.Reading);
        ArgumentNullException.ThrowIfNull(options.Reading.Formats);
        ArgumentNullException.ThrowIfNull(options.By);
        ArgumentNullException.ThrowIfNull(options.Clock);
        if (!(options.FalsePositiveRate is > 0 and < 1)) throw DetectionErrors.NoRate(nameof(options));

        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Top);
        ArgumentOutOfRangeException.ThrowIfNegative(options.ShowAll);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Examples);
        if (options.DatePriors.Fault() is { } fault)
        {
            throw new ArgumentException($"{nameof(ScanOptions.DatePriors)}: {fault}", nameof(options));
        }

        // reports a faulty field path early
        List<string> paths = [];
        paths.AddRange(new LabelReader(options.Reading, 0).Paths);
        _ = GroupKey.All(options.By, paths, DateOnly.MaxValue);
        _ = new EvidenceFinder(options.DatePriors, DateOnly.MaxValue, [], paths);
        _ = options.Annotate ? new Annotator(paths) : null;
        _ = new DocumentParser(options.Reading, [.. paths]);
        _detector = detector;
        _options = options;
    }

    /// <summary>Scans documents. Unusable records are counted, see <see cref="ScanSummary.Rejects"/>, and skipped.</summary>
    /// <param name="request">The documents, and the outputs.</param>
    /// <param name="observer">Receives progress, rejects and warnings; null for none.</param>
    /// <param name="cancellation">Stops the scan.</param>
    /// <returns>Counts, the documents to show, and the composition of the collection.</returns>
    /// <exception cref="ArgumentException">There are no inputs, not even an empty list, or one of them is null.</exception>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="BrokenPipeException">The reader of <see cref="ScanRequest.Output"/> has stopped.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; no output file was written.</exception>
    /// <example>
    /// <code>
    /// var scanner = new Scanner(Detector.Load("detector.zip"), new ScanOptions { FalsePositiveRate = 0.001 });
    /// var summary = scanner.Run(new ScanRequest { Inputs = ["crawl/"], OutputPath = "scores.jsonl.gz" });
    /// Console.WriteLine(summary.Prevalence?.All.Machine?.Share.Value);
    /// </code>
    /// </example>
    public ScanSummary Run(ScanRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _options.Clock.GetTimestamp();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, _options.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [_detector.Path, request.Store?.Name, request.Declarations?.Name], request.OutputPath, request.OutputPath is { } path ? CompletionManifest.PathFor(path) : null, request.RejectsPath);
        var formats = _options.Reading.Formats;
        using var output = request.OutputPath is null ? null : new AtomicFile(request.OutputPath, formats, request.Keep is null && !_options.Annotate ? AssessmentFormatter.Columns : []);
        using var rejects = new RejectTally(request.RejectsPath, formats, observer);
        using var reader = new InputReader(files, _options.Reading, request.StandardInput, _options.Reading.MaxRecordBytes);

        var workers = Workers.Count(_options.Threads);
        var needs = new ScanNeeds(
            Assessments: output is not null || request.Output is not null, Preview: _options.Top > 0, RawRejects: rejects.HasFile, Identities: request.Store is not null);
        using var scanners = new BlockScanners(workers, _detector, _options, needs, request);

        // two blocks a worker keep everyone busy; two more are for reader and writer
        var ring = new ScanBlock[(workers * 2) + 2];
        for (var i = 0; i < ring.Length; i++) ring[i] = new ScanBlock();

        using var recorder = request.Store is null ? null : new AssessmentRecorder(request.Store, _detector.Digest, _options.Clock);
        var progress = new ProgressThrottle(observer, _options.Clock, "scanning", InputFiles.TotalBytes(files));
        var tally = _options.EstimatePrevalence ? new PrevalenceTally(_detector.Model, _options.By) : null;
        var collector = new ScanCollector(_options, observer, progress, rejects, output?.Stream ?? request.Output, request.OutputPath ?? "standard output", recorder, tally);
        new OrderedPipeline<ScanBlock>(ring, block => block.Records.IsLarge).Run(
            block => reader.TryFill(block.Records),
            scanners.Work,
            block => collector.Take(block, reader.BytesRead),
            cancellation);

        var survey = scanners.Tally() is { } blocks ? new Lazy<CollectionPrevalence>(() => new PrevalenceBuilder(_detector.Model).Build(tally!, blocks)) : null;
        var summary = collector.Summarise(reader, found, survey, _options.Clock.GetElapsedTime(started), filtered: request.Keep is not null) with
        {
            Detector = _detector.Digest,
            CalibratedLanguages = _detector.CalibratedLanguages,
            Inputs = request.Inputs,
            InputFiles = [.. files.Select(file => KeyValuePair.Create(file.Path, file.Length))],
            Options = _options,
        };
        cancellation.ThrowIfCancellationRequested();
        if (observer is not null && summary.Documents > 0)
        {
            TellAbsentFields(observer, scanners, request);
            TellSmallRates(observer, summary);
        }

        recorder?.Commit();
        rejects.Commit();
        if (summary.Failure is null && output is not null) Finish(request, output, summary.Kept ?? summary.Documents);

        foreach (var notice in output?.Notices ?? []) observer?.OnWarning($"{request.OutputPath}: {notice}");

        return summary;
    }

    /// <summary>Warns of fields that no document has. A mistyped name would otherwise go unnoticed: conditions never hold, and all documents form one group.</summary>
    private static void TellAbsentFields(IRunObserver observer, BlockScanners scanners, ScanRequest request)
    {
        foreach (var path in scanners.AbsentFields())
        {
            var ofStore = request.Declarations is null && request.Keep?.Paths.Contains(path) is true && DeclaredFacts.Names.Contains(path);
            observer.OnWarning($"no document has '{path}'{(ofStore ? "; with --store it is what the store says" : "")}");
        }
    }

    /// <summary>Warns of languages whose calibration shows no rate as small as the requested one: verdicts rest on general p-values there, and find less.</summary>
    private void TellSmallRates(IRunObserver observer, ScanSummary summary)
    {
        var asked = _options.FalsePositiveRate;
        foreach (var language in summary.CalibratedLanguages)
        {
            if (language.SmallestRate <= asked || !summary.Languages.ContainsKey(language.Language)) continue;
            var needed = Math.Ceiling(LanguageCalibration.DocumentsAbove / asked);
            observer.OnWarning(string.Create(
                CultureInfo.InvariantCulture,
                $"{language.Language}: the {language.Human:N0} human documents of the calibration show rates down to {100 * language.SmallestRate:0.##}%; verdicts at {100 * asked:0.####}% rest on general p-values, and need {needed:N0} documents"));
        }
    }

    private void Finish(ScanRequest request, AtomicFile output, long rows)
    {
        CompletionManifest.Commit(output, rows, _detector.Digest, request.Inputs,
            [
                new("fpr", _options.FalsePositiveRate),
                .. _options.Annotate ? [new KeyValuePair<string, object>("annotate", true)] : Array.Empty<KeyValuePair<string, object>>(),
                new("text_field", _options.Reading.TextField),
                new("id_field", _options.Reading.IdField),
                new("max_record_bytes", (double)_options.Reading.MaxRecordBytes),
                .. request.Keep is { } keep ? [new KeyValuePair<string, object>("keep", keep.ToString())] : Array.Empty<KeyValuePair<string, object>>(),
            ]);
    }
}
