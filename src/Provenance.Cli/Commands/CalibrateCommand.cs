using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance calibrate</c>: calibrates a detector to a collection.</summary>
internal sealed class CalibrateCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Calibrate a detector to your collection, by documents known to be human.";

    private const string About = """
        HUMAN are documents of your collection that you know to be human, such as a crawl of before 2019, in every format that scan reads. The
        calibrated detector's p-values are shares of that collection, so that verdicts keep --fpr there, and find more. 100 documents
        show a rate of 5%, 500 one of 1%. Scores and their order stay.

        Documents labelled machine measure what is found; languages that the detector gives no verdicts in need 100 of them. 'scan --calibrate' does both in one run.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 too few documents for --fpr, 66 no such input, 73 output cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    [Command("calibrate", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["calibration", "verdicts", "labels", "conditions"], Examples =
    [
        "provenance calibrate crawl-2018/ -o crawl.zip",
        "provenance calibrate crawl/ --where 'metadata.year < 2019' --group-field metadata.author -o crawl.zip",
        "provenance calibrate corpus/ --store provenance.db --where 'origin == human' -o corpus.zip",
    ])]
    public int Run(
        [Argument("HUMAN", Description = "Documents known to be human: files, folders, globs, - for standard input"), Paths] string[] human,
        CalibrateSettings calibrate,
        RejectsSettings rejects,
        DetectorSettings detector,
        ReadingSettings reading,
        LabelSettings labels,
        QuietSettings messages)
    {
        using var store = calibrate.Store is null ? null : StoreSettings.Open(terminal, calibrate.Store);
        var request = new CalibrationRequest
        {
            Inputs = human,
            StandardInput = terminal.Input,
            Keep = FilterCommand.Parse(calibrate.Where, store is not null),
            Declarations = store,
            OutputPath = calibrate.Output,
            RejectsPath = rejects.Rejects,
        };
        var options = new CalibrationOptions
        {
            FalsePositiveRate = calibrate.FalsePositiveRate,
            GroupField = calibrate.GroupField,
            Reading = labels.AddTo(reading.ToOptions()),
        };
        var calibrator = UsageException.IfArgument(() => new DetectorCalibrator(detector.Load(), options));
        var reporter = new ScanReporter(terminal, messages.Quiet);
        var summary = reporter.Run(observer => UsageException.IfArgument(() => calibrator.Run(request, observer, cancellation)), request.RejectsPath is not null);
        foreach (var line in CalibrationText.Lines(summary, options.GroupField)) reporter.Say(line);
        reporter.Say(CalibrationText.Written(summary, calibrate.Output));
        return ExitCodes.Done;
    }

    /// <summary>Calibrates a detector in memory, for the run of another command.</summary>
    internal static Detector Calibrate(TextTerminal terminal, Detector detector, IReadOnlyList<string> human, ReadingOptions reading, bool quiet, CancellationToken cancellation)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var calibrator = UsageException.IfArgument(() => new DetectorCalibrator(detector, new CalibrationOptions { Reading = reading }));
        var summary = reporter.Run(observer => calibrator.Run(new CalibrationRequest { Inputs = human }, observer, cancellation));
        foreach (var line in CalibrationText.Lines(summary, groupField: null)) reporter.Say(line);
        return summary.Detector;
    }
}
