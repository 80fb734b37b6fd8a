using System.Text;
using Provenance.Detection.Explanations;
using Provenance.Tests.Text;
using Provenance.Text;
using Xunit;

namespace Provenance.Tests.Detection.Explanations;

public class SentenceCutterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no end in sight", "no end in sight")]
    [InlineData("It was late. Nobody came home! Was it over?", "It was late.|Nobody came home!|Was it over?")]
    [InlineData("\"Come here now.\" He did not (at all.) Then it rained.", "\"Come here now.\"|He did not (at all.)|Then it rained.")]
    [InlineData("We met Mr. J. Smith at example.com in May. It cost 3.50 only.", "We met Mr. J. Smith at example.com in May.|It cost 3.50 only.")]
    [InlineData("So it ends... Or does it?! Yes, it does.", "So it ends...|Or does it?!|Yes, it does.")]
    [InlineData("I did. Then we all went. 2. The next one is here. No", "I did.|Then we all went.|2. The next one is here. No")]
    [InlineData("我们今天去公园散步。天气非常好！", "我们今天去公园散步.|天气非常好!")]
    public void Sentences_end_where_readers_see_them_end(string raw, string expected) => Assert.Equal(expected, string.Join('|', Cut(TextProbe.Canonical(raw))));

    [Fact]
    public void What_never_ends_is_cut_all_the_same()
    {
        var pieces = Cut(string.Concat(Enumerable.Repeat("word after word after word, ", 100)));
        Assert.InRange(pieces.Count, 8, 12);
        Assert.All(pieces.SkipLast(1), piece => Assert.EndsWith(",", piece, StringComparison.Ordinal));
        Assert.InRange(Cut(string.Concat(Enumerable.Repeat("word ", 700))).Count, 10, 10);
    }

    [Theory]
    [InlineData("😀😀 ... !!! ???")]
    [InlineData(". a . b . c . d . e . f")]
    [InlineData("One two three. ) \" ' four")]
    public void Sentences_cover_every_token_once(string text)
    {
        var tokens = TextProbe.Split(text);
        var next = 0;
        foreach (var sentence in SentenceCutter.Cut(new TokenView(Encoding.UTF8.GetBytes(text), tokens)))
        {
            Assert.Equal(next, sentence.From);
            Assert.True(sentence.To > sentence.From);
            next = sentence.To;
        }

        Assert.Equal(tokens.Count, next);
    }

    private static List<string> Cut(string canonical)
    {
        var view = new TokenView(Encoding.UTF8.GetBytes(canonical), TextProbe.Split(canonical));
        var texts = new List<string>();
        foreach (var sentence in SentenceCutter.Cut(view)) texts.Add(Encoding.UTF8.GetString(view.Slice(sentence.From, sentence.To).Bytes));
        return texts;
    }
}
