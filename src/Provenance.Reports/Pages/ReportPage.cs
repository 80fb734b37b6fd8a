using System.Text;

namespace Provenance.Reports.Pages;

/// <summary>A page in one file: it loads nothing, runs nothing, follows the reader's choice of light or dark, and can be printed. The same content gives the same bytes.</summary>
/// <param name="Title">The title of the window.</param>
/// <param name="Kind">The kind of report, above the heading.</param>
/// <param name="Heading">The title within the page.</param>
internal sealed record ReportPage(string Title, string Kind, string Heading)
{
    /// <summary>The content policy, which makes browsers enforce that nothing runs and nothing is fetched, whatever a document's name contains.</summary>
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <param name="output">The stream to write to; it is left open.</param>
    /// <param name="lede">Writes the introduction between title and first section.</param>
    /// <param name="sections">The sections in order, without empty ones.</param>
    /// <param name="foot">Writes the footer about the program.</param>
    internal void Write(Stream output, Action<HtmlWriter> lede, IReadOnlyList<HtmlSection> sections, string foot)
    {
        using var to = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(to);
        html.Doctype().Open("html", ("lang", "en"));
        WriteHead(html);
        html.Open("body").Line().Open("header", ("class", "page")).Element("p", Kind, ("class", "kind")).Element("h1", Heading).Line();
        lede(html);
        html.Close().Line();
        WriteContents(html, sections);
        html.Open("main").Line();
        foreach (var section in sections)
        {
            html.Open("section", ("id", section.Id), ("aria-labelledby", section.Id + "-title")).Line().Element("h2", section.Title, ("id", section.Id + "-title")).Line();
            section.Write(html);
            html.Close().Line();
        }

        html.Close().Line().Open("footer").Element("p", foot).Close().Line().Close().Close().Line();
    }

    private void WriteHead(HtmlWriter html)
    {
        html.Line().Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy)).Line();
        html.Element("title", Title).Line();
        html.Style(PageStyle.Css).Line().Close().Line();
    }

    private static void WriteContents(HtmlWriter html, IReadOnlyList<HtmlSection> sections)
    {
        html.Open("nav", ("aria-label", "Sections")).Open("ul");
        foreach (var section in sections) html.Open("li").Element("a", section.Short ?? section.Title, ("href", "#" + section.Id)).Close();

        html.Close().Close().Line();
    }
}
