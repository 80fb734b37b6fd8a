using System.Globalization;
using Provenance.Detection.Explanations;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>An explanation for readers: in colours if the terminal has them, otherwise with marks in the margin.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="sentences">Maximum number of sentences; those with the largest weights are shown, in order.</param>
/// <param name="phrases">Maximum number of phrases for each direction.</param>
internal sealed class ExplanationText(TextTerminal terminal, int sentences, int phrases)
{
    /// <summary>Maximum length of a line, for easy reading.</summary>
    private const int Measure = 96;

    private const int MaxFeatures = 12;
    private const int PhraseWidth = 34;

    private static readonly string[] Marks = ["--", "-", "", "+", "++"];

    /// <summary>Styles of sentences. Machine text with a large weight is underlined, for readers with red-green colour blindness.</summary>
    private static readonly Style[] Styles =
    [
        new(Color.Teal, decoration: Decoration.Bold), new(Color.Teal), Style.Plain, new(Color.Maroon), new(Color.Red, decoration: Decoration.Bold | Decoration.Underline),
    ];

    private bool _first = true;

    private bool InColour => terminal is { OutputIsTerminal: true, Colour: true };

    internal void Print(Explanation explanation)
    {
        if (!_first) terminal.WriteLine("");

        _first = false;
        var assessment = explanation.Assessment;
        var heading = new Paragraph().Append(Printable.Clean(assessment.Id), new Style(decoration: Decoration.Bold)).Append("  ")
            .Append(assessment.Verdict.ToString().ToLowerInvariant(), StyleOf(assessment.Verdict)).Append($"  {Size(assessment)}");
        Draw(heading);
        Draw(new Paragraph(explanation.Summary));
        Draw(new Paragraph(Explanation.Caution));
        if (explanation.Sentences.Count > 0)
        {
            terminal.WriteLine("");
            PrintText(explanation);
        }

        PrintParts(explanation.Parts);
        PrintPhrases(explanation);
        PrintStyle(explanation);
        if (explanation.Found.Count > 0)
        {
            Heading("In the raw text, removed before it was judged");
            Draw(new Paragraph(string.Join(", ", explanation.Found)));
        }
    }

    private void PrintText(Explanation explanation)
    {
        var shown = Shown(explanation.Sentences);
        if (InColour)
        {
            var running = new Paragraph();
            foreach (var sentence in shown) running.Append(Printable.Clean(sentence.Text), Styles[sentence.Strength + 2]).Append(" ");

            Draw(running);
            terminal.WriteLine("");
            Draw(new Paragraph().Append("towards machine text: ").Append("much", Styles[4]).Append(" ").Append("some", Styles[3])
                .Append("; towards human text: ").Append("much", Styles[0]).Append(" ").Append("some", Styles[1]).Append("; the rest hardly weighs"));
        }
        else
        {
            var table = Columns(2);
            foreach (var sentence in shown) table.AddRow(new Cell(Marks[sentence.Strength + 2]), new Cell(Printable.Clean(sentence.Text)));

            Draw(table);
            terminal.WriteLine("");
            Draw(new Paragraph("++ and +: towards machine text, much or some; -- and -: towards human text; the rest hardly weighs"));
        }

        if (shown.Count < explanation.Sentences.Count)
        {
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the {shown.Count:N0} weightiest of {explanation.Sentences.Count:N0} sentences"));
        }
    }

    private void PrintParts(IReadOnlyList<ExplainedPart> parts)
    {
        if (parts.Count == 0) return;

        Heading("Parts that differ, each judged by itself");
        var table = Columns(4);
        foreach (var part in parts)
        {
            var facts = string.Create(CultureInfo.InvariantCulture, $"{part.Span.Words:N0} words, P(machine) {part.Span.Probability:0.00}, characters {part.Start:N0} to {part.End:N0}");
            table.AddRow(new Cell(""), new Cell(part.Span.Verdict.ToString().ToLowerInvariant(), StyleOf(part.Span.Verdict)), new Cell(facts), new Cell($"“{Provenance.Cli.Terminal.Columns.First(Printable.Clean(part.Opening), PhraseWidth)}”"));
        }

        Draw(table);
    }

