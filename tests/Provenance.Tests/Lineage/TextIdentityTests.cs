using System.Text;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Lineage;

public class TextIdentityTests
{
    [Theory]
    [InlineData("  a\t\r\n b  ", "a b")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("caf\u0065\u0301\u00a0\u2003x", "caf\u00e9 x")]
    [InlineData("\u3000\u4e2d\u3000\u6587\u2028", "\u4e2d \u6587")]
    [InlineData("zero\u200bwidth", "zero\u200bwidth")]
    public void White_space_is_folded_and_letters_are_composed(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(new TextIdentity().Fold(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void The_same_text_with_other_white_space_is_the_same_document()
    {
        var identity = new TextIdentity();
        var (first, one) = identity.Compute("To be, or not to be"u8);
        var (second, other) = identity.Compute("To be,\n  or not to be\n"u8);
        Assert.NotEqual(first, second);
        Assert.Equal(one, other);
    }

    /// <summary>The folding takes runs at once and asks ICU only where it must; this one takes letter by letter and always asks.</summary>
    [Theory]
    [InlineData("ab  \t\n\v\f\rx")]
    [InlineData("abcdef     \n")]
    [InlineData("ab  \t\n\u00a0x")]
    [InlineData("ab\u00e9    \u3000")]
    [InlineData("\u00e9\u2019 \u2028\u0430\u4e2d\uac00 ")]
    [InlineData("e\u0301\u0327\u2126\u1100\u1161 \u3099\u304b")]
    public void Folding_agrees_with_a_plain_reading(string letters)
    {
        var random = new SplitMix64(23);
        var identity = new TextIdentity();
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder();
            for (var i = random.NextInt(60); i > 0; i--) text.Append(letters[random.NextInt(letters.Length)]);

            var plain = string.Join(' ', text.ToString().Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(plain, Encoding.UTF8.GetString(identity.Fold(Encoding.UTF8.GetBytes(text.ToString()))));
        }
    }

    /// <summary>Were the rest of the text searched from each run, this would be more than an hour's work.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("\u00e9")]
    public void Doubled_spaces_on_one_long_line_take_time_in_proportion_to_it(string word)
    {
        const int Words = 6_000_000;
        var text = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, word + "  ", Words).ToString());
        var folded = new TextIdentity().Fold(text);
        Assert.Equal(text.Length - Words - 1, folded.Length);
        Assert.Equal(word + " " + word, Encoding.UTF8.GetString(folded[^((2 * Encoding.UTF8.GetByteCount(word)) + 1)..]));
    }

    [Fact]
    public void Normalised_text_is_a_fixed_point()
    {
        var random = new SplitMix64(17);
        var identity = new TextIdentity();
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 40; i++) text.Append("ae\u0301\u0308 \t\n\u00a0\u1100\u1161\u11a8x\u2126"[random.NextInt(13)]);

            var once = identity.Fold(Encoding.UTF8.GetBytes(text.ToString())).ToArray();
            Assert.Equal(once, identity.Fold(once).ToArray());
        }
    }
}
