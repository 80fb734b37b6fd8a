using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance train</c>: trains a detector.</summary>
internal sealed class TrainCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Train a detector on labelled documents.";

    private const string About = """
        DATA are labelled documents, in every format that scan reads, each with a text and a label: human, machine or mixed. The
        same data, options and seed give the same file, byte for byte, with any number of threads.

        What --holdout names is left out, so that evaluate can measure on it.

        --base adapts a detector to the sources of DATA, from 50 documents of each label on: models of these sources are added beside it,
        and a gate that tells their text from other text, which keeps its scores. An adapted detector scans more slowly.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 too little that could be used, 66 no such input, 73 output cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    [Command("train", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["training", "labels", "formats"], Examples =
    [
        "provenance train data/*.jsonl.gz -o detector.zip",
        "provenance train data/ -o without-news.zip --holdout domain:news --holdout set:outfox",
        "provenance train mine.jsonl.gz -o adapted.zip --base detector.zip",
    ])]
    public int Run(
        [Argument("DATA", Description = ArgumentText.Data), Paths] string[] data,
        TrainSettings train,
        RejectsSettings rejects,
        SeedSettings seed,
        ReadingSettings reading,
        LabelSettings labels,
        ThreadSettings threads,
        QuietSettings messages) => Run(
            new TrainingRequest { Inputs = data, OutputPath = train.Output, RejectsPath = rejects.Rejects },
            new TrainingOptions
            {
                Seed = seed.Seed,
                Threads = threads.Count,
                Folds = train.Folds,
                Holdouts = HoldoutAttribute.Parse(train.Holdouts),
                Reading = labels.AddTo(reading.ToOptions()),
                Base = train.Base is null ? null : Detector.Load(DetectorLocator.Find(train.Base)),
            },
            messages.Quiet);

    private int Run(TrainingRequest request, TrainingOptions options, bool quiet)
    {
        var trainer = UsageException.IfArgument(() => new DetectorTrainer(options));
        var reporter = new ScanReporter(terminal, quiet);
        var summary = reporter.Run(observer => trainer.Run(request, observer, cancellation), request.RejectsPath is not null);
        if (options.Holdouts.Count > 0 && summary.HeldOut == 0)
        {
            reporter.SayWarning($"no document is of {string.Join(" or ", options.Holdouts)}: nothing was held out");
        }

        foreach (var line in TrainingText.Lines(summary, request.OutputPath!, options.Base)) reporter.Say(line);

        return ExitCodes.Done;
    }
}
