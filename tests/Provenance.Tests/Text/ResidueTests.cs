using System.Diagnostics;
using System.Text;
using Provenance.Text.Canonical;
using Xunit;

namespace Provenance.Tests.Text;

/// <summary>Residue of extraction, templates and disguises is removed, and text that only looks like it stays.</summary>
public class ResidueTests
{
    private const string Story = """
        The ferry left the first island late, because the cook had gone ashore for fine onions and flat fish. Nobody on board was in a hurry.

        When the official came back, she said that it was enough for one day, and that the wind would not wait for us either.
        """;

    private const int Length = 12_000, Longer = 8;

    public static TheoryData<string> Changes => [.. TextChanges.All.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_text_has_the_canonical_form_of_the_text_and_the_change_is_counted(string name)
    {
        var changed = TextChanges.All.Single(change => change.Name == name).Apply(Story, new Random(1));
        Assert.NotEqual(Story, changed);
        Assert.Equal(TextProbe.Tokens(Story), TextProbe.Tokens(changed));
        Assert.Equal("en", TextProbe.Language(changed));
        var before = TextProbe.Counted(Story);
        Assert.Contains(TextProbe.Counted(changed), count => count.Key is not (Anomaly.LineBreak or Anomaly.SpaceRun) && count.Value > before.GetValueOrDefault(count.Key));
    }

    [Theory]
    [InlineData("if a < b && c > d then x -> y <3")]
    [InlineData("a List<String> of <NAME> and <title> in Dictionary<int, a> and Map<K, List<i>>")]
    [InlineData("mail <joe@example.org> or see <https://example.org/a>")]
    [InlineData("x<b>y and y<a and c=d> z, if p<q and r>s")]
    [InlineData("for <i> in <p and q>, <b or c>; a<b>c")]
    [InlineData("see x?a=1&copy=2&lt=3&section=4 at AT&T; R&D &unknown; &")]
    [InlineData("type C:\\ new and 2 < 3 > 1")]
    public void What_is_no_markup_keeps_its_words(string text)
    {
        Assert.Equal(text.Replace(" < ", "<", StringComparison.Ordinal), TextProbe.Canonical(text).Replace(" < ", "<", StringComparison.Ordinal));
        Assert.False(TextProbe.Counted(text).ContainsKey(Anomaly.Html));
    }

    [Theory]
    [InlineData("The path is C:\\new\\table and no more")]
    [InlineData("as \\nu and \\theta and \\beta show")]
    [InlineData("Godel or G\\\"odel wrote na\\\"ive things")]
    [InlineData("one\ntwo \\n is a line feed. \\n Three")]
    public void Backslashes_of_paths_formulas_and_code_are_no_escapes(string text) => Assert.False(TextProbe.Counted(text).ContainsKey(Anomaly.Escape));

    [Theory]
    [InlineData("&eacute;t&eacute; &mdash; caf&#233; &#x2019;s", "été - café's")]
    [InlineData("5 &lt 6 &amp 7 &copy 2020", "5 < 6 & 7 © 2020")]
    [InlineData("it&#146;s &#147;so&#148;", "it's \"so\"")]
    [InlineData("&CounterClockwiseContourIntegral; &fjlig;ord", "∳ fjord")]
    [InlineData("&amp;amp;amp;lt;", "<")]
    [InlineData("&#0; &#xD800; &#9999999999;", "")]
    public void Character_references_are_the_characters_they_name(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw).Replace(" &#9999999999;", "", StringComparison.Ordinal).Replace("&#9999999999;", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("a<b>bold</b> word, H<sub>2</sub>O, <font color=red size='2'>red</font>", "abold word, H2O, red")]
    [InlineData("one<td nowrap>two</td><TD\nALIGN=\"left\">three", "one two three")]
    [InlineData("a <o:p></o:p>b <img src=\"x.png\" alt=\"a > b\"/> c <!-- not > this --> d", "a b c d")]
    [InlineData("<p>one</p><script type=\"text/javascript\">var a = '<b>';</script><style>p{}</style>two", "one two")]
    [InlineData("&lt;div class=&quot;x&quot;&gt;one&lt;/div&gt; two", "one two")]
    [InlineData("use the <b> tag, then <i>", "use the <b> tag, then <i>")]
    [InlineData("<<b>b>bold</b>", "bold")]
    public void Tags_are_white_space_or_nothing(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("> quoted\n> > twice\n  > more", "quoted twice more")]
    [InlineData("5 > 3 and x => y", "5 > 3 and x => y")]
    public void A_greater_than_sign_is_a_quotation_mark_at_the_start_of_a_line_only(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("a well-\nknown exam-\nple of two- \nfold and under-\nstanding", "a well-known example of two-fold and understanding")]
    [InlineData("car-free streets; a car-\nfree street", "car-free streets; a car-free street")]
    [InlineData("two-\nand three-year-olds said it was-\nbut", "two- and three-year-olds said it was- but")]
    [InlineData("a photo\u00AD\ngraph and photo¬\ngraph", "a photograph and photograph")]
    [InlineData("in Baden-\nBaden, 1990-\n1999", "in Baden- Baden, 1990- 1999")]
    [InlineData("Donau-\r\ndampfschiff", "Donaudampfschiff")]
    public void Words_broken_at_the_end_of_a_line_are_joined(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("it was v e r y s l o w")]
    [InlineData("the scale is a b c d e f g")]
    [InlineData("I a m A")]
    [InlineData("A C G T A C G T")]
    public void Single_letters_that_are_no_word_stay(string text) => Assert.Equal(text == "it was v e r y s l o w" ? "it was veryslow" : text, TextProbe.Canonical(text));

    [Theory]
    [InlineData("Ọ̀rúnmìlà ní kí ẹ́ wá síbẹ̀, ọmọ mi. Ẹ kú àárọ̀ o, ẹ ṣé púpọ̀.")]
    [InlineData("Ọ bụ ihe dị mma ịhụ gị ọzọ n'ụlọ anyị, nwa m. Ị na-eme aṅaa?")]
    [InlineData("Tôi thích ăn phở ở Hà Nội, bị ốm thì nghỉ, họ tại lại mọi việc.")]
    [InlineData("kṛṣṇa, ṛ́ṣi and mahābhārata; dharmakṣetre kurukṣetre samavetā yuyutsavaḥ")]
    [InlineData("Jį̃ žinojo, kad ė̃jo rãštas ir namų̃ dar̃bas.")]
    [InlineData("L'été à Orléans, où la forêt était très près, le thé fût bû.")]
    [InlineData("Er hätte für die Bücher über Öl größere Räume nötig.")]
    [InlineData("The poet Ọlátúbọ̀sún and Nguyễn Ngọc Tư met in Ọṣun; Ọlọ́run and Ngọc were there, and that was all of it.")]
    [InlineData("بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ")]
    [InlineData("בְּרֵאשִׁית בָּרָא אֱלֹהִים")]
    public void Marks_of_languages_that_have_them_stay(string text)
    {
        Assert.Equal(text.Normalize(NormalizationForm.FormC), TextProbe.Canonical(text));
        Assert.False(TextProbe.Counted(text).ContainsKey(Anomaly.Homoglyph));
    }

    [Theory]
    [InlineData("na\uFFFDve Zo\uFFFD", "na\uFFFDve Zo")]
    [InlineData("I don\uFFFDt, it\uFFFDs \uFFFDso\uFFFD", "I don't, it's so")]
    public void A_lost_character_within_a_word_does_not_join_its_halves(string raw, string expected)
    {
        Assert.Equal(expected, TextProbe.Canonical(raw));
        Assert.True(TextProbe.Counted(raw)[Anomaly.Control] > 0);
    }

    [Theory]
    [InlineData("the first 𝑥 and 𝑦 with ℝ, 1ˢᵗ and 2ⁿᵈ, №5 ™ 🇫🇷 🅰️", "the first x and y with R, 1ˢᵗ and 2ⁿᵈ, №5 ™ 🇫🇷 A")]
    public void Variables_ordinals_and_flags_are_no_disguise(string raw, string expected)
    {
        Assert.Equal(expected, TextProbe.Canonical(raw));
        Assert.False(TextProbe.Counted(raw).ContainsKey(Anomaly.Homoglyph));
    }

    [Theory]
    [InlineData("<|im_start|>user\nWhy?<|im_end|>\n<|im_start|>assistant\nBecause of rain.<|im_end|>", "Why? Because of rain.")]
    [InlineData("<start_of_turn>model\nRain fell.<end_of_turn>", "Rain fell.")]
    [InlineData("<｜Assistant｜>Rain fell.<｜end▁of▁sentence｜>", "Rain fell.")]
    [InlineData("### Instruction:\nTell.\n\n### Response:\nRain fell.", "Tell. Rain fell.")]
    [InlineData("Human: Why?\n\nAssistant: Rain fell.", "Why? Rain fell.")]
    [InlineData("Rain fell.<|endoftext|>", "Rain fell.")]
    [InlineData("F# has a <|> b and x <| y |> z", "F has a < > b and x < y > z")]
    [InlineData("The Human: a study", "The Human: a study")]
    public void Markers_of_chat_templates_are_gone(string raw, string expected) => Assert.Equal(expected, TextProbe.Canonical(raw));

    [Theory]
    [InlineData("Say &#8220;yes&#8221; <em>or</em> no now", "or no", "<em>or</em> no", "or</em> no")]
    [InlineData("one <b>two</b> three", "three", "three", "three")]
    [InlineData("The 𝐛𝐨𝐥𝐝 word is here", "bold word", "𝐛𝐨𝐥𝐝 word", "𝐛𝐨𝐥𝐝 word")]
    [InlineData("an exam-\nple of words", "example of", "exam-\nple of", "exam-\nple of")]
    [InlineData("<|im_start|>assistant\nRain fell on us.", "Rain fell", "Rain fell", "Rain fell")]
    public void Passages_are_found_in_the_raw_text(string raw, string passage, string expected, string also)
    {
        var utf8 = Encoding.UTF8.GetBytes(raw);
        var sources = new TextSources();
        var text = new Normalizer().Normalize(utf8, sources);
        var start = text.IndexOf(Encoding.UTF8.GetBytes(passage));
        Assert.True(start >= 0, Encoding.UTF8.GetString(text));
        var found = Encoding.UTF8.GetString(utf8[sources.Find(utf8, start, start + Encoding.UTF8.GetByteCount(passage))]);
        Assert.True(found == expected || found == also, found);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a x=\"")]
    [InlineData("<a x=\">")]
    [InlineData("<b")]
    [InlineData(">")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</b><b>")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("&amp;")]
    [InlineData("&;")]
    [InlineData("\\")]
    [InlineData("\\n")]
    [InlineData("\\begin{a}{")]
    [InlineData("a-\n")]
    [InlineData("a ")]
    [InlineData("<|a")]
    [InlineData("[INST]")]
    [InlineData("1\n")]
    [InlineData("𝐚")]
    [InlineData("🇦")]
    [InlineData("a\u0301\u0302\u0303")]
    [InlineData("\u0301")]
    [InlineData("thẹ ")]
    [InlineData("]]>")]
    [InlineData("> ")]
    public void Hostile_text_takes_time_in_proportion_to_its_length(string piece)
    {
        TextProbe.Canonical(Repeat(piece, 2_000));
        var (small, large) = (Time(Repeat(piece, Length)), Time(Repeat(piece, Longer * Length)));
        // in quadratic time, it would be longer by the factor's square; a busy machine needs room
        Assert.True(large < Math.Max(small, 5) * Longer * 6, $"{small} ms, then {large} ms");

        static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        static double Time(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var normalizer = new Normalizer();
            var best = double.MaxValue;
            for (var run = 0; run < 2; run++)
            {
                var watch = Stopwatch.StartNew();
                normalizer.Normalize(bytes);
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }

            return best;
        }
    }
}
