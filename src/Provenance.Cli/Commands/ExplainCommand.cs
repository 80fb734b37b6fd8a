using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Detection.Explanations;
using Provenance.Reports.Explanations;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance explain</c>: explains the scores of documents.</summary>
internal sealed class ExplainCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Say why the detector says what it says of a document: sentence by sentence, by words and phrases, and by style.";

    private const string About = """
        In colours, red weighs towards machine text and blue-green towards human text; without colours, ++ and + in the margin weigh
        towards machine text, -- and - towards human text. What sentences and style add, and what the score starts from, sum to the score.

        On a terminal or a page, the first 10 documents are explained; --all explains all.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 nothing could be used or no document has an id that was asked for, 66 no such input, 73 the page cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    /// <summary>Maximum number of documents to explain, unless all are requested.</summary>
    private const int FirstDocuments = 10;

    [Command("explain", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["explanations", "verdicts", "formats"], Examples =
    [
        "provenance explain essay.txt",
        "provenance explain crawl/*.jsonl.gz --id doc-17 --html doc-17.html",
        "provenance explain essays/ --format json | jq -c '{id, style: [.style[] | select(.notable) | .text]}'",
    ])]
    public int Run(
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[] input,
        ExplainSettings explain,
        DetectorSettings detector,
        VerdictSettings verdict,
        ReadingSettings reading,
        QuietSettings messages)
    {
        var shown = explain.Format ?? (explain.Html is null ? "text" : null);
        var forPeople = explain.Html is not null || (shown == "text" && terminal.OutputIsTerminal);
        var view = new ExplanationText(terminal, explain.Sentences ?? int.MaxValue, explain.Phrases);
        var options = new ExplanationOptions { FalsePositiveRate = verdict.FalsePositiveRate, Reading = reading.ToOptions() };
        var judge = detector.Load();
        var explainer = UsageException.IfArgument(() => new Explainer(judge, options));
        using var reports = new ReportOutputs([explain.Html], input, [judge.Path], [], options.Reading.Formats);
        var page = new List<Explanation>();
        var request = new ExplanationRequest
        {
            Inputs = input,
            StandardInput = terminal.Input,
            Ids = explain.Ids ?? [],
            Limit = forPeople && !explain.All ? FirstDocuments : long.MaxValue,
            Explained = Show,
        };
        var reporter = new ScanReporter(terminal, messages.Quiet);
        var summary = reporter.Run(observer => explainer.Run(request, observer, cancellation));
        reporter.Say(summary.InputFindings);
        Check(summary);
        if (explain.Html is not null)
        {
            reports.Write(explain.Html, stream => ExplanationPage.Write(page, stream));
            reports.Commit();
            reporter.Say($"{explain.Html}: {SummaryText.Count(summary.Documents, "document", "documents")} explained");
        }

        if (summary.HasMore)
        {
            reporter.Say(string.Create(CultureInfo.InvariantCulture, $"these are the first {summary.Documents:N0} documents; --all explains all, --id ID one"));
        }

        return ExitCodes.Done;

        void Show(Explanation explanation)
        {
            if (shown == "json") terminal.WriteLine(explanation.ToJson());
            if (shown == "text") view.Print(explanation);
            if (explain.Html is not null) page.Add(explanation);
        }
    }

    private static void Check(ExplanationSummary summary)
    {
        if (summary is { Documents: 0, Rejects: > 0, Missing: [] }) throw new DataException("nothing in the input could be used");

        if (summary.Missing.Count > 0)
        {
            throw new DataException($"no document has the id {string.Join(", ", summary.Missing.Select(id => $"'{id}'"))}");
        }
    }
}