    private List<ExplainedSentence> Shown(IReadOnlyList<ExplainedSentence> all)
    {
        if (all.Count <= sentences) return [.. all];

        var places = Enumerable.Range(0, all.Count).OrderByDescending(i => Math.Abs(all[i].Contribution)).ThenBy(i => i).Take(sentences).Order();
        return [.. places.Select(i => all[i])];
    }

    private void PrintPhrases(Explanation explanation)
    {
        var machine = explanation.Phrases.Where(phrase => phrase.Contribution > 0).Take(phrases).ToList();
        var human = explanation.Phrases.Where(phrase => phrase.Contribution < 0).Take(phrases).ToList();
        if (machine.Count + human.Count == 0) return;

        Heading("Words and phrases that weigh most");
        var table = Columns(4);
        table.AddRow(new Cell(""), new Cell("towards machine text"), new Cell(""), new Cell("towards human text"));
        for (var i = 0; i < Math.Max(machine.Count, human.Count); i++)
        {
            var (left, right) = (machine.ElementAtOrDefault(i), human.ElementAtOrDefault(i));
            table.AddRow(new Cell(Amount(left), Styles[3]), new Cell(Phrase(left)), new Cell(Amount(right), Styles[1]), new Cell(Phrase(right)));
        }

        Draw(table);
    }

    private void PrintStyle(Explanation explanation)
    {
        var notable = explanation.Style.Where(feature => feature.Notable).Take(MaxFeatures).ToList();
        if (explanation.BaseScore is not { } start) return;

        Heading("Style");
        var table = Columns(2);
        foreach (var feature in notable)
        {
            table.AddRow(new Cell(Amount(feature.Contribution), Styles[feature.Contribution > 0 ? 3 : 1]), new Cell(feature.Text));
        }

        Draw(table);
        terminal.WriteLine("");
        var words = explanation.Sentences.Sum(sentence => sentence.Contribution);
        var style = explanation.Style.Sum(feature => feature.Contribution);
        Draw(new Paragraph($"Score {Amount(explanation.Assessment.Score ?? 0)}: {Amount(start)} before a word is read, {Amount(words)} for sentences, {Amount(style)} for style"));
    }

    private void Heading(string text)
    {
        terminal.WriteLine("");
        Draw(new Paragraph().Append(text, new Style(decoration: Decoration.Bold)));
    }

    private void Draw(Spectre.Console.Rendering.IRenderable what) =>
        terminal.Draw(terminal.OutputIsTerminal ? new Padder(what, new Padding(0, 0, Math.Max(0, terminal.Width - Measure), 0)) : what);

    private static Table Columns(int count)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        for (var i = 0; i < count; i++)
        {
            // numbers and marks alternate with text
            table.AddColumn(i % 2 == 0 ? new TableColumn("").NoWrap().RightAligned() : new TableColumn(""));
        }

        return table;
    }

    private static string Size(Assessment assessment) =>
        string.Create(CultureInfo.InvariantCulture, $"{assessment.Words:N0} {(assessment.Words == 1 ? "word" : "words")}, language {assessment.Language}");

    private static string Phrase(ExplainedPhrase? phrase) =>
        phrase is null ? "" : $"“{Provenance.Cli.Terminal.Columns.First(Printable.Clean(phrase.Text), PhraseWidth)}”" + (phrase.Occurrences > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({phrase.Occurrences:N0} times)") : "");

    private static string Amount(ExplainedPhrase? phrase) => phrase is null ? "" : Amount(phrase.Contribution);

    private static string Amount(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static Style StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Machine => Styles[4],
        Verdict.Human => Styles[0],
        _ => Style.Plain,
    };
}
