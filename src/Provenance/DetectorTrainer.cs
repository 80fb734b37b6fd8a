using Provenance.Detection;
using Provenance.Detection.Training;

namespace Provenance;

/// <summary>Trains detectors on labelled documents.</summary>
/// <remarks>All documents are held in memory while training: some 20 bytes a byte of text.</remarks>
public sealed class DetectorTrainer
{
    /// <summary>Documents of each label that training needs.</summary>
    private const int LeastDocuments = 50;

    private readonly TrainingOptions _options;

    /// <summary>Makes a trainer; it may be used again and again.</summary>
    /// <exception cref="ArgumentException">An option is out of its range or missing, or a holdout is of none of <see cref="Holdout.Fields"/>.</exception>
    public DetectorTrainer(TrainingOptions? options = null)
    {
        options ??= TrainingOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Holdouts);
        ArgumentNullException.ThrowIfNull(options.Reading);
        foreach (var holdout in options.Holdouts)
        {
            // a mistyped field would hold out nothing, or what nobody asked for
            if (holdout?.Value is null || !Holdout.Fields.Contains(holdout.Field)) throw DetectionErrors.NoHoldout(holdout, nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Folds, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Folds, 20, nameof(options));
        _options = options;
    }

    /// <summary>Trains on files of labelled JSON lines.</summary>
    /// <param name="inputs">Files, folders, globs; each line has <c>text</c>, <c>label</c> (<c>human</c>, <c>machine</c>, <c>mixed</c>)
    /// and, where known, <c>set</c>, <c>generator</c>, <c>domain</c>, <c>attack</c>, <c>language</c>, <c>pair</c>.</param>
    /// <param name="onReject">Told of each record that cannot be used.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ProvenanceException">There is too little data, or an input cannot be read.</exception>
    public TrainingSummary Train(
        IReadOnlyList<string> inputs, Action<Reject>? onReject = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var started = TimeProvider.System.GetTimestamp();
        var rejects = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long heldOut = 0;
        progress?.Report(new TrainingProgress("reading", 0));
        var corpus = TrainingCorpus.Load(
            inputs,
            _options.Reading,
            document =>
            {
                if (!IsHeldOut(document)) return true;
                heldOut++;
                return false;
            },
            reject =>
            {
                rejects[reject.Reason] = rejects.GetValueOrDefault(reject.Reason) + 1;
                onReject?.Invoke(reject);
            },
            null,
            cancellation);
        var (human, machine) = Count(corpus.Documents);
        var detector = Train(corpus.Documents, progress, cancellation);
        progress?.Report(new TrainingProgress("done", 1));
        return new TrainingSummary
        {
            Detector = detector,
            Read = corpus.Read,
            Labels = corpus.Labels,
            Human = human,
            Machine = machine,
            Rejects = rejects,
            HeldOut = heldOut,
            LeftOut = corpus.Documents.Count - human - machine,
            Elapsed = TimeProvider.System.GetElapsedTime(started),
        };
    }

    /// <summary>Trains on documents that are in memory; holdouts were left out before.</summary>
    /// <exception cref="ProvenanceException">There are too few.</exception>
    internal Detector Train(List<TrainingDocument> documents, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (human, machine) = Count(documents);
        if (human < LeastDocuments || machine < LeastDocuments) throw DetectionErrors.TooLittle(human, machine, LeastDocuments);

        if (_options.Base?.Model.Stages.Length >= DetectorModel.MaxStages) throw DetectionErrors.TooOften(DetectorModel.MaxStages - 1);
        var plan = TrainingPlan.Make(documents, _options.Seed, _options.Folds);
        var work = new WorkQueue(_options.Threads, cancellation);
        var fitter = new DetectorFitter(plan, _options.Seed, work, (step, fraction) => progress?.Report(new TrainingProgress(step, fraction)));
        var parts = _options.Base is { } before ? fitter.Continue(before.Model, before.LoadForests()) : fitter.Fit();
        progress?.Report(new TrainingProgress("calibrating", 0.96));
        var calibration = new CalibrationFitter(plan, parts.Scores);
        var groups = calibration.LanguageGroups();
        var calibrated = calibration.Calibrate();
        return Detector.Create(new DetectorModel
        {
            Vocabulary = parts.Vocabulary,
            Heads = parts.Heads,
            Counts = parts.Counts,
            Stages = parts.Stages,
            Shares = parts.Shares,
            Calibration = calibrated,
            Thresholds = calibration.Thresholds(),
            LanguageGroups = groups,
            Reference = new ReferenceFitter(plan, parts.Scores, parts.Rows, groups).Fit(_options.Base?.Model.Reference),
            Training = TrainingManifest.Write(plan, _options),
            Metrics = OutOfFoldMetrics.Write(plan, parts, calibrated),
        }, parts.Forests);
    }

    private bool IsHeldOut(TrainingDocument document)
    {
        foreach (var holdout in _options.Holdouts)
        {
            var value = holdout.Field switch
            {
                "set" => document.Set,
                "generator" => document.Generator,
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
            if (document.Words < WindowSampler.LeastWords) continue;
            if (document.Label == Origin.Human) human++;
            else if (document.Label == Origin.Machine) machine++;
        }

        return (human, machine);
    }
}
