using System.Text;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class HtmlLayoutTests
{
    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("<p>one<p>two", "one\n\ntwo")]
    [InlineData("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree")]
    [InlineData("<h2>Head</h2>body", "Head\n\nbody")]
    public void Block_elements_end_paragraphs(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("one <br/>\n two", "one\ntwo")]
    [InlineData("one<br><br>two", "one\n\ntwo")]
    [InlineData("one</br>two", "one\ntwo")]
    public void A_line_break_is_one_and_two_are_a_paragraph(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("  a \n\t b  ", "a b")]
    [InlineData("a<b> b</b> <i> c</i>", "a b c")]
    [InlineData("w<b>or</b>d", "word")]
    [InlineData("a&nbsp;&nbsp;b", "a\u00a0\u00a0b")]
    [InlineData("a\0b", "ab")]
    public void White_space_collapses_as_in_browsers(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("<pre>\n  a\n    b\n</pre>", "  a\n    b")]
    [InlineData("<p>x</p><pre><code>if (a &lt; b)\r\n\tc;</code></pre><p>y", "x\n\nif (a < b)\n\tc;\n\ny")]
    public void Preformatted_text_stays_as_it_stands(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree")]
    [InlineData("<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>", "one\ninner\ntwo")]
    [InlineData("<dl><dt>term<dd>meaning<dt>other<dd>sense</dl>", "term\nmeaning\nother\nsense")]
    public void Lists_have_an_item_a_line(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td")]
    [InlineData("<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>e", "a\tb\nc\td\n\ne")]
    [InlineData("<table><tr><td><table><tr><td>in</td></tr></table></td><td>out</td></tr></table>", "in\n\nout")]
    [InlineData("<td>not a cell</td> here", "not a cell here")]
    public void Tables_have_a_row_a_line_with_tabs(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("<script>no</script>")]
    [InlineData("<style>no</style>")]
    [InlineData("<template><p>no</template>")]
    [InlineData("<noscript>no</noscript>")]
    [InlineData("<p hidden>no</p>")]
    [InlineData("<div aria-hidden=true><p>no</p></div>")]
    [InlineData("<span style='color:red; Display : NONE !important'>no</span>")]
    [InlineData("<span style='visibility:hidden'>no</span>")]
    [InlineData("<img alt='no'>")]
    [InlineData("<svg><title>no</title><text>no</text></svg>")]
    [InlineData("<select><option>no</select>")]
    [InlineData("<textarea><p>no</textarea>")]
    [InlineData("<iframe><p>no</p></iframe>")]
    [InlineData("<dialog>no</dialog>")]
    [InlineData("<!-- no -->")]
    [InlineData("<video>no</video>")]
    public void What_is_not_shown_is_left_out(string html) => Assert.Equal("before\n\nafter", Read($"<p>before</p>{html}<p>after</p>"));

    [Theory]
    [InlineData("<details><summary>more</summary>yes</details>", "more\n\nyes")]
    [InlineData("<p hidden=until-found>yes</p>", "yes")]
    [InlineData("<dialog open>yes</dialog>", "yes")]
    [InlineData("<span style='border-style:none'>yes</span>", "yes")]
    [InlineData("<my-element>yes</my-element>", "yes")]
    [InlineData("<svg><path></svg><p>yes", "yes")]
    [InlineData("<svg><path><p>yes", "yes")]
    public void What_is_shown_is_not(string html, string text) => Assert.Equal(text, Read(html));

    [Theory]
    [InlineData("<b><p>a</b>b</p>c", "ab\n\nc")]
    [InlineData("<p>a</div>b</p>", "ab")]
    [InlineData("<div><span>a</div>b</span>", "a\n\nb")]
    [InlineData("<table><tr><td><div>a</td><td>b</div></table>c", "a\n\nb\n\nc")]
    [InlineData("a</p>b", "a\n\nb")]
    [InlineData("<h1>a</h2>b", "a\n\nb")]
    [InlineData("a < b & c &lt; d &copy; &unknown; &#x41; &#xD800; &#0;", "a < b & c < d \u00a9 &unknown; A \ufffd \ufffd")]
    [InlineData("unfinished <b", "unfinished")]
    public void Damaged_markup_is_read_as_browsers_do(string html, string text) => Assert.Equal(text, Read(html));

    [Fact]
    public void Invisible_characters_are_kept_because_they_are_evidence()
    {
        const string text = "a\u200bb\u2060c\ufe0fd\U000e0041e\u202ef";
        Assert.Equal(text, Read($"<p>{text}</p>"));
    }

    [Fact]
    public void Title_and_language_are_those_of_the_page()
    {
        var page = Page("<html lang=en-GB><svg><title>drawing</title></svg><head><title> A\n <b>&amp; B </title><title>other</title></head><p>text");
        Assert.Equal("A <b>& B", page.Title);
        Assert.Equal("en-GB", page.Language);
        Assert.Null(Page("<html lang='not a tag'><p>text").Language);
        Assert.Equal("de", Page("<meta http-equiv=Content-Language content=de><p>text").Language);
    }

    [Fact]
    public void A_page_without_visible_text_is_told_apart()
    {
        var reader = new HtmlText();
        Assert.False(reader.TryRead("<script>render()</script><div id=root></div>"u8, null, out _));
        Assert.Equal(HtmlProblem.NoText, reader.Problem);
        Assert.False(reader.TryRead(new byte[HtmlText.MaxBytes + 1], null, out _));
        Assert.Equal(HtmlProblem.TooLarge, reader.Problem);
        Assert.True(reader.TryRead("a"u8, null, out _));
        Assert.Equal(HtmlProblem.None, reader.Problem);
    }

    private static string Read(string html) => Page(html).Text;

    private static HtmlPage Page(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes(html), null, out var page);
        return page;
    }
}
