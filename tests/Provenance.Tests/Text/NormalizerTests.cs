using System.Text;
using Provenance.Text.Canonical;
using Xunit;

namespace Provenance.Tests.Text;

public class NormalizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n\t ", "")]
    [InlineData("\uFEFFOne  two\r\n\r\nthree\u00A0four\tfive", "One two three four five")]
    [InlineData("one\u2028two\u2029three\u0085four", "one two three four")]
    public void White_space_is_one_space(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("“He’s here,” she said — ‘now’…", "\"He's here,\" she said - 'now'...")]
    [InlineData("„Ja“ «oui» ‹non›", "\"Ja\" \"oui\" 'non'")]
    [InlineData("``quoted''", "\"quoted\"")]
    [InlineData("’’quoted’’", "\"quoted\"")]
    [InlineData("&#39;&#39;quoted&#39;&#39;", "\"quoted\"")]
    public void Quotes_are_ascii(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("well—known", "well - known")]
    [InlineData("well -- known", "well - known")]
    [InlineData("well---known", "well - known")]
    [InlineData("well——known", "well - known")]
    [InlineData("well––known", "well - known")]
    [InlineData("well-–known", "well - known")]
    [InlineData("well -\u200B- known", "well - known")]
    [InlineData("1990–1999", "1990-1999")]
    [InlineData("well-known", "well-known")]
    [InlineData("well‑known", "well-known")]
    public void Dashes_stand_alone_and_hyphens_do_not(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("I do n't , it 's", "I don't, it's")]
    [InlineData("I do n’t know", "I don't know")]
    [InlineData("I do n&#39;t know", "I don't know")]
    [InlineData("I DO N'T", "I DON'T")]
    [InlineData("they 're we 've he 'll she 'd I 'm", "they're we've he'll she'd I'm")]
    [InlineData("it ’s", "it's")]
    [InlineData("it '\u200Bs", "it's")]
    [InlineData("( a ) [ b ]", "(a) [b]")]
    [InlineData("100 % , really ?", "100%, really?")]
    [InlineData("rock 'n roll in the 'dark' 'deep", "rock 'n roll in the 'dark' 'deep")]
    [InlineData("le 'dépôt", "le 'dépôt")]
    [InlineData("the dogs ' 's", "the dogs ' 's")]
    public void Tokenisation_is_undone(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("one word.Next sentence!And", "one word. Next sentence! And")]
    [InlineData("the U.S.A. and 3.14 and e.g. this", "the U.S.A. and 3.14 and e.g. this")]
    [InlineData("example.com", "example.com")]
    public void Glued_sentences_are_parted(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("# Title\n\n* **one**\n* _two_\n", "Title one two")]
    [InlineData("> quoted\n\n| a | b |\n|---|---|\n", "quoted a b -")]
    [InlineData("use `code` here", "use code here")]
    [InlineData("```\ncode\n```", "code")]
    [InlineData("• one\n• two", "one two")]
    public void Markdown_is_white_space(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("a<br>b<br />c<BR/>d</p><p>e", "a b c d e")]
    [InlineData("fish &amp; chips&nbsp;&quot;fresh&quot;", "fish & chips \"fresh\"")]
    [InlineData("fish &amp;amp; chips &amp;quot;fresh&amp;quot;", "fish & chips \"fresh\"")]
    [InlineData("it&#39;s &lt; 5", "it's < 5")]
    [InlineData("a < b & c; <bread> <prose>", "a < b & c; <bread> <prose>")]
    [InlineData("AT&T; &unknown; &", "AT&T; &unknown; &")]
    public void Html_is_what_it_stands_for(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("in\u200Bvis\u2060ib\u00ADle", "invisible")]
    [InlineData("left\u202Eright\u202C", "leftright")]
    [InlineData("tag\U000E0041\U000E0042s", "tags")]
    [InlineData("nul\0 bell\a", "nul bell")]
    public void What_cannot_be_seen_is_gone(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("раураl is аpple and Мoscow", "раураl is apple and Moscow")]
    [InlineData("а\u200Bpple", "apple")]
    [InlineData("ｈｅｌｌｏ", "hello")]
    [InlineData("оооps", "ooops")]
    public void Look_alikes_in_latin_words_are_latin(string raw, string expected) =>
        Assert.Equal(expected.Replace("раураl", "paypal", StringComparison.Ordinal), TextProbe.Canonical(raw));

    [Theory]
    [InlineData("Все счастливые семьи похожи друг на друга")]
    [InlineData("он и она о нас")]
    [InlineData("сервер SQL и хор с Python")]
    [InlineData("Ο άνθρωπος είναι ζώο πολιτικό")]
    public void Text_of_another_script_keeps_its_letters(string text)
    {
        Assert.Equal(text, TextProbe.Canonical(text));
        Assert.Empty(TextProbe.Counted(text));
    }

    [Theory]
    [InlineData("你好，世界。他说：「好！」（真的）", "你好,世界.他说:\"好!\"(真的)")]
    [InlineData("これは、ペンです。", "これは,ペンです.")]
    public void Full_width_punctuation_is_ascii_and_no_disguise(string raw, string expected)
    {
        Assert.Equal(expected, TextProbe.Canonical(raw));
        Assert.False(TextProbe.Counted(raw).ContainsKey(Anomaly.Homoglyph));
    }

    [Theory]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("e\u200B\u0301", "é")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("か\u3099", "が")]
    public void Marks_are_composed_with_their_letters(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("👩‍💻 👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽")]
    [InlineData("1️⃣ 2️⃣")]
    [InlineData("می‌خواهم نمی‌دانم")]
    [InlineData("क्‍ष র‍্যাব")]
    [InlineData("葛\U000E0100城")]
    public void Joiners_and_selectors_where_they_belong_are_no_anomaly(string text)
    {
        var counted = TextProbe.Counted(text);
        Assert.False(counted.ContainsKey(Anomaly.Invisible));
        Assert.False(counted.ContainsKey(Anomaly.HiddenTag));
    }

    [Fact]
    public void Every_habit_is_counted()
    {
        var raw = "It ’s  a “test” , do n't\u200B — аsk.Now ``so'' **bold** &amp; (\u202E x )\nend\U000E0041\a";
        var expected = new Dictionary<Anomaly, int>
        {
            [Anomaly.Invisible] = 1,
            [Anomaly.Bidirectional] = 1,
            [Anomaly.HiddenTag] = 1,
            [Anomaly.Homoglyph] = 1,
            [Anomaly.Control] = 1,
            [Anomaly.CurlyQuote] = 3,
            [Anomaly.Dash] = 1,
            [Anomaly.TexQuote] = 2,
            [Anomaly.SpacedPunctuation] = 3,
            [Anomaly.SplitContraction] = 2,
            [Anomaly.GluedSentence] = 1,
            [Anomaly.Markdown] = 2,
            [Anomaly.Html] = 1,
            [Anomaly.SpaceRun] = 1,
            [Anomaly.LineBreak] = 1,
        };
        Assert.Equal(expected, TextProbe.Counted(raw));
    }

    [Fact]
    public void Ordinary_punctuation_is_no_anomaly() =>
        Assert.Empty(TextProbe.Counted("Plain text, with (brackets), a \"quote\", 1,234.56 and 50%: it's well-known; isn't it?"));

    [Fact]
    public void Markup_before_punctuation_is_no_spaced_punctuation() =>
        Assert.Equal([Anomaly.Markdown], TextProbe.Counted("**Bold**: then **more**, (**this**).").Keys);

    [Fact]
    public void Invalid_bytes_are_dropped_and_counted()
    {
        var normalizer = new Normalizer();
        Assert.Equal("ab cd", Encoding.UTF8.GetString(normalizer.Normalize([(byte)'a', 0xFF, (byte)'b', (byte)' ', 0xE2, 0x80, (byte)'c', 0xC0, (byte)'d', 0xF0])));
        Assert.Equal(4, normalizer.Anomalies[Anomaly.Control]);
    }

    [Fact]
    public void Anomalies_are_of_the_last_text_only()
    {
        var normalizer = new Normalizer();
        normalizer.Normalize("a — b"u8);
        normalizer.Normalize("a b"u8);
        Assert.Equal(0, normalizer.Anomalies[Anomaly.Dash]);
    }

    [Fact]
    public void A_long_run_of_look_alikes_takes_no_longer_a_letter()
    {
        // one look ahead a letter would be 20 billion steps
        var text = new string('о', 200_000);
        Assert.Equal(text, TextProbe.Canonical(text));
    }
}
