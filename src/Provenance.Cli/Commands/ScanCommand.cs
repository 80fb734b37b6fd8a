using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance scan</c>: assesses documents.</summary>
internal static class ScanCommand
{
    private const string About = """
        Assess documents: how likely each was written by a language model.

        Prints a table: all documents in the order of the input where there are at most 50, else the most machine-like ones. With
        -o, writes one JSON line for each document instead. Lines that cannot be read are shown with file, line and reason, counted
        and passed over; so is the rest of a file that is damaged.

        Then it says what share of the collection is machine text, corrected for how often the detector errs, with an interval; --by
        says so for each source, language, host, month or value of a field; and whether the collection is like what the detector
        was calibrated on.

        Beside the words, it looks for evidence: assistants' phrases, dates, hidden characters, and what pages declare of their making. It stands in
        "evidence", with the origin that it speaks for, and never enters the probability; --annotate writes it into the documents.

        With --spans, a document of 100 words or more is called mixed where it falls into parts one of which is machine text on its own
        and one of which reads as human; "spans" gives each part with its verdict, from "start" up to "end", in characters (code points)
        of its text. It takes more than twice the time.

        Reads .jsonl and .ndjson (one document a line), .csv and .tsv (one a row), .txt, .md and .markdown (one a file), .html, .htm and
        .xhtml (the page's main text), .warc and .wet (one a record), each also with .gz or .zst; .parquet and .pq (one a row), where DuckDB's
        library is installed or PROVENANCE_DUCKDB has its path; folders with all of these in them; globs, also with **; and - for standard
        input, of which the first bytes decide, or --input-format.

        Examples:
          provenance scan essay.txt
          provenance scan corpus/ -o assessments.jsonl.gz --rejects rejects.jsonl
          provenance scan 'crawl/**/*.jsonl.gz' --fpr 0.001 --text-field content
          provenance scan crawl.jsonl --annotate -o annotated.jsonl.gz
          provenance scan 'data/*.parquet' --text-field content -o assessments.parquet
          provenance scan CC-MAIN-*.warc.gz --min-words 50 --by host -o assessments.jsonl.gz
          provenance scan crawl/ --by host,month --report report.html --summary summary.json
          provenance scan essays.jsonl --spans -o - | jq -c 'select(.verdict == "mixed") | {id, spans}'
          provenance scan crawl/ --store provenance.db; provenance conflicts
          zcat part-*.gz | provenance scan - -o - | jq -c 'select(.verdict == "machine") | .id'

        Exit codes: 0 done, 64 usage, 65 nothing could be used (or --strict and not all could), 66 no such input, 73 output cannot be
        created, 74 reading or writing failed, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var inputs = TagCommand.Inputs();
        var model = SharedOptions.Model();
        var rate = SharedOptions.FalsePositiveRate();
        var spans = SharedOptions.Spans();
        var output = new Option<string?>("--output", "-o") { Description = "Write assessments as JSON lines, packed for .gz and .zst, or as a table for .parquet, whole or not at all; - is standard output", HelpName = "FILE" };
        var format = new Option<string?>("--format") { Description = "What to print on standard output; default: table, nothing with -o FILE", HelpName = "table|jsonl" };
        var rejects = SharedOptions.Rejects();
        var reading = new ReadingArguments(scan: true);
        var threads = new Option<int>("--threads", "-j") { Description = "Threads that score; default: one a processor", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of threads from 1 to 1024", value => value is >= 1 and <= 1024) };
        var top = new Option<int>("--top") { Description = "Rows of the table where there are more than 50 documents", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of rows", value => value >= 0), DefaultValueFactory = _ => 20 };
        var store = new Option<string?>("--store", "-s") { Description = "Append assessments to a provenance store, too", HelpName = "FILE" };
        var by = new Option<string[]>("--by") { Description = "Say what share is machine text by language, host, month, length, file, or a field such as source; may be repeated", HelpName = "FIELD", AllowMultipleArgumentsPerToken = false };
        var origin = new Option<string?>("--origin-field") { Description = "Field that declares who wrote a document (human, machine, mixed); default: label or origin", HelpName = "FIELD" };
        var report = new Option<string?>("--report") { Description = "Write what the collection is made of as a page of HTML, with examples, whole or not at all", HelpName = "FILE" };
        var figures = new Option<string?>("--summary") { Description = "Write the figures of that page as JSON, whole or not at all", HelpName = "FILE" };
        var annotate = new Option<bool>("--annotate") { Description = "Write the documents themselves, each with its assessment in metadata.provenance" };
        var priors = new Option<string?>("--priors") { Description = "Table of what dates speak for, as JSON; default: measured shares, see the README", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Fail, and write no assessments, if anything could not be used" };
        var quiet = SharedOptions.Quiet();

        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("scan", About) { inputs, model, rate, spans, output, format, rejects, annotate, priors, reading.Options, threads, top, by, origin, report, figures, store, strict, quiet };
        command.SetAction(parsed => Run(
            terminal,
            new Choice(parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(quiet), parsed.GetValue(model), parsed.GetValue(store)),
            new ScanRequest { Inputs = parsed.GetValue(inputs)!, RejectsPath = parsed.GetValue(rejects), ReportPath = parsed.GetValue(report), SummaryPath = parsed.GetValue(figures), StandardInput = terminal.Input },
            new ScanOptions
            {
                FalsePositiveRate = parsed.GetValue(rate),
                Spans = parsed.GetValue(spans),
                Annotate = parsed.GetValue(annotate),
                DatePriors = parsed.GetValue(priors) is { } table ? DatePrior.Read(table) : DatePrior.Default,
                Reading = reading.Of(parsed),
                Threads = parsed.GetValue(threads),
                Strict = parsed.GetValue(strict),
                Top = parsed.GetValue(top),
                By = [.. (parsed.GetValue(by) ?? []).SelectMany(static fields => fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()],
                OriginField = parsed.GetValue(origin),
            },
            cancellation));
        return command;
    }

    private static int Run(Terminal terminal, Choice choice, ScanRequest request, ScanOptions options, CancellationToken cancellation)
    {
        var toOutput = choice.Output == "-" || (choice.Output is null && choice.Format == "jsonl");
        var table = choice.Format == "table" || (choice.Format is null && choice.Output is null);
        if (toOutput && table)
        {
            throw new UsageException("-o - and --format table both want standard output");
        }

        request = request with
        {
            Output = toOutput ? terminal.Output : null,
            OutputPath = toOutput ? null : choice.Output,
        };
        if (options.Annotate && request.Output is null && request.OutputPath is null)
        {
            throw new UsageException("--annotate writes documents: say where with -o");
        }

        options = table ? options : options with { Top = 0 };
        // what is not shown need not be found out; what --report and --summary need is
        options = options with { Survey = !choice.Quiet };
        var scanner = MakeScanner(choice.Model, options);
        return choice.Store is null
            ? Scan(terminal, scanner, request, choice.Quiet, cancellation)
            : StoreOptions.Record(terminal, choice.Store, store => Scan(terminal, scanner, request with { Store = store }, choice.Quiet, cancellation));
    }

    /// <summary>Scans with progress, draws what is to be shown, and says what it came to.</summary>
    internal static int Scan(Terminal terminal, Scanner scanner, ScanRequest request, bool quiet, CancellationToken cancellation)
    {
        var reporter = new ScanReporter(terminal, quiet);
        ScanSummary summary;
        try
        {
            summary = scanner.Scan(request, reporter, cancellation);
        }
        finally
        {
            reporter.EraseProgress();
        }

        if (summary.Shown.Count > 0)
        {
            terminal.Draw(AssessmentTable.Of(summary.Shown, terminal.Width));
        }

        reporter.Finish(summary, request.RejectsPath is not null);
        return summary.Failure is null ? ExitCodes.Done : throw new DataException(summary.Failure);
    }

    internal static Scanner MakeScanner(string? model, ScanOptions options)
    {
        try
        {
            return new Scanner(Detector.Load(DetectorLocator.Find(model)), options);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private sealed record Choice(string? Output, string? Format, bool Quiet, string? Model, string? Store);
}
