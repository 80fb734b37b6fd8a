using Provenance.Detection.Scoring;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;

namespace Provenance.Detection.Evaluation;

/// <summary>All scored documents of some inputs, in their order, with any number of threads.</summary>
internal sealed class ScoredCorpus
{
    private readonly SortedDictionary<Origin, long> _labels = [];

    internal List<ScoredDocument> Documents { get; } = [];

    internal long Labelled { get; private set; }

    /// <summary>Number of labelled documents by label, including those that are too short.</summary>
    internal IReadOnlyDictionary<Origin, long> Labels => _labels;

    internal long TooShort { get; private set; }

    /// <summary>Reads and scores documents.</summary>
    /// <param name="files">The files to read.</param>
    /// <param name="standardInput">The stream that <c>-</c> stands for among them.</param>
    /// <param name="models">One or two models.</param>
    /// <param name="options">The options.</param>
    /// <param name="accept">Selects the documents; null for all.</param>
    /// <param name="rejects">Collects unusable records.</param>
    /// <param name="observer">Receives progress, on the caller's thread.</param>
    /// <param name="cancellation">Stops the run.</param>
    internal static ScoredCorpus Load(
        List<InputFile> files, Stream? standardInput, IReadOnlyList<ScoredModel> models, EvaluationOptions options, Func<LabelledDocument, bool>? accept,
        RejectTally rejects, IRunObserver? observer, CancellationToken cancellation)
    {
        using var reader = new InputReader(files, options.Reading, standardInput, options.Reading.MaxRecordBytes);
        var workers = Workers.Count(options.Threads);
        var work = new Action<EvaluationBlock>[workers];
        for (var i = 0; i < workers; i++) work[i] = new BlockEvaluator(models, options, accept, rejects.HasFile).Evaluate;
        // two blocks a worker keep everyone busy; two more are for reader and collector
        var ring = new EvaluationBlock[(workers * 2) + 2];
        for (var i = 0; i < ring.Length; i++) ring[i] = new EvaluationBlock();

        var corpus = new ScoredCorpus();
        var progress = new ProgressThrottle(observer, options.Clock, "scoring", InputFiles.TotalBytes(files));
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

    private void Take(EvaluationBlock block, RejectTally rejects, IRunObserver? observer)
    {
        if (block.Records.Notice is { } notice) observer?.OnWarning(notice);
        Documents.AddRange(block.Documents);
        Labelled += block.Labels.Count;
        foreach (var label in block.Labels) _labels[label] = _labels.GetValueOrDefault(label) + 1;
        TooShort += block.TooShort;
        foreach (var reject in block.Rejects) rejects.Add(reject);

        block.Records.Release();
    }
}
