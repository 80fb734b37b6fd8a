using System.Globalization;
using Provenance.Detection.Files;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;
using Provenance.Training.Fitting;
using Provenance.Training.Pipelines;

namespace Provenance.Training;

/// <summary>Trains detectors on labelled documents, and writes them to a file or returns them.</summary>
/// <remarks>All documents are held in memory while training: some 20 bytes a byte of text.</remarks>
public sealed class DetectorTrainer
{
    /// <summary>Minimum number of documents of each label.</summary>
    private const int MinDocuments = 50;

    private readonly TrainingOptions _options;

    /// <summary>Creates a trainer, which can be reused.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range or missing, or a holdout names none of <see cref="Holdout.Fields"/>.</exception>
    public DetectorTrainer(TrainingOptions? options = null)
    {
        options ??= TrainingOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Holdouts);
        ArgumentNullException.ThrowIfNull(options.Reading);
        foreach (var holdout in options.Holdouts)
        {
            // a mistyped field would silently hold out nothing, or other documents
            if (holdout?.Value is null || !Holdout.Fields.Contains(holdout.Field)) throw DetectionErrors.NoHoldout(holdout, nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Folds, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Folds, 20, nameof(options));
        // reports a faulty field path early
        _ = new DocumentParser(options.Reading);
        _options = options;
    }

    /// <summary>Trains on labelled documents. Inputs and outputs are checked before training starts.</summary>
    /// <param name="request">The data, and the detector's file.</param>
    /// <param name="observer">Receives progress and unusable records; null for none.</param>
    /// <param name="cancellation">Stops the run; no file is written.</param>
    /// <returns>The detector, and counts of its training data.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="ProvenanceException">There is too little data.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <example>
    /// <code>
    /// var summary = new DetectorTrainer(new TrainingOptions { Seed = 7 }).Run(new TrainingRequest { Inputs = ["labelled/"], OutputPath = "detector.zip" });
    /// Console.WriteLine($"{summary.Human} human and {summary.Machine} machine documents");
    /// </code>
    /// </example>
    public TrainingSummary Run(TrainingRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, _options.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [], request.OutputPath, request.OutputPath is { } path ? CompletionManifest.PathFor(path) : null, request.RejectsPath);
        using var output = request.OutputPath is null ? null : DetectorArchive.CreateFile(request.OutputPath);
        using var rejects = new RejectTally(request.RejectsPath, _options.Reading.Formats, observer);
        TrainingSummary summary;
        try
        {
            summary = Train(files, rejects, new ProgressThrottle(observer, TimeProvider.System, "starting"), cancellation) with { InputFindings = found.Findings() };
        }
        catch (ProvenanceException)
        {
            // the rejects may show why there was too little data
            rejects.Commit();
            throw;
        }

