using System.Text;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Formats.Html;

/// <summary>
/// Makes pages of a dozen kinds from made-up words. Words of the article start with an a, those of navigation and the like with an n, and those of comments with a c, so that it can
/// be counted what was found and what was too much.
/// </summary>
internal sealed class PageTemplates(ulong seed)
{
    private static readonly string[] Syllables = ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "zu"];

    private SplitMix64 _random = new(seed);
    private StringBuilder _article = new();

    internal IReadOnlyList<PageTemplate> All() =>
    [
        Make("semantic article", () => $"<header><a href=/>{N(2)}</a>{Menu(6)}</header><main><article><h1>{A(6)}</h1>{Paragraphs(8)}</article></main><footer><p>{N(12)}</p>{Menu(5)}</footer>"),
        Make("article of divs", () => $"<div id=top><div>{N(2)}</div>{Menu(7)}</div><div class=c1><div class=c2><h1>{A(7)}</h1><div>{Paragraphs(6)}</div></div><div class=c3>{Menu(9)}</div></div><div>{N(9)}</div>"),
        Make("article with side bar and comments", () => $"{Menu(6)}<div class=content><h1>{A(5)}</h1>{Paragraphs(5)}</div><div class=sidebar><h3>{N(2)}</h3><p>{N(20)}</p>{Menu(8)}</div><div id=comments>{Comments(12)}</div>"),
        Make("cookie banner", () => $"<div class=cookie-banner><p>{N(45)}</p><button>{N(1)}</button></div>{Menu(5)}<div><h1>{A(4)}</h1>{Paragraphs(3)}</div><div>{N(5)}</div>"),
        Make("forum thread", () => $"<table><tr><td>{Menu(8)}</td></tr></table><h1>{A(6)}</h1>{Posts(9)}<div>{Menu(4)}</div>"),
        Make("old table layout", () => $"<table width=100%><tr><td colspan=2><font size=5>{N(3)}</font></td></tr><tr><td width=150>{Lines(9)}</td><td>{Broken(5)}</td></tr><tr><td><small>{N(6)}</small></td></tr></table>"),
        Make("very short page", () => $"<h1>{A(2)}</h1><p>{A(9)}</p>"),
        Make("short note with menu", () => $"<nav>{Menu(6)}</nav><div><p>{A(30)}</p></div><footer>{Menu(3)}</footer>"),
        Make("documentation with code", () => $"<aside>{Menu(20)}</aside><main><h1>{A(3)}</h1><p>{A(25)}</p><pre><code>{A(4)}\n  {A(5)}\n</code></pre><h2>{A(2)}</h2><p>{A(22)}</p><pre>{A(6)}</pre><table><tr><th>{A(1)}<th>{A(2)}<tr><td>{A(1)}<td>{A(6)}</table></main>"),
        Make("lists only", () => $"{Menu(7)}<main><h1>{A(3)}</h1><ul>{Items(30)}</ul></main>"),
        Make("recipe", () => $"<nav>{Menu(5)}</nav><div class=post><h1>{A(3)}</h1><p>{A(40)}</p><h2>{A(1)}</h2><ul>{Items(9)}</ul><h2>{A(1)}</h2><ol>{LongItems(6)}</ol></div><div class=related>{Menu(6)}<p>{N(20)}</p></div>"),
        Make("article full of links", () => $"<div role=navigation>{Menu(8)}</div><div>{Linked(6)}</div><div class=footer>{Menu(6)}</div>"),
        Make("questions and answers", () => $"<div class=navbar>{Menu(5)}</div><dl>{Questions(8)}</dl><p>{N(4)}</p>"),
        Make("interview in short lines", () => $"{Menu(5)}<div><h1>{A(5)}</h1><p>{A(25)}</p>{Dialogue(16)}</div>"),
    ];

    private PageTemplate Make(string name, Func<string> body)
    {
        _article = new StringBuilder();
        var html = $"<!doctype html><html lang=en><head><title>{N(3)}</title><script>var {N(1)} = '<p>{N(1)}';</script><style>p {{ color: red }}</style></head><body>{body()}</body></html>";
        return new PageTemplate(name, html, _article.ToString());
    }

    /// <summary>Words of the article, which are kept to compare with.</summary>
    private string A(int words)
    {
        var text = Words('a', words);
        _article.Append(text).Append(' ');
        return text;
    }

    private string N(int words) => Words('n', words);

    private string Words(char first, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(first);
            for (var syllables = 1 + _random.NextInt(3); syllables > 0; syllables--)
            {
                text.Append(Syllables[_random.NextInt(Syllables.Length)]);
            }
        }

        return text.ToString();
    }

    private string Menu(int items) => $"<ul>{Repeat(items, () => $"<li><a href=/{N(1)}>{N(1 + _random.NextInt(3))}</a></li>")}</ul>";

    private string Lines(int items) => Repeat(items, () => $"<a href=/x>{N(2)}</a><br>");

    private string Paragraphs(int count) => Repeat(count, () => $"<p>{A(20 + _random.NextInt(60))}. <b>{A(3)}</b> {A(9)}</p>");

    private string Broken(int count) => Repeat(count, () => $"{A(30 + _random.NextInt(30))}<br><br>");

    private string Comments(int count) => Repeat(count, () => $"<div class=comment><b>{Words('c', 1)}</b><p>{Words('c', 10 + _random.NextInt(50))}</p><a href=#>{N(1)}</a></div>");

    private string Posts(int count) => Repeat(count, () => $"<div class=post><div class=author><a href=/u>{N(1)}</a></div><div class=body>{A(4 + _random.NextInt(50))}<br>{A(7)}</div></div>");

    private string Items(int count) => Repeat(count, () => $"<li>{A(1 + _random.NextInt(4))}");

    private string LongItems(int count) => Repeat(count, () => $"<li>{A(8 + _random.NextInt(20))}</li>");

    private string Linked(int count) => Repeat(count, () => $"<p>{A(12)} <a href=/a>{A(5)}</a> {A(9)} <a href=/b>{A(8)}</a> {A(4)} <a href=/c>{A(2)}</a>.</p>");

    private string Questions(int count) => Repeat(count, () => $"<dt>{A(9)}?<dd>{A(15 + _random.NextInt(30))}");

    private string Dialogue(int count) => Repeat(count, () => $"<p>{A(1)}: {A(2 + _random.NextInt(9))}</p>");

    private static string Repeat(int count, Func<string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(part());

        return text.ToString();
    }
}
