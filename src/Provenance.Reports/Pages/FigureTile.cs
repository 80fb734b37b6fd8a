namespace Provenance.Reports.Pages;

/// <summary>One large number with its name.</summary>
/// <param name="Label">The name.</param>
/// <param name="Value">The number.</param>
/// <param name="Note">A note; null for none.</param>
internal sealed record FigureTile(string Label, string Value, string? Note = null)
{
    internal static void WriteAll(HtmlWriter html, params IReadOnlyList<FigureTile> tiles)
    {
        html.Open("dl", ("class", "tiles")).Line();
        foreach (var tile in tiles)
        {
            html.Open("div").Element("dt", tile.Label).Element("dd", tile.Value, ("class", "value"));
            if (tile.Note is not null) html.Element("dd", tile.Note, ("class", "note"));

            html.Close().Line();
        }

        html.Close().Line();
    }
}