        cancellation.ThrowIfCancellationRequested();
        rejects.Commit();
        if (output is not null) Write(request, output, summary);
        return summary;
    }

    private TrainingSummary Train(List<InputFile> files, RejectTally rejects, ProgressThrottle progress, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        long heldOut = 0;
        progress.Tell("reading", 0);
        var corpus = TrainingCorpus.Load(
            files,
            _options.Reading,
            document =>
            {
                if (!IsHeldOut(document)) return true;
                heldOut++;
                return false;
            },
            rejects.Add,
            cancellation);
        var (human, machine) = Count(corpus.Documents);
        var detector = Train(corpus.Documents, progress, cancellation);
        progress.Tell("done", 1);
        return new TrainingSummary
        {
            Detector = detector,
            Read = corpus.Read,
            Labels = corpus.Labels,
            Human = human,
            Machine = machine,
            Rejects = rejects.Reasons,
            HeldOut = heldOut,
            LeftOut = corpus.Documents.Count - human - machine,
            Elapsed = TimeProvider.System.GetElapsedTime(started),
        };
    }

    /// <summary>Trains on documents in memory, from which holdouts were removed.</summary>
    /// <exception cref="ProvenanceException">There are too few documents.</exception>
    internal Detector Train(List<TrainingDocument> documents, ProgressThrottle? progress = null, CancellationToken cancellation = default)
    {
        var (human, machine) = Count(documents);
        if (human < MinDocuments || machine < MinDocuments) throw DetectionErrors.TooLittle(human, machine, MinDocuments, _options.Base is not null);

        if (_options.Base?.Model is { Source: not null }) throw DetectionErrors.AlreadyAdapted();
        var work = new WorkQueue(_options.Threads, cancellation);
        void Tell(string step, double fraction) => progress?.Tell(step, fraction);
        return _options.Base is { } before ? Adapt(before, documents, work, Tell) : Train(documents, work, Tell);
    }

    private Detector Train(List<TrainingDocument> documents, WorkQueue work, Action<string, double> progress)
    {
        var plan = TrainingPlan.Make(documents, _options.Seed, _options.Folds);
        var parts = new StageTrainer(plan, _options.Seed, work, progress).Fit();
        progress("calibrating", 0.96);
        var calibration = new CalibrationTrainer(plan, parts.Scores);
        var (thresholds, groups) = calibration.Languages.Fit();
        var calibrated = calibration.Calibrate();
        return PipelineFile.Create(new DetectorModel
        {
            Vocabulary = parts.Vocabulary,
            Heads = parts.Heads,
            Counts = parts.Counts,
            Trees = parts.Trees,
            Shares = parts.Shares,
            Calibration = calibrated,
            Thresholds = thresholds,
            LanguageGroups = groups,
            Reference = new BaselineTrainer(plan, parts.Scores, parts.Rows, groups).Fit(null),
            Sample = parts.Sample,
            Training = TrainingManifest.Write(plan, _options),
            Metrics = OutOfFoldMetrics.Write(
                plan,
                parts.Scores,
                w => calibrated.Probability(parts.Scores[w], plan.WordsOf(w)),
                new OutOfFoldVerdicts(plan, parts.Scores, calibrated, thresholds, groups),
                json =>
                {
                    OutOfFoldMetrics.WriteLanguages(json, calibration.Languages.Figures);
                    OutOfFoldMetrics.WriteImportance(json, parts);
                }),
        }, [parts.Forest]);
    }

    private Detector Adapt(Detector before, List<TrainingDocument> documents, WorkQueue work, Action<string, double> progress)
    {
        // the detector is for other documents of the same sources, so that pairs are divided and not sources
        var plan = TrainingPlan.Make(documents, _options.Seed, _options.Folds, GroupKFold.AssignPairs(documents, _options.Folds));
        var parts = new SourceTrainer(plan, before, _options.Seed, work, progress).Fit();
        var model = parts.Model;
        return PipelineFile.Create(
            model.Describe(
                model.Reference is { } reference ? new BaselineTrainer(plan, parts.Scores, [], model.LanguageGroups).Fit(reference) : null,
                TrainingManifest.Write(plan, _options),
                OutOfFoldMetrics.Write(plan, parts.Scores, w => parts.Probabilities[w], null, json => AdaptationMetrics.Write(json, plan, parts))),
            parts.Forests);
    }

    private void Write(TrainingRequest request, AtomicFile output, TrainingSummary summary)
    {
        output.Write(summary.Detector.WriteTo);
        CompletionManifest.Commit(output, summary.Human + summary.Machine, summary.Detector.Digest, request.Inputs,
            [
                new("seed", _options.Seed.ToString(CultureInfo.InvariantCulture)),
                new("folds", (double)_options.Folds),
                new("holdouts", string.Join(' ', _options.Holdouts)),
                new("base", _options.Base?.Digest ?? ""),
                new("text_field", _options.Reading.TextField),
                new("id_field", _options.Reading.IdField),
            ]);
    }

    private bool IsHeldOut(TrainingDocument document)
    {
        foreach (var holdout in _options.Holdouts)
        {
            var value = holdout.Field switch
            {
                "set" => document.Set,
                "generator" => document.Generator,
                "family" => document.Family,
                "domain" => document.Domain,
                "attack" => document.Attack,
                "language" => document.Language,
                _ => throw DetectionErrors.NoHoldout(holdout, nameof(holdout)),
            };
            if (value == holdout.Value) return true;
        }

        return false;
    }

    private static (int Human, int Machine) Count(List<TrainingDocument> documents)
    {
        var (human, machine) = (0, 0);
        foreach (var document in documents)
        {
            if (document.Words < WindowSampler.MinWords) continue;
            if (document.Label == Origin.Human) human++;
            else if (document.Label == Origin.Machine) machine++;
        }

        return (human, machine);
    }
}
