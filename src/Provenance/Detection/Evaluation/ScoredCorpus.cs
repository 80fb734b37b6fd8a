using Provenance.Documents;

namespace Provenance.Detection.Evaluation;

/// <summary>All scored documents of some inputs, in their order, whatever the number of threads.</summary>
internal sealed class ScoredCorpus
{
    private readonly SortedDictionary<Origin, long> _labels = [];
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    internal List<ScoredDocument> Documents { get; } = [];

    internal long Labelled { get; private set; }

    /// <summary>Labelled documents by label, too short ones with them.</summary>
    internal IReadOnlyDictionary<Origin, long> Labels => _labels;

    internal long TooShort { get; private set; }

    internal long Rejects { get; private set; }

    internal IReadOnlyDictionary<string, long> RejectReasons => _reasons;

    /// <summary>Reads and scores.</summary>
    /// <param name="request">The inputs.</param>
    /// <param name="models">One or two.</param>
    /// <param name="options">How.</param>
    /// <param name="accept">Which documents are wanted; all where it is null.</param>
    /// <param name="rejects">A file for what cannot be used.</param>
    /// <param name="observer">Told what happens, on the caller's thread.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static ScoredCorpus Load(
        EvaluationRequest request, IReadOnlyList<ScoredModel> models, EvaluationOptions options, Func<LabelledDocument, bool>? accept,
        RejectFile? rejects, IScanObserver? observer, CancellationToken cancellation)
    {
        var files = InputFiles.Expand(request.Inputs, options.Reading.Formats);
        using var reader = new InputReader(files, options.Reading.Formats, request.StandardInput, RecordLimits.DefaultMaxBytes);
        var workers = Workers.Of(options.Threads);
        var work = new Action<EvaluationBlock>[workers];
        for (var i = 0; i < workers; i++) work[i] = new BlockEvaluator(models, options, accept, rejects is not null).Evaluate;
        // two a worker keep everyone busy; two more for reader and collector
        var ring = new EvaluationBlock[(workers * 2) + 2];
        for (var i = 0; i < ring.Length; i++) ring[i] = new EvaluationBlock();

        var corpus = new ScoredCorpus();
        var progress = new ProgressTeller(observer, options.Clock, InputFiles.TotalBytes(files));
        long textBytes = 0;
        new OrderedPipeline<EvaluationBlock>(ring, block => block.Records.IsLarge).Run(
            block => reader.TryFill(block.Records),
            work,
            block =>
            {
                corpus.Take(block, rejects, observer);
                textBytes += block.TextBytes;
                progress.Tell(corpus.Labelled, textBytes, reader.BytesRead);
            },
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        return corpus;
    }

    private void Take(EvaluationBlock block, RejectFile? rejects, IScanObserver? observer)
    {
        if (block.Records.Notice is { } notice) observer?.OnWarning(notice);
        Documents.AddRange(block.Documents);
        Labelled += block.Labels.Count;
        foreach (var label in block.Labels) _labels[label] = _labels.GetValueOrDefault(label) + 1;
        TooShort += block.TooShort;
        foreach (var reject in block.Rejects)
        {
            _reasons[reject.Reason] = _reasons.GetValueOrDefault(reject.Reason) + 1;
            Rejects++;
            rejects?.Add(reject);
            observer?.OnReject(reject);
        }

        block.Records.Release();
    }
}
