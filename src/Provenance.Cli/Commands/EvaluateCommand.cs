using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Reports.Evaluations;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance evaluate</c>: measures a detector.</summary>
internal sealed class EvaluateCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Measure a detector on labelled documents that it was not trained on.";

    private const string About = """
        DATA are labelled documents, in every format that scan reads, each with a text and a label: human, machine or mixed. Prints
        the verdicts at --fpr first, over all documents and by set: the share of human and of machine text that is flagged, uncertain, or
        refused a verdict. Then AUROC, the share of machine text found at 5%, 1% and 0.1% false positives (0.1%: from 1,000 human documents
        on), and what flagging by the detector's own p-value gives, by set, generator, family, domain, attack, language and length, the
        worst first, with 95% confidence intervals.

        --compare measures a second detector on the same documents (paired bootstrap). --leave-one-out measures the data and the recipe: it
        trains without each set, generator, family or domain and measures on it.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 nothing could be used, 66 no such input, 73 output cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    [Command("evaluate", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["evaluation", "labels", "formats"], Examples =
    [
        "provenance evaluate held-out/*.jsonl.gz --json report.json --report report.html",
        "provenance evaluate held-out/ --model new.zip --compare old.zip",
        "provenance evaluate data/ --leave-one-out set",
    ])]
    public int Run(
        [Argument("DATA", Description = ArgumentText.Data), Paths] string[] data,
        EvaluateSettings evaluate,
        RejectsSettings rejects,
        SeedSettings seed,
        ReadingSettings reading,
        LabelSettings labels,
        ThreadSettings threads,
        QuietSettings messages)
    {
        var request = new EvaluationRequest { Inputs = data, StandardInput = terminal.Input, RejectsPath = rejects.Rejects };
        var options = new EvaluationOptions
        {
            Reading = labels.AddTo(reading.ToOptions()),
            Threads = threads.Count,
            MinWords = evaluate.MinWords,
            FalsePositiveRate = evaluate.FalsePositiveRate,
            Draws = evaluate.Draws,
            Seed = seed.Seed,
        };
        var training = new TrainingOptions { Seed = options.Seed, Threads = options.Threads, Folds = evaluate.Folds, Holdouts = HoldoutAttribute.Parse(evaluate.Holdouts) };
        var reporter = new ScanReporter(terminal, messages.Quiet);
        if (evaluate.LeaveOneOut is { } field)
        {
            if (evaluate.Model is not null || evaluate.Compare is not null)
            {
                throw new UsageException("--leave-one-out trains detectors of its own: leave --model and --compare away");
            }

            return Leave(reporter, UsageException.IfArgument(() => new LeaveOneOut(field, training, options)), options, request, evaluate);
        }

        if (training.Holdouts.Count > 0) throw new UsageException("--holdout is for training: it goes with --leave-one-out here");

        return Evaluate(reporter, options, request, evaluate);
    }

    private int Evaluate(ScanReporter reporter, EvaluationOptions options, EvaluationRequest request, EvaluateSettings evaluate)
    {
        var detector = Detector.Load(DetectorLocator.Find(evaluate.Model));
        var other = evaluate.Compare is null ? null : Detector.Load(DetectorLocator.Find(evaluate.Compare));
        var evaluator = UsageException.IfArgument(() => other is null ? new Evaluator(detector, options) : new Evaluator(detector, other, options));
        using var reports = new ReportOutputs([evaluate.Json, evaluate.Report], request.Inputs, [detector.Path, other?.Path], [request.RejectsPath], options.Reading.Formats);
        var report = reporter.Run(observer => evaluator.Run(request, observer, cancellation), request.RejectsPath is not null);
        reports.Write(evaluate.Json, report.WriteJson);
        reports.Write(evaluate.Report, stream => EvaluationPage.Write(report, detector, other, stream));
        reports.Commit();
        new EvaluationText(terminal, evaluate.Top).Print(report);
        foreach (var line in EvaluationText.Summary(report.Documents, report.TooShort, report.Rejects, report.RejectReasons, report.InputFindings, report.Elapsed))
        {
            reporter.Say(line);
        }

        return ExitCodes.Done;
    }

    private int Leave(ScanReporter reporter, LeaveOneOut leaveOneOut, EvaluationOptions options, EvaluationRequest request, EvaluateSettings evaluate)
    {
        using var reports = new ReportOutputs([evaluate.Json, evaluate.Report], request.Inputs, [], [request.RejectsPath], options.Reading.Formats);
        var report = reporter.Run(observer => UsageException.IfArgument(() => leaveOneOut.Run(request, observer, cancellation)), request.RejectsPath is not null);
        reports.Write(evaluate.Json, report.WriteJson);
        reports.Write(evaluate.Report, stream => LeaveOneOutPage.Write(report, stream));
        reports.Commit();
        new EvaluationText(terminal, int.MaxValue).Print(report);
        foreach (var line in EvaluationText.Summary(report.Documents, 0, report.Rejects, report.RejectReasons, report.InputFindings, report.Elapsed))
        {
            reporter.Say(line);
        }

        return ExitCodes.Done;
    }
}
