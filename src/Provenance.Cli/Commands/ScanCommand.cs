using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Reports.Prevalence;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance scan</c>: assesses documents.</summary>
internal sealed class ScanCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Assess documents: how likely each was written by a language model.";

    private const string About = """
        Prints a table: up to 50 documents in the order of the input, of more the most machine-like ones. With -o, it writes one JSON line
        a document instead. Then it estimates what share of the collection is machine text, corrected for the detector's errors, with an interval.
        --calibrate HUMAN makes verdicts keep --fpr on your own collection, by 100 documents of it or more that are known to be human.

        Reads JSON lines, text, CSV, HTML, web archives and Parquet, plain or packed; folders; globs, also with **; and - for standard input.
        Unreadable records are reported with file and line, counted, and skipped.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 nothing could be used (or --strict and not all could), 66 no such input, 73 output cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    [Command("scan", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["formats", "verdicts", "calibration", "evidence"], Examples =
    [
        "provenance scan essay.txt",
        "provenance scan 'crawl/**/*.jsonl.gz' --fpr 0.001 --rejects rejects.jsonl -o out.jsonl.gz",
        "zcat part-*.gz | provenance scan - -o - | jq -c 'select(.verdict == \"machine\") | .id'",
    ])]
    public int Run(
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[] input,
        ScanSettings scan,
        RejectsSettings rejects,
        DetectorSettings detector,
        VerdictSettings verdict,
        ReadingSettings reading,
        LabelSettings labels,
        EvidenceSettings evidence,
        ThreadSettings threads,
        QuietSettings messages)
    {
        var toOutput = scan.Output == "-" || (scan.Output is null && scan.Format == "jsonl");
        var table = scan.Format == "table" || (scan.Format is null && scan.Output is null);
        if (toOutput && table) throw new UsageException("-o - and --format table both want standard output");

        if (scan.Annotate && !toOutput && scan.Output is null) throw new UsageException("--annotate writes documents: say where with -o");

        var request = new ScanRequest
        {
            Inputs = input,
            StandardInput = terminal.Input,
            Output = toOutput ? terminal.Output : null,
            OutputPath = toOutput ? null : scan.Output,
            RejectsPath = rejects.Rejects,
        };
        var described = scan.Report is not null || scan.Summary is not null;
        var by = Lists.Split(scan.By).Distinct().ToList();
        var options = new ScanOptions
        {
            FalsePositiveRate = verdict.FalsePositiveRate,
            Annotate = scan.Annotate,
            DatePriors = scan.Priors is null ? DatePriors.Default : DatePriors.Read(scan.Priors),
            Reading = labels.AddTo(reading.ToOptions(evidence.AddTo)),
            Threads = threads.Count,
            Strict = scan.Strict,
            Top = table ? scan.Top : 0,
            By = by.Count == 0 && described ? ["language"] : by,
            // the estimate is skipped if it is not shown
            EstimatePrevalence = described || !messages.Quiet,
            Examples = scan.Report is null ? 0 : PrevalencePage.Examples,
        };
        var path = detector.Find();
        var judge = Detector.Load(path);
        if (scan.Calibrate is { Length: > 0 } human)
        {
            OutputFile.Check(human, [path], [request.OutputPath, request.RejectsPath, scan.Report, scan.Summary], options.Reading.Formats);
            judge = CalibrateCommand.Calibrate(terminal, judge, human, options.Reading, messages.Quiet, cancellation);
        }

        var scanner = UsageException.IfArgument(() => new Scanner(judge, options));
        return scan.Store is null ? Scan(request) : StoreSettings.Record(terminal, scan.Store, store => Scan(request with { Store = store }));

        int Scan(ScanRequest request)
        {
            using var reports = new ReportOutputs(
                [scan.Report, scan.Summary], input, [path, request.Store?.Name], [request.OutputPath, request.OutputPath is { } written ? OutputFile.ManifestPath(written) : null, request.RejectsPath],
                options.Reading.Formats);
            return ScanCommand.Scan(terminal, scanner, request, messages.Quiet, cancellation, summary =>
            {
                reports.Write(scan.Summary, stream => PrevalenceJson.Write(summary, judge, stream));
                reports.Write(scan.Report, stream => PrevalencePage.Write(summary, judge, stream));
                reports.Commit();
            });
        }
    }

    /// <summary>Scans with progress, describes a successful scan, draws the documents to show, and prints the result.</summary>
    internal static int Scan(TextTerminal terminal, Scanner scanner, ScanRequest request, bool quiet, CancellationToken cancellation, Action<ScanSummary>? describe = null)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var summary = reporter.Run(observer => scanner.Run(request, observer, cancellation), request.RejectsPath is not null);
        if (summary.Failure is null) describe?.Invoke(summary);

        if (summary.Shown.Count > 0)
        {
            terminal.Draw(AssessmentTable.Create(summary.Shown, terminal.Width));
            reporter.Say(AssessmentTable.Legend);
        }

        reporter.Finish(summary);
        return summary.Failure is null ? ExitCodes.Done : throw new DataException(summary.Failure);
    }
}
