using System.CommandLine;
using System.Globalization;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance explain</c>: says why documents score as they do.</summary>
internal static class ExplainCommand
{
    /// <summary>Documents that a person looks at, unless all are asked for.</summary>
    private const int FirstDocuments = 10;

    private const string About = """
        Say why the detector says what it says of a document: sentence by sentence, by words and phrases, and by style.

        Text is shown as the detector reads it: white space folded, markdown and invisible characters gone. In colours, red weighs towards machine text
        and blue-green towards human text; without colours, ++ and + in the margin weigh towards machine text, -- and - towards human text, by how much a
        sentence adds to the score against the document's weightiest one. What sentences and style add, and what the score starts from, sum to the score.

        Where one part of a document is machine text by itself and another reads as human, it is called mixed, and the parts are named.

        Inputs are those of scan. For people, on a terminal or a page, the first 10 documents are explained; --all explains all.

        Examples:
          provenance explain essay.txt
          provenance explain crawl/*.jsonl.gz --id doc-17 --html doc-17.html
          provenance explain essays/ --format json | jq -c '{id, style: [.style[] | select(.notable) | .text]}'

        Exit codes: 0 done, 64 usage, 65 nothing could be used or no document has an id that was asked for, 66 no such input, 73 the page cannot be created,
        74 reading or writing failed, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var inputs = TagCommand.Inputs();
        var ids = new Option<string[]>("--id") { Description = "Explain the document with this id; may be given again", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = "What to print on standard output; default: text, nothing with --html; json is one line a document", HelpName = "text|json" };
        var html = new Option<string?>("--html") { Description = "Write a page, whole or not at all, packed for .gz and .zst", HelpName = "FILE" };
        var sentences = new Option<int?>("--sentences") { Description = "Print only the N sentences that weigh most, instead of the whole text; default: all", HelpName = "N", CustomParser = result => NumberParser.Of<int>("a number of sentences", value => value >= 0)(result) };
        var phrases = new Option<int>("--phrases") { Description = "Words and phrases to print for each side", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of phrases from 0 to 25", value => value is >= 0 and <= 25), DefaultValueFactory = _ => 8 };
        var all = new Option<bool>("--all") { Description = "Explain all documents, however many" };
        var model = SharedOptions.Model();
        var rate = SharedOptions.FalsePositiveRate();
        var reading = new ReadingArguments();
        var quiet = SharedOptions.Quiet();
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("explain", About) { inputs, ids, format, html, sentences, phrases, all, model, rate, reading.Options, quiet };
        command.SetAction(parsed =>
        {
            var page = parsed.GetValue(html);
            var shown = parsed.GetValue(format) ?? (page is null ? "text" : null);
            if (page == "-")
            {
                throw new UsageException("--html - : a page goes to a file");
            }

            var forPeople = page is not null || (shown == "text" && terminal.OutputIsTerminal);
            return Run(
                terminal,
                new Choice(
                    parsed.GetValue(inputs)!, reading.Of(parsed), [.. parsed.GetValue(ids) ?? []],
                    shown, page, forPeople && !parsed.GetValue(all) ? FirstDocuments : int.MaxValue, parsed.GetValue(rate), parsed.GetValue(quiet)),
                Detector.Load(DetectorLocator.Find(parsed.GetValue(model))),
                new ExplanationText(terminal, parsed.GetValue(sentences) ?? int.MaxValue, parsed.GetValue(phrases)),
                cancellation);
        });
        return command;
    }

    private static int Run(Terminal terminal, Choice choice, Detector detector, ExplanationText view, CancellationToken cancellation)
    {
        var reporter = new ScanReporter(terminal, choice.Quiet);
        var explained = new List<Explanation>();
        var missing = new HashSet<string>(choice.Ids, StringComparer.Ordinal);
        var (count, rejects, more) = (0L, 0L, false);
        var documents = UsageException.IfArgument(() => DocumentReader.Read(choice.Inputs, choice.Reading, Reject, terminal.Input));
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
            Print(terminal, choice, view, explanation);
            if (choice.Page is not null)
            {
                explained.Add(explanation);
            }
        }

        reporter.FinishLists(rejectsWritten: false);
        Check(count, rejects, more ? [] : missing);
        if (choice.Page is not null)
        {
            ExplanationReport.Write(explained, choice.Page, [.. choice.Inputs, detector.Path], choice.Reading.Formats);
            reporter.Say($"{choice.Page}: {SummaryText.Count(count, "document", "documents")} explained");
        }

        if (more)
        {
            reporter.Say(string.Create(CultureInfo.InvariantCulture, $"these are the first {count:N0} documents; --all explains all, --id ID one"));
        }

        return ExitCodes.Done;

        void Reject(Reject reject)
        {
            rejects++;
            reporter.OnReject(reject);
        }
    }

    private static void Print(Terminal terminal, Choice choice, ExplanationText view, Explanation explanation)
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
