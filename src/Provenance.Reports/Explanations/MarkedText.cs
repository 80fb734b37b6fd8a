using Provenance.Detection.Explanations;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>A document's text with the weight of each sentence: as colour, as an underline, and in words for readers who see neither.</summary>
internal static class MarkedText
{
    private static readonly string?[] Classes = ["h2", "h1", null, "m1", "m2"];

    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedSentence> sentences)
    {
        WriteKey(html);
        WriteSentences(html, sentences);
        var most = Math.Max(1e-9, sentences.Max(sentence => Math.Abs(sentence.Contribution)));
        html.Open("details").Element("summary", "All sentences with what each adds to the score").Line().Open("div", ("class", "wrap"));
        new HtmlTable<ExplainedSentence>("Sentences and what they add to the score",
            new HtmlColumn<ExplainedSentence>("sentence", (cell, row) => cell.Element("span", row.Text, ("dir", "auto")), "code"),
            HtmlColumn<ExplainedSentence>.Chart("human | machine", (cell, row) => CellBar.Signed(row.Contribution, most).Write(cell)),
            HtmlColumn<ExplainedSentence>.Number("adds", row => Numbers.Signed(row.Contribution, 2)))
        {
            CaptionHidden = true,
        }.Write(html, sentences);
        html.Close().Close().Line();
    }

    /// <summary>Writes the legend of the shades.</summary>
    internal static void WriteKey(HtmlWriter html)
    {
        html.Open("p", ("class", "read-key"), ("aria-hidden", "true"));
        html.Element("span", "machine, much", ("class", "m2")).Text(" ").Element("span", "machine, some", ("class", "m1")).Text(" ").Element("span", "hardly any weight").Text(" ")
            .Element("span", "human, some", ("class", "h1")).Text(" ").Element("span", "human, much", ("class", "h2")).Close().Line();
    }

    internal static void WriteSentences(HtmlWriter html, IReadOnlyList<ExplainedSentence> sentences)
    {
        html.Open("p", ("class", "read"), ("dir", "auto"));
        foreach (var sentence in sentences)
        {
            html.Open("span", ("class", Classes[sentence.Strength + 2]), ("title", Numbers.Signed(sentence.Contribution, 2)))
                .Text(sentence.Text).Element("span", $" ({Says(sentence)})", ("class", "hidden")).Close().Text(" ").Line();
        }

        html.Close().Line();
    }

    private static string Says(ExplainedSentence sentence)
    {
        var amount = Numbers.Signed(sentence.Contribution, 2);
        return sentence.Strength switch
        {
            2 => $"towards machine text, much: {amount}",
            1 => $"towards machine text: {amount}",
            -1 => $"towards human text: {amount}",
            -2 => $"towards human text, much: {amount}",
            _ => amount,
        };
    }
}
