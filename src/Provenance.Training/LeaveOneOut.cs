using Provenance.Detection.Evaluation;
using Provenance.Training.Holdouts;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;

namespace Provenance.Training;

/// <summary>Measures a detector on unseen kinds of text: for each value of a field, trains without it and measures on it.</summary>
/// <remarks>
/// A data set or domain is left out with its human text and compared with that. A generator, or a family of them, has no human text of its own and is compared
/// with the human text of the data sets in which it occurs, which was trained on: there, false-positive rates are underestimated.
/// A domain without human text is compared with that of its data sets, with the same flaw.
/// </remarks>
public sealed class LeaveOneOut
{
    /// <summary>The share of training in one round's progress; the rest is scoring.</summary>
    private const double TrainingShare = 0.95;

    private readonly string _field;
    private readonly TrainingOptions _training;
    private readonly EvaluationOptions _evaluation;
    private readonly TrainWithout _train;

    /// <summary>Creates a leave-one-out evaluation, which reads text and id from the fields of <paramref name="evaluation"/>.</summary>
    /// <param name="field">The field whose values are left out in turn, one of <see cref="Fields"/>.</param>
    /// <param name="training">Options of training; null for the defaults.</param>
    /// <param name="evaluation">Options of measurement; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the field is not one of <see cref="Fields"/>.</exception>
    public LeaveOneOut(string field, TrainingOptions? training = null, EvaluationOptions? evaluation = null)
        : this(field, training ?? TrainingOptions.Default, evaluation ?? EvaluationOptions.Default, null)
    {
    }

    internal LeaveOneOut(string field, TrainingOptions training, EvaluationOptions evaluation, TrainWithout? train)
    {
        if (!Fields.Contains(field)) throw new ArgumentException($"\"{field}\" cannot be left out, only {string.Join(", ", Fields)}", nameof(field));
        EvaluationChecks.Options(evaluation);
        _field = field;
        _training = training with { Reading = evaluation.Reading };
        _evaluation = evaluation;
        // reports an option outside its range early
        _ = new DetectorTrainer(_training);
        _train = train ?? Train;
    }

    /// <summary>The fields that can be left out: <c>set</c>, <c>generator</c>, <c>family</c>, <c>domain</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["set", "generator", "family", "domain"];

    /// <summary>Trains and measures once for each value with enough documents, in ordinal order.</summary>
    /// <param name="request">The data; not standard input, because it is read several times.</param>
    /// <param name="observer">Receives progress, and unusable records once; null for none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A row for each value, and their macro average.</returns>
    /// <exception cref="ArgumentException">Standard input is among the inputs.</exception>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="DataException">There is too little data.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <example>
    /// <code>
    /// var report = new LeaveOneOut("set").Run(new EvaluationRequest { Inputs = ["labelled/"] });
    /// Console.WriteLine(report.Mean?.Auroc);
    /// </code>
    /// </example>
    public LeaveOneOutReport Run(EvaluationRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        if (request.Inputs.Contains(InputFile.StandardInput)) throw new ArgumentException("standard input cannot be read again and again; write it to a file first", nameof(request));
        var started = _evaluation.Clock.GetTimestamp();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, _evaluation.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [], request.RejectsPath);
        using var rejects = new RejectTally(request.RejectsPath, _evaluation.Reading.Formats, observer);
        var progress = new ProgressThrottle(observer, _evaluation.Clock, "starting");
        progress.Tell("reading labels", 0);
        var census = LabelCensus.Take(files, _evaluation.Reading, _field, rejects, observer, cancellation);
        var findings = found.Findings();
        rejects.Commit();
        var parts = census.Parts(_evaluation.MinDocuments);
        var results = new List<GroupResult>();
        for (var i = 0; i < parts.Count; i++)
        {
            var round = new RoundProgress(progress, $"{_field}:{parts[i].Value} ({i + 1} of {parts.Count})", (double)i / parts.Count, TrainingShare / parts.Count);
            results.Add(Measure(request, files, parts[i], round, cancellation));
        }

        Groups.Sort(results);
        return new LeaveOneOutReport
        {
            Inputs = request.Inputs,
            Training = _training,
            Options = _evaluation,
            Field = _field,
            Results = results,
            Mean = MacroAverages.OfRows("left out", results),
            TooSmall = census.Values - parts.Count,
            Documents = census.Documents,
            Rejects = rejects.Count,
            RejectReasons = rejects.Reasons,
            InputFindings = findings,
            Elapsed = _evaluation.Clock.GetElapsedTime(started),
        };
    }

    private GroupResult Measure(EvaluationRequest request, List<InputFile> files, LeftOutPart part, RoundProgress progress, CancellationToken cancellation)
    {
        var model = _train(request.Inputs, new Holdout(part.Field, part.Value), progress, cancellation);
        progress.Tell("scoring what was left out", 1);
        using var told = new RejectTally(null, _evaluation.Reading.Formats, null);
        var corpus = ScoredCorpus.Load(files, null, [model], _evaluation, part.Contains, told, null, cancellation);
        var groups = new Groups(corpus.Documents, _evaluation);
        return GroupFigures.Compute(part.Value, groups.Human, groups.Human, groups.Machine, _evaluation);
    }

    private ScoredModel Train(IReadOnlyList<string> inputs, Holdout holdout, IRunObserver observer, CancellationToken cancellation)
    {
        var trainer = new DetectorTrainer(_training with { Holdouts = [.. _training.Holdouts, holdout] });
        return ScoredModel.Create(trainer.Run(new TrainingRequest { Inputs = inputs }, observer, cancellation).Detector, _evaluation.FalsePositiveRate);
    }
}
