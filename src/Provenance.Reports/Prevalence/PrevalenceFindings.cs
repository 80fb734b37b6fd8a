using Provenance.Detection.Explanations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: anomalies found in raw text before scoring.</summary>
internal static class PrevalenceFindings
{
    private static readonly string[] Hiding = ["invisible", "hidden-tag", "bidirectional", "homoglyph", "control"];

    internal static HtmlSection? Create(PrevalenceReport report) => report.Survey.Anomalies.Count == 0 ? null
        : new HtmlSection("found", "Found in the raw text", "Found", html =>
    {
        html.Element("p", "Habits of a text's making rather than of its author: they are taken out before anything is judged, so that they add nothing to a score, and counted here. " +
            "Invisible and look-alike characters deserve a look, since people put them in to get past detectors; most of the rest says where text was copied from.").Line();
        html.Element("p", Says(report)).Line();
        new HtmlTable<AnomalyFigure>("What was found",
            HtmlColumn<AnomalyFigure>.Explained("what", row => AnomalyWords.Many(row.Name), row => Meaning(row.Name)),
            HtmlColumn<AnomalyFigure>.Number("documents", row => Numbers.Count(row.Documents)),
            HtmlColumn<AnomalyFigure>.Number("of all", row => Numbers.Share(row.Documents / (double)report.Survey.All.Documents)),
            HtmlColumn<AnomalyFigure>.Number("found", row => Numbers.Count(row.Count)))
        { CaptionHidden = true }.Write(html, [.. report.Survey.Anomalies.OrderBy(row => Hiding.Contains(row.Name) ? 0 : 1)]);
    });

    private static string Says(PrevalenceReport report)
    {
        var hiding = report.Survey.Anomalies.Where(row => Hiding.Contains(row.Name) && row.Name != "control").ToList();
        return hiding.Count == 0 ? "Here: no document has invisible or look-alike characters."
            : $"Here: {PrevalenceWords.List([.. hiding.Select(row => $"{AnomalyWords.Many(row.Name)} in {Numbers.Format(row.Documents, "document")}")])}.";
    }

    private static string Meaning(string name) => name switch
    {
        "invisible" => "Zero-width spaces, soft hyphens and their like, which no reader sees.",
        "hidden-tag" => "Tag characters and variation selectors, which can carry text that no reader sees.",
        "bidirectional" => "They turn the order of what is shown round.",
        "homoglyph" => "A Cyrillic а inside an English word, or full-width forms.",
        "control" => "What no text should hold; mostly a conversion that went wrong.",
        "opener" => "“Sure, here is …”: copied with the answer.",
        "closer" => "“Would you like me to …”: copied with the answer.",
        "markdown" => "Stars, hashes and backticks for headings, lists and code.",
        "html" => "Left over from web pages.",
        "curly-quote" => "Typographic quotes, which editors and models set.",
        "dash" => "En and em dashes, and double hyphens.",
        "tex-quote" => "Two backticks or two apostrophes, as in TeX and in tokenised corpora.",
        "spaced-punctuation" => "“word ,” instead of “word,”: tokenised text.",
        "split-contraction" => "“do n't” instead of “don't”: tokenised text.",
        "glued-sentence" => "“end.Next”: lost when text was extracted.",
        "space-run" => "Runs of spaces, tabs and no-break spaces.",
        "line-break" => "Paragraphs, lists, or lines of fixed length.",
        _ => "",
    };
}
