using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance train</c>: makes a detector.</summary>
internal static class TrainCommand
{
    private const string About = """
        Train a detector on labelled documents.

        DATA are labelled documents, in every format that scan reads, each with "text" and "label" ("human", "machine" or "mixed")
        and, where known, "set" (else the file's name without endings), "generator", "domain", "attack", "language" and "pair" (what
        all versions of one text share). Training balances by set, domain and label, splits by set and pair, and leaves mixed
        documents out. The same data, options and seed give the same file, byte for byte, with any number of threads.

        The detector is written atomically, with MODEL.manifest.json beside it: a zip that scan reads, and that mlContext.Model.Load
        loads in any program that uses ML.NET. What --holdout names is left out, so that evaluate can measure on it.

        Examples:
          provenance train data/*.jsonl.gz -o detector.zip
          provenance train data/ -o without-news.zip --holdout domain:news --holdout set:outfox

        Exit codes: 0 done, 64 usage, 65 too little that could be used, 66 no such input, 73 output cannot be created, 74 reading or
        writing failed, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var data = SharedOptions.Data();
        var output = new Option<string>("--output", "-o") { Description = "The detector's file", HelpName = "MODEL", Required = true };
        var holdouts = SharedOptions.Holdouts();
        var seed = SharedOptions.Seed();
        var threads = SharedOptions.Threads();
        var folds = SharedOptions.Folds();
        var @base = new Option<string?>("--base") { Description = "A detector to continue from: trees are added to its own", HelpName = "MODEL" };
        var reading = new ReadingArguments();
        var rejects = SharedOptions.Rejects();
        var quiet = SharedOptions.Quiet();
        var command = new Command("train", About) { data, output, holdouts, seed, threads, folds, @base, reading.Options, rejects, quiet };
        command.SetAction(parsed => Run(
            terminal,
            new TrainingRequest { Inputs = parsed.GetValue(data)!, OutputPath = parsed.GetValue(output)!, RejectsPath = parsed.GetValue(rejects) },
            new TrainingOptions
            {
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Folds = parsed.GetValue(folds),
                Holdouts = parsed.GetValue(holdouts) ?? [],
                Reading = reading.Of(parsed),
                Base = parsed.GetValue(@base) is { } path ? Detector.Load(DetectorLocator.Find(path)) : null,
            },
            parsed.GetValue(quiet),
            cancellation));
        return command;
    }

    private static int Run(Terminal terminal, TrainingRequest request, TrainingOptions options, bool quiet, CancellationToken cancellation)
    {
        var run = UsageException.IfArgument(() => new TrainingRun(options));
        var reporter = new ScanReporter(terminal, quiet);
        TrainingSummary summary;
        try
        {
            summary = run.Run(request, reporter.OnReject, new TrainingReporter(reporter, TimeProvider.System), cancellation);
        }
        finally
        {
            reporter.EraseProgress();
        }

        reporter.FinishLists(request.RejectsPath is not null);
        if (options.Holdouts.Count > 0 && summary.HeldOut == 0)
        {
            reporter.Say($"no document is of {string.Join(" or ", options.Holdouts)}: nothing was held out (warning)");
        }

        foreach (var line in TrainingText.Lines(summary, request.OutputPath, options.Base))
        {
            reporter.Say(line);
        }

        return ExitCodes.Done;
    }
}
