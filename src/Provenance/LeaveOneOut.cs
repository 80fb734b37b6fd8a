using Provenance.Detection.Evaluation;
using Provenance.Documents;

namespace Provenance;

/// <summary>
/// Says how a detector does on what it has never seen: for each value of a field, trains without it and measures on it.
/// </summary>
/// <remarks>
/// A set or domain is left out with its human text and measured against that. A generator has no human text of its own and is measured
/// against the human text of the sets in which it occurs, which was trained on: there, false positives look rarer than they are.
/// A domain without human text is measured against that of its sets, with the same flaw.
/// </remarks>
public sealed class LeaveOneOut
{
    /// <summary>The share of one round's progress that training is taken for; scoring is the rest.</summary>
    private const double TrainingShare = 0.95;

    private readonly TrainingOptions _training;
    private readonly EvaluationOptions _evaluation;
    private readonly TrainWithout _train;

    /// <summary>Makes one; text and id are read from where <paramref name="evaluation"/> says.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public LeaveOneOut(TrainingOptions? training = null, EvaluationOptions? evaluation = null)
        : this(training ?? TrainingOptions.Default, evaluation ?? EvaluationOptions.Default, null)
    {
    }

    internal LeaveOneOut(TrainingOptions training, EvaluationOptions evaluation, TrainWithout? train)
    {
        EvaluationChecks.Options(evaluation);
        _training = training with { Reading = evaluation.Reading };
        _evaluation = evaluation;
        // says at once which option is out of its range
        _ = new DetectorTrainer(_training);
        _train = train ?? Train;
    }

    /// <summary>What can be left out: <c>set</c>, <c>generator</c>, <c>domain</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["set", "generator", "domain"];

    /// <summary>Trains and measures once for each value with enough documents, in ordinal order.</summary>
    /// <param name="request">The data; not standard input, because it is read again and again.</param>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="observer">Told of records that cannot be used, once.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The field is none of <see cref="Fields"/>, or standard input is among the inputs.</exception>
    /// <exception cref="ProvenanceException">An input or output cannot be used, or there is too little data.</exception>
    public LeaveOneOutReport Run(
        EvaluationRequest request, string field, IScanObserver? observer = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        if (!Fields.Contains(field)) throw new ArgumentException($"\"{field}\" cannot be left out, only {string.Join(", ", Fields)}", nameof(field));
        if (request.Inputs.Contains(InputFile.StandardInput)) throw new ArgumentException("standard input cannot be read again and again; write it to a file first", nameof(request));
        var started = _evaluation.Clock.GetTimestamp();
        OutputPaths.Check(InputFiles.Expand(request.Inputs, _evaluation.Reading.Formats), request.RejectsPath);
        using var rejects = request.RejectsPath is null ? null : new RejectFile(request.RejectsPath, _evaluation.Reading.Formats);
        progress?.Report(new TrainingProgress("reading labels", 0));
        var census = LabelCensus.Take(request.Inputs, _evaluation.Reading, field, rejects, observer, cancellation);
        rejects?.Commit();
        var parts = census.Parts(_evaluation.LeastDocuments);
        var results = new List<GroupResult>();
        for (var i = 0; i < parts.Count; i++)
        {
            var round = new RoundProgress(progress, $"{field}:{parts[i].Value} ({i + 1} of {parts.Count})", (double)i / parts.Count, TrainingShare / parts.Count);
            results.Add(Measure(request, parts[i], round, cancellation));
        }

        Groups.Sort(results);
        return new LeaveOneOutReport
        {
            Inputs = request.Inputs,
            Training = _training,
            Options = _evaluation,
            Field = field,
            Results = results,
            Mean = KindMeans.OfRows("left out", results),
            TooSmall = census.Values - parts.Count,
            Documents = census.Documents,
            Rejects = census.Rejects,
            RejectReasons = census.RejectReasons,
            Elapsed = _evaluation.Clock.GetElapsedTime(started),
        };
    }

    private GroupResult Measure(EvaluationRequest request, LeftOutPart part, RoundProgress progress, CancellationToken cancellation)
    {
        var model = _train(request.Inputs, new Holdout(part.Field, part.Value), progress, cancellation);
        progress.Report(new TrainingProgress("scoring what was left out", 1));
        var corpus = ScoredCorpus.Load(request, [model], _evaluation, part.Contains, null, null, cancellation);
        var groups = new Groups(corpus.Documents, _evaluation);
        return GroupFigures.Of(part.Value, groups.Human, groups.Machine, _evaluation);
    }

    private ScoredModel Train(IReadOnlyList<string> inputs, Holdout holdout, IProgress<TrainingProgress> progress, CancellationToken cancellation)
    {
        var trainer = new DetectorTrainer(_training with { Holdouts = [.. _training.Holdouts, holdout] });
        return ScoredModel.Of(trainer.Train(inputs, null, progress, cancellation).Detector, _evaluation.FalsePositiveRate);
    }
}
