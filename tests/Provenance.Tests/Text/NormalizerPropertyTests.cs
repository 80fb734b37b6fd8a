using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Text;

/// <summary>Properties of every text, tried on random ones made of the pieces that the normaliser changes.</summary>
public class NormalizerPropertyTests
{
    private const int Texts = 4000;

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "  ", "\n", "\r\n", "\t", "\u00A0", "word", "Word", "a", "I", "x", "don", "n't", "n", "t", "s", "re", "ll", "D",
        "it", "the", "naïve", "été", "привет", "он", "о", "Т", "с", "раy", "字", "、", "。", "！", "（", "）", "ｆ", "１", "한", "ก", "می", "é",
        "\u0301", "\u0302", "e", "12", "3", ".", ".", ",", ",", ";", ":", "!", "?", "%", "(", ")", "[", "]", "{", "}", "'", "'", "''",
        "’", "‘", "“", "”", "\"", "`", "``", "```", "-", "--", "---", "–", "—", "−", "*", "**", "#", "_", ">", "<", "|", "/", "&", "&amp;",
        "amp;", "&quot;", "&#39;", "&lt;", "&gt;", "&nbsp;", "<br>", "<br />", "</p>", "…", "...", "•", "\u200B", "\u200C", "\u200D",
        "\uFE0F", "\u2060", "\u00AD", "\uFEFF", "\u202E", "\U000E0041", "\0", "\u0085", "\uFFFD", "😀", "👩‍💻", "❤️", "€", "=", "@", "\\", "\n\n",
        "<b>", "</b>", "<em>", "<div class=\"x\">", "<!--", "-->", "<script>", "</script>", "<a href='", "&#", "72;", "&eacute;", "&lt", "\\n", "\\\"", "\\u2019",
        "𝐚", "𝐛𝐨𝐥𝐝", "ﬁ", "Ⓐ", "ẹ", "thẹ", "öf", "ạnd", "\u0323", "\u0336", "-\n", "- ", "<|im_end|>", "<|", "|>", "[INST]", "### Response:", "Assistant:", "a b c d e", "h e l l o", "а",
    ];

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Canonical_text_normalised_again_has_the_same_tokens(int seed)
    {
        foreach (var raw in RandomTexts(seed))
        {
            var once = TextProbe.Canonical(raw);
            var twice = TextProbe.Canonical(once);
            Assert.True(
                TextProbe.Hashes(once).AsSpan().SequenceEqual(TextProbe.Hashes(twice)),
                $"seed {seed}: {Show(raw)}\n once: {Show(once)}\ntwice: {Show(twice)}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_token_has_its_place_in_the_raw_text_in_order_and_between_characters(int seed)
    {
        var normalizer = new Normalizer();
        var sources = new TextSources();
        foreach (var raw in RandomTexts(seed))
        {
            var bytes = Encoding.UTF8.GetBytes(raw);
            var canonical = Encoding.UTF8.GetString(normalizer.Normalize(bytes, sources));
            Assert.Equal(TextProbe.Canonical(raw), canonical);
            var tokens = TextProbe.Split(canonical);
            var last = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                var range = sources.Find(bytes, tokens.Starts[i], tokens.Starts[i] + tokens.Lengths[i]);
                var (start, end) = (range.Start.Value, range.End.Value);
                var told = $"seed {seed}: {Show(raw)}\ntoken {i} at {range}";
                Assert.True(start >= last && end >= start && end <= bytes.Length, told);
                Assert.True(start == bytes.Length || (bytes[start] & 0xC0) != 0x80, told);
                Assert.True(end == bytes.Length || (bytes[end] & 0xC0) != 0x80, told);
                last = start;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Canonical_text_is_valid_utf8_with_single_spaces(int seed)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var normalizer = new Normalizer();
        foreach (var raw in RandomTexts(seed))
        {
            var bytes = Encoding.UTF8.GetBytes(raw);
            new Random(seed).NextBytes(bytes.AsSpan(bytes.Length / 2, Math.Min(3, bytes.Length - (bytes.Length / 2))));
            var canonical = strict.GetString(normalizer.Normalize(bytes));
            Assert.DoesNotContain("  ", canonical, StringComparison.Ordinal);
            Assert.Equal(canonical.Trim(' '), canonical);
            Assert.DoesNotContain(canonical, c => c is '\n' or '\r' or '\t' or '*' or '`' or '|' or '’' or '—' or '\u200B' or '\0');
            Assert.Equal(new byte[Normalizer.Padding], normalizer.PaddedOutput[^Normalizer.Padding..].ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Typesetting_does_not_change_the_tokens(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 500; n++)
        {
            var plain = PlainText(random);
            var dressed = Dress(plain, random);
            Assert.True(TextProbe.Tokens(plain) == TextProbe.Tokens(dressed), $"seed {seed}: {Show(plain)}\n{Show(dressed)}\n{TextProbe.Tokens(plain)}\n{TextProbe.Tokens(dressed)}");
        }
    }

    [Theory]
    [InlineData("…")]
    [InlineData("—")]
    [InlineData("--")]
    [InlineData("a.A")]
    [InlineData("*a")]
    [InlineData("&amp;")]
    [InlineData("．")]
    [InlineData("'' ")]
    public void Nothing_grows_past_the_buffer(string piece)
    {
        var raw = new StringBuilder();
        for (var i = 0; i < 50_000; i++) raw.Append(piece);
        Assert.NotNull(TextProbe.Canonical(raw.ToString()));
    }

    [Fact]
    public void Spaces_become_one_wherever_they_stand_in_a_long_run_of_words()
    {
        for (var before = 1; before < 70; before++)
        {
            foreach (var spaces in new[] { " ", "  ", "   " })
            {
                var (first, second) = (new string('a', before), new string('b', 70 - before));
                Assert.Equal($"{first} {second}", TextProbe.Canonical($"{first}{spaces}{second}{spaces}"));
                Assert.Equal($"c {first} {second}, {first}", TextProbe.Canonical($"{spaces}c {first}{spaces}{second}, {first}"));
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_once_the_buffers_have_grown()
    {
        // combining marks are composed by the runtime, which allocates
        var texts = RandomTexts(9).Where(raw => !raw.Any(c => c is >= '\u0300' and <= '\u036F')).Select(Encoding.UTF8.GetBytes).ToArray();
        var normalizer = new Normalizer();
        var tokens = new TokenBuffer();
        Assert.Equal(0, Allocations.LeastOf(Pass));

        void Pass()
        {
            foreach (var text in texts)
            {
                var canonical = normalizer.Normalize(text);
                Tokenizer.Split(canonical, normalizer.PaddedOutput, tokens);
                LanguageIdentifier.Identify(new TokenView(canonical, tokens));
            }
        }
    }

    private static IEnumerable<string> RandomTexts(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < Texts; n++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 24); length > 0; length--) text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }

    private static string PlainText(Random random)
    {
        string[] words = ["time", "don't", "it's", "the", "well-known", "naïve", "3.14", "Paris", "a", "(maybe)", "\"so\"", "go", "they've", "AT&T", "café"];
        var text = new StringBuilder("In");
        for (var length = random.Next(5, 40); length > 0; length--)
        {
            text.Append(' ').Append(words[random.Next(words.Length)]);
            if (random.Next(6) == 0) text.Append(random.Next(3) switch { 0 => ",", 1 => ". Then", _ => " - and" });
        }

        return text.Append('.').ToString();
    }

    private static string Dress(string plain, Random random)
    {
        var dressed = new StringBuilder();
        foreach (var c in plain)
        {
            dressed.Append(c switch
            {
                ' ' => random.Next(4) switch { 0 => "\r\n", 1 => " \t ", 2 => "\u00A0", _ => " " },
                '\'' => random.Next(3) switch { 0 => "’", 1 => "&#39;", _ => "'" },
                '"' => random.Next(3) switch { 0 => "“", 1 => "''", _ => "\"" },
                '&' => random.Next(2) == 0 ? "&amp;" : "&",
                ',' or '.' when random.Next(3) == 0 && dressed.Length > 0 && char.IsAsciiLetter(dressed[^1]) => " " + c,
                'P' when random.Next(2) == 0 => "**P",
                _ => c.ToString(),
            });
            if (random.Next(20) == 0) dressed.Append('\u200B');
        }

        return dressed.ToString().Replace(" - ", random.Next(2) == 0 ? " — " : "--", StringComparison.Ordinal).Normalize(random.Next(2) == 0 ? NormalizationForm.FormD : NormalizationForm.FormC);
    }

    private static string Show(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
