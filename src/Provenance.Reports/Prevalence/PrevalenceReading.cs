using Provenance.Documents.Rejects;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: the documents read, and those that could not be judged or read.</summary>
internal static class PrevalenceReading
{
    /// <summary>Maximum number of languages that are not folded.</summary>
    private const int Shown = 10;

    private sealed record Row(string Name, string Value, string Meaning);

    internal static HtmlSection Create(PrevalenceReport report) => new("reading", "What was read, and what was not", "Reading", html =>
    {
        html.Element("p", "Shares and verdicts speak of documents that are long enough and in a language that the detector was measured on. What is left out is counted here, each document once. Text of base models, which continue a text and answer no questions, mostly passes for human: shares do not include it.").Line();
        html.Element("p", Says(report)).Line();
        new HtmlTable<Row>("What was read", HtmlColumn<Row>.Explained("", row => row.Name, row => row.Meaning), HtmlColumn<Row>.Number("number", row => row.Value)) { CaptionHidden = true }.Write(html, [.. Rows(report)]);
        WriteRejects(html, report.Summary);
        WriteLanguages(html, report);
    });

    private static string Says(PrevalenceReport report)
    {
        var (summary, figures) = (report.Summary, report.Figures);
        return $"Here: of {Numbers.Format(summary.Documents, "document")} {(figures.Judged == summary.Documents ? summary.Documents == 0 ? "none" : "all" : Numbers.Count(figures.Judged))} can be judged"
            + (summary.Rejects == 0 ? ", and every record could be read." : $", and {Numbers.Format(summary.Rejects, "record")} could not be read.");
    }

    private static IEnumerable<Row> Rows(PrevalenceReport report)
    {
        var (summary, figures) = (report.Summary, report.Figures);
        yield return new Row("Documents", Numbers.Count(summary.Documents), $"In {Numbers.Format(summary.Files, "file")}.");
        yield return new Row("Can be judged", Numbers.Count(figures.Judged), "What shares and verdicts speak of.");
        if (figures.TooShort > 0) yield return new Row("Too short", Numbers.Count(figures.TooShort), $"Fewer than {PrevalenceFigures.MinWords} words: no verdict is given on so little.");
        if (figures.Unsupported > 0) yield return new Row("In other languages", Numbers.Count(figures.Unsupported), $"The detector was measured on {Languages(report)} alone.");
        if (figures.Wordless > 0) yield return new Row("Without words", Numbers.Count(figures.Wordless), "Empty, or nothing but marks and numbers.");
        if (summary.EmptyLines > 0) yield return new Row("Empty lines", Numbers.Count(summary.EmptyLines), "Passed over; they are no documents.");
        if (summary.DuplicateIds > 0) yield return new Row("Ids that were there before", Numbers.Count(summary.DuplicateIds), "These documents count all the same.");
    }

    private static void WriteRejects(HtmlWriter html, ScanSummary summary)
    {
        if (summary.RejectReasons.Count == 0) return;

        html.Element("h3", "What could not be read").Line();
        new HtmlTable<KeyValuePair<string, long>>("Records that could not be read",
            HtmlColumn<KeyValuePair<string, long>>.Explained("reason", row => row.Key, row => RejectWords.Meaning(row.Key)),
            HtmlColumn<KeyValuePair<string, long>>.Number("records", row => Numbers.Count(row.Value)))
        { CaptionHidden = true }.Write(html, [.. summary.RejectReasons.OrderByDescending(row => row.Value)]);
        html.Element("p", "--rejects FILE writes each with its file, line and text.", ("class", "quiet")).Line();
    }

    private static void WriteLanguages(HtmlWriter html, PrevalenceReport report)
    {
        var languages = report.Summary.Languages;
        // if shares are listed by language, the counts are there
        if (languages.Count == 0 || (report.Survey.Groups.TryGetValue("language", out var told) && told.Count > 1)) return;

        html.Element("h3", "Languages").Line();
        new HtmlTable<KeyValuePair<string, long>>("Documents by language",
            HtmlColumn<KeyValuePair<string, long>>.Name("language", row => row.Key == "und" ? "not recognised" : row.Key),
            HtmlColumn<KeyValuePair<string, long>>.Number("documents", row => Numbers.Count(row.Value)),
            HtmlColumn<KeyValuePair<string, long>>.Number("verdicts", row => report.Basis.Facts.Languages.Contains(row.Key) ? "yes" : "no"))
        { CaptionHidden = true }.WriteFolded(html, [.. languages.OrderByDescending(row => row.Value)], Shown);
    }

    private static string Languages(PrevalenceReport report) => report.Basis.Facts.Languages.Count == 0 ? "no language" : PrevalenceWords.List([.. report.Basis.Facts.Languages]);
}
