using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Reports;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance explain</c>: says why documents score as they do.</summary>
internal sealed class ExplainCommand(Terminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Say why the detector says what it says of a document: sentence by sentence, by words and phrases, and by style.";

    private const string About = """
        In colours, red weighs towards machine text and blue-green towards human text; without colours, ++ and + in the margin weigh
        towards machine text, -- and - towards human text. What sentences and style add, and what the score starts from, sum to the score.

        On a terminal or a page, the first 10 documents are explained; --all explains all.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 nothing could be used or no document has an id that was asked for, 66 no such input, 73 the page cannot be created, 74 reading or writing failed, 130 interrupted, 143 terminated";

    /// <summary>Documents that a person looks at, unless all are asked for.</summary>
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
        return Run(
            new Choice(
                input, reading.ToOptions(), [.. explain.Ids ?? []], shown, explain.Html,
                forPeople && !explain.All ? FirstDocuments : int.MaxValue, verdict.FalsePositiveRate, messages.Quiet),
            detector.Load(),
            new ExplanationText(terminal, explain.Sentences ?? int.MaxValue, explain.Phrases));
    }

    private int Run(Choice choice, Detector detector, ExplanationText view)
    {
        using var reports = new ReportOutputs([choice.Page], choice.Inputs, [detector.Path], [], choice.Reading.Formats);
        var reporter = new ScanReporter(terminal, choice.Quiet);
        var explained = new List<Explanation>();
        var missing = new HashSet<string>(choice.Ids, StringComparer.Ordinal);
        var (count, more) = (0L, false);
        var documents = UsageException.IfArgument(() => DocumentReader.Read(choice.Inputs, choice.Reading, reporter, terminal.Input));
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (choice.Ids.Count > 0 && !choice.Ids.Contains(document.Id))
            {
                continue;
            }

            if (more = count == choice.Limit)
            {
                break;
            }

            count++;
            missing.Remove(document.Id);
            var explanation = detector.Explain(document, choice.Rate, spans: true);
            Print(choice, view, explanation);
            if (choice.Page is not null)
            {
                explained.Add(explanation);
            }
        }

        reporter.FinishLists(rejectsWritten: false);
        Check(count, reporter.Rejects, more ? [] : missing);
        if (choice.Page is not null)
        {
            reports.Write(choice.Page, stream => ExplanationPage.Write(explained, stream));
            reports.Commit();
            reporter.Say($"{choice.Page}: {SummaryText.Count(count, "document", "documents")} explained");
        }

        if (more)
        {
            reporter.Say(string.Create(CultureInfo.InvariantCulture, $"these are the first {count:N0} documents; --all explains all, --id ID one"));
        }

        return ExitCodes.Done;
    }

    private void Print(Choice choice, ExplanationText view, Explanation explanation)
    {
        if (choice.Shown == "json")
        {
            terminal.WriteLine(explanation.ToJson());
        }
        else if (choice.Shown == "text")
        {
            view.Print(explanation);
        }
    }

    private static void Check(long count, long rejects, HashSet<string> missing)
    {
        if (count == 0 && rejects > 0 && missing.Count == 0)
        {
            throw new DataException("nothing in the input could be used");
        }

        if (missing.Count > 0)
        {
            throw new DataException($"no document has the id {string.Join(", ", missing.Order(StringComparer.Ordinal).Select(id => $"'{id}'"))}");
        }
    }

    private sealed record Choice(
        string[] Inputs, ReadingOptions Reading, HashSet<string> Ids, string? Shown, string? Page, int Limit, double Rate, bool Quiet);
}
