using System.Text;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

/// <summary>Pages that are made to cost much: what they cost is counted, in steps up open elements and in bytes, and grows with their length alone.</summary>
public class HtmlBoundsTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string, string> Costly { get; } = new()
    {
        { "", "<div>", "" }, { "", "<span>", "" }, { "", "<b>", "" }, { "", "<p>x", "" }, { "", "<b><p>x</b>", "" }, { "", "<a><div></a>", "" }, { "", "<ul><li>", "" },
        { "", "<dl><dd>", "" }, { "", "<table><tr><td>", "" }, { "<table>", "<div>x", "" }, { "", "<svg><g>", "" }, { "<svg>", "<g>", "</p>" }, { "", "<template>", "" },
        { "", "</div>", "" }, { "", "<br>", "" }, { "<pre>", "<br>x", "" }, { "<title>", "</titl", "" }, { "<script>", "<!--<script", "" }, { "<div ", "a=1 ", ">x" }, { "", "&lt;&no", "" },
        { "", "<meta name=generator content=chatgpt>", "x" }, { "", "<h1>", "" }, { "", "<button>", "" }, { "", "<select><option>", "" },
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public void Work_and_memory_grow_with_the_length_of_a_page_alone(string before, string repeated, string after)
    {
        var page = Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(repeated, Many)) + after);
        var reader = new HtmlText();
        reader.TryRead("<p>first use"u8, null, out _);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        reader.TryRead(page, null, out _);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.InRange(reader.Steps, 0, 8L * Many);
        Assert.InRange(allocated, 0, 80L * page.Length + 16 * 1024 * 1024);
    }

    [Fact]
    public void Elements_deeper_than_the_limit_stand_beside_the_deepest_and_keep_their_text()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", Many)) + "<p>one</p><p>two</p>" + string.Concat(Enumerable.Repeat("</div>", Many)) + "<p>three</p>";
        Assert.True(new HtmlText().TryRead(Encoding.UTF8.GetBytes(html), null, out var page));
        Assert.Equal("one\n\ntwo\n\nthree", page.Text);
    }

    [Fact]
    public void A_search_for_what_ends_goes_up_no_further_than_the_limit()
    {
        // each item looks for one that is open, past elements that do not bar the way
        var html = "<ul><li>" + string.Concat(Enumerable.Repeat("<span>", 2 * PageTree.MaxDepth)) + string.Concat(Enumerable.Repeat("</i><span></b>", Many));
        var reader = new HtmlText();
        reader.TryRead(Encoding.UTF8.GetBytes(html), null, out _);
        Assert.InRange(reader.Steps, 0, (long)PageTree.MaxDepth * Many);
    }

    [Fact]
    public void Entities_of_documents_are_never_expanded()
    {
        var html = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 10; i++)
        {
            html.Append("<!ENTITY lol").Append(i).Append(" \"").Insert(html.Length, $"&lol{i - 1};", 10).Append("\">");
        }

        html.Append("]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&lol9;</p></body></html>");
        Assert.True(new HtmlText().TryRead(Encoding.UTF8.GetBytes(html.ToString()), null, out var page));
        Assert.Contains("&lol9;", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Text.Length, 1, html.Length);
    }
}
