using System.Text;
using Provenance.Text.Canonical;
using Xunit;

namespace Provenance.Tests.Text;

public class TextSourcesTests
{
    [Theory]
    [InlineData("Plain words, no more.", "words", "words")]
    [InlineData("# Title\r\n\r\n**Bold** words, *here*.", "Bold words", "Bold** words")]
    [InlineData("one\r\n\r\ntwo  three", "two three", "two  three")]
    [InlineData("> quoted<br />line two", "line two", "line two")]
    [InlineData("Tom &amp; Jerry ran.", "& Jerry ran.", "&amp; Jerry ran.")]
    [InlineData("It is &quot;so&quot; they say", "\"so\"", "&quot;so&quot;")]
    [InlineData("Say “yes” or “no” now", "\"no\"", "“no”")]
    [InlineData("a long\u200Blist of\u202E things", "longlist of things", "long\u200Blist of\u202E things")]
    [InlineData("Sure, here is a poem: The river bends.", "The river", "The river")]
    [InlineData("\uFEFF  The river bends.", "The river", "The river")]
    [InlineData("第一句话。第二句话！第三句。", "第二句话!", "第二句话！")]
    [InlineData("cafe\u0301 opens, the cafe\u0301 closes", "café closes", "cafe\u0301 closes")]
    [InlineData("cafe\u200B\u0301 opens early", "opens", "opens")]
    [InlineData("They do n't stop. Then rain fell.", "Then rain", "Then rain")]
    [InlineData("the pаypаl site", "paypal", "pаypаl")]
    [InlineData("😀 A smile. Then 😀 rain.", "Then 😀", "Then 😀")]
    [InlineData("a word--another word", "another", "another")]
    [InlineData("The end... Is it…", "Is it...", "Is it…")]
    public void A_stretch_of_canonical_text_is_found_in_the_raw_text(string raw, string canonical, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(raw);
        var sources = new TextSources();
        var text = new Normalizer().Normalize(utf8, sources);

        var start = text.IndexOf(Encoding.UTF8.GetBytes(canonical));
        Assert.True(start >= 0, Encoding.UTF8.GetString(text));
        var range = sources.Find(utf8, start, start + Encoding.UTF8.GetByteCount(canonical));

        Assert.Equal(expected, Encoding.UTF8.GetString(utf8[range]));
    }

    [Fact]
    public void The_whole_of_it_is_found_after_another_text_was_looked_at()
    {
        var normalizer = new Normalizer();
        var sources = new TextSources();
        normalizer.Normalize(Encoding.UTF8.GetBytes("Sure, here it is: cafe\u0301s and &amp; more"), sources);
        var raw = "Plain words."u8;
        var text = normalizer.Normalize(raw, sources);

        Assert.Equal(0..raw.Length, sources.Find(raw, 0, text.Length));
    }
}
