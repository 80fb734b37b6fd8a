using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance evaluate</c>: measures a detector.</summary>
internal static class EvaluateCommand
{
    private const string About = """
        Measure a detector on labelled documents that it was not trained on.

        DATA are labelled documents, in every format that scan reads, each with "text" and "label" ("human", "machine" or "mixed")
        and, where known, "set" (else the file's name without endings), "generator", "domain", "attack" and "language". Prints AUROC,
        the share of machine text found at 5% and 1% false positives, and what flagging by the detector's own p-value gives, by set,
        generator, domain, attack, language and length, the worst first; whether every human set is flagged at most twice as often as
        was asked; and how far probabilities can be trusted. Brackets hold 95% confidence intervals. Mixed documents are shown apart.

        A set's, domain's, language's or length's machine text is measured against its own human text; a generator's or an
        attack's against the human text of the sets in which it occurs.

        --compare says by how much the detector is better or worse than another on the same documents (paired bootstrap).
        --leave-one-out measures no detector, but the data and the recipe: for each set, generator or domain it trains without it
        and measures on it.

        Examples:
          provenance evaluate held-out/*.jsonl.gz --json report.json --report report.html
          provenance evaluate held-out/ --model new.zip --compare old.zip
          provenance evaluate data/ --leave-one-out set

        Exit codes: 0 done, 64 usage, 65 nothing could be used, 66 no such input, 73 output cannot be created, 74 reading or writing
        failed, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var data = SharedOptions.Data();
        var model = new Option<string?>("--model", "-m") { Description = "Detector to measure; default: PROVENANCE_MODEL, else the one that ships", HelpName = "FILE" };
        var compare = new Option<string?>("--compare") { Description = "Detector to compare it with", HelpName = "FILE" };
        var leave = new Option<string?>("--leave-one-out") { Description = "Train without each value of a field and measure on it", HelpName = "FIELD" };
        var json = new Option<string?>("--json") { Description = "Write the whole report as JSON, whole or not at all", HelpName = "FILE" };
        var report = new Option<string?>("--report") { Description = "Write the report as a page of HTML, whole or not at all", HelpName = "FILE" };
        var words = new Option<int>("--min-words") { Description = "Documents with fewer words are left out", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of words", value => value >= 0), DefaultValueFactory = _ => EvaluationOptions.Default.MinWords };
        var rate = new Option<double>("--fpr") { Description = "False-positive rate that verdicts are given at", HelpName = "RATE", CustomParser = NumberParser.Of<double>("a rate above 0 and below 1", value => value is > 0 and < 1), DefaultValueFactory = _ => EvaluationOptions.Default.FalsePositiveRate };
        var draws = new Option<int>("--draws") { Description = "Draws of each bootstrap", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of draws from 1", value => value >= 1), DefaultValueFactory = _ => EvaluationOptions.Default.Draws };
        var top = new Option<int>("--top") { Description = "Rows of each table at most", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of rows from 1", value => value >= 1), DefaultValueFactory = _ => 12 };
        var holdouts = SharedOptions.Holdouts();
        var folds = SharedOptions.Folds();
        var seed = SharedOptions.Seed();
        var threads = SharedOptions.Threads();
        var reading = new ReadingArguments();
        var rejects = SharedOptions.Rejects();
        var quiet = SharedOptions.Quiet();
        leave.AcceptOnlyFromAmong([.. LeaveOneOut.Fields]);
        holdouts.Description = "With --leave-one-out: leave these out of every training, too";
        folds.Description = "With --leave-one-out: parts that the sets are divided into while training";
        var command = new Command("evaluate", About) { data, model, compare, leave, json, report, words, rate, draws, top, holdouts, folds, seed, threads, reading.Options, rejects, quiet };
        command.SetAction(parsed =>
        {
            var request = new EvaluationRequest { Inputs = parsed.GetValue(data)!, StandardInput = terminal.Input, JsonPath = parsed.GetValue(json), ReportPath = parsed.GetValue(report), RejectsPath = parsed.GetValue(rejects) };
            var options = new EvaluationOptions
            {
                Reading = reading.Of(parsed),
                Threads = parsed.GetValue(threads),
                MinWords = parsed.GetValue(words),
                FalsePositiveRate = parsed.GetValue(rate),
                Draws = parsed.GetValue(draws),
                Seed = parsed.GetValue(seed),
            };
            var training = new TrainingOptions { Seed = options.Seed, Threads = options.Threads, Folds = parsed.GetValue(folds), Holdouts = parsed.GetValue(holdouts) ?? [] };
            var reporter = new ScanReporter(terminal, parsed.GetValue(quiet));
            if (parsed.GetValue(leave) is { } field)
            {
                if (parsed.GetValue(model) is not null || parsed.GetValue(compare) is not null)
                {
                    throw new UsageException("--leave-one-out trains detectors of its own: leave --model and --compare away");
                }

                return Leave(terminal, reporter, UsageException.IfArgument(() => new LeaveOneOut(training, options)), request, field, cancellation);
            }

            if (training.Holdouts.Count > 0)
            {
                throw new UsageException("--holdout is for training: it goes with --leave-one-out here");
            }

            return Evaluate(terminal, reporter, MakeEvaluator(parsed.GetValue(model), parsed.GetValue(compare), options), request, parsed.GetValue(top), cancellation);
        });
        return command;
    }

    private static int Evaluate(Terminal terminal, ScanReporter reporter, Evaluator evaluator, EvaluationRequest request, int top, CancellationToken cancellation)
    {
        EvaluationReport report;
        try
        {
            report = evaluator.Evaluate(request, reporter, cancellation);
        }
        finally
        {
            reporter.EraseProgress();
        }

        reporter.FinishLists(request.RejectsPath is not null);
        new EvaluationText(terminal, top).Print(report);
        foreach (var line in EvaluationText.Summary(report.Documents, report.TooShort, report.Rejects, report.RejectReasons, report.Elapsed))
        {
            reporter.Say(line);
        }

        return ExitCodes.Done;
    }

    private static int Leave(Terminal terminal, ScanReporter reporter, LeaveOneOut leaveOneOut, EvaluationRequest request, string field, CancellationToken cancellation)
    {
        LeaveOneOutReport report;
        try
        {
            report = leaveOneOut.Run(request, field, reporter, new TrainingReporter(reporter, TimeProvider.System), cancellation);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
        finally
        {
            reporter.EraseProgress();
        }

        reporter.FinishLists(request.RejectsPath is not null);
        new EvaluationText(terminal, int.MaxValue).Print(report);
        foreach (var line in EvaluationText.Summary(report.Documents, 0, report.Rejects, report.RejectReasons, report.Elapsed))
        {
            reporter.Say(line);
        }

        return ExitCodes.Done;
    }

    private static Evaluator MakeEvaluator(string? model, string? compare, EvaluationOptions options) => UsageException.IfArgument(() =>
    {
        var detector = Detector.Load(DetectorLocator.Find(model));
        return compare is null ? new Evaluator(detector, options) : new Evaluator(detector, Detector.Load(DetectorLocator.Find(compare)), options);
    });
}
