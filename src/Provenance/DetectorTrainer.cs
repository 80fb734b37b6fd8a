namespace Provenance;

/// <summary>Trains detectors on labelled documents.</summary>
public sealed class DetectorTrainer
{
    private readonly TrainingOptions _options;

    /// <summary>Makes a trainer; it may be used again and again.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public DetectorTrainer(TrainingOptions? options = null)
    {
        _options = options ?? TrainingOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(_options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Folds, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Folds, 20, nameof(options));
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
        _ = (onReject, progress, cancellation);
        throw new ProvenanceException("training is being written");
    }
}
