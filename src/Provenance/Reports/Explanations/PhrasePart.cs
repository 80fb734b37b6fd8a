namespace Provenance.Reports;

/// <summary>The words and phrases that weigh most, a table a side.</summary>
internal static class PhrasePart
{
    /// <summary>Phrases shown a side.</summary>
    private const int Most = 12;

    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedPhrase> phrases)
    {
        var most = Math.Max(1e-9, phrases.Max(phrase => Math.Abs(phrase.Contribution)));
        html.Open("div", ("class", "sides")).Line();
        WriteSide(html, "Towards machine text", [.. phrases.Where(phrase => phrase.Contribution > 0).Take(Most)], most);
        WriteSide(html, "Towards human text", [.. phrases.Where(phrase => phrase.Contribution < 0).Take(Most)], most);
        html.Close().Line();
    }

    private static void WriteSide(HtmlWriter html, string caption, List<ExplainedPhrase> phrases, double most)
    {
        html.Open("div");
        new HtmlTable<ExplainedPhrase>(caption,
            new TableColumn<ExplainedPhrase>("phrase", (cell, row) => cell.Text($"“{row.Text}”"), "name"),
            TableColumn<ExplainedPhrase>.Number("times", row => Numbers.Count(row.Occurrences)),
            TableColumn<ExplainedPhrase>.Chart("", (cell, row) => new SignedBar(row.Contribution, most).Write(cell)),
            TableColumn<ExplainedPhrase>.Number("adds", row => Numbers.Signed(row.Contribution, 2))).Write(html, phrases);
        html.Close().Line();
    }
}
