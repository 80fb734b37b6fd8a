using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("It's 3.14, isn't it?", "it's 3.14 , isn't it ?")]
    [InlineData("1,234.56 and 5.", "1,234.56 and 5 .")]
    [InlineData("well-known", "well - known")]
    [InlineData("l'été d'Arc м'ята", "l'été d'arc м'ята")]
    [InlineData("'tis the dogs' 'so'", "' tis the dogs ' ' so '")]
    [InlineData("word2vec", "word 2 vec")]
    [InlineData("no... really!!?", "no ... really !! ?")]
    [InlineData("I am 我是人", "i am 我 是 人")]
    [InlineData("5 € 😀😀", "5 € 😀 😀")]
    [InlineData("नमस्ते दुनिया", "नमस्ते दुनिया")]
    public void Text_splits_into(string canonical, string expected) => Assert.Equal(expected, TextProbe.Tokens(canonical));

    [Fact]
    public void Kinds_and_words_are_as_seen()
    {
        var tokens = TextProbe.Split("Two words, 3.5 我是人 € 😀");
        Assert.Equal(
            [
                TokenKind.Word, TokenKind.Word, TokenKind.Punctuation, TokenKind.Number,
                TokenKind.Ideograph, TokenKind.Ideograph, TokenKind.Ideograph, TokenKind.Symbol, TokenKind.Symbol,
            ],
            tokens.Kinds[..tokens.Count]);
        // two words, a number, and half of three ideographs rounded up
        Assert.Equal(5, tokens.Words);
    }

    [Theory]
    [InlineData("Hello WORLD", "hello world")]
    [InlineData("ÉTÉ Straße ПРИВЕТ", "été straße привет")]
    [InlineData("in 1999", "in 2024")]
    [InlineData("123456", "1,234,567,890")]
    [InlineData("...", "......")]
    public void Case_digits_and_long_runs_make_no_difference(string one, string other) => Assert.Equal(TextProbe.Hashes(one), TextProbe.Hashes(other));

    [Theory]
    [InlineData("word", "words")]
    [InlineData("12", "123")]
    [InlineData(".", "..")]
    [InlineData("interesting", "interestinh")]
    [InlineData("abcdefgh", "abcdefgi")]
    [InlineData("it's", "its")]
    public void What_reads_differently_has_different_hashes(string one, string other) => Assert.NotEqual(TextProbe.Hashes(one), TextProbe.Hashes(other));

    [Fact]
    public void A_word_has_one_hash_wherever_it_stands()
    {
        for (var length = 1; length < 40; length++)
        {
            var word = new string('w', length);
            var expected = TextProbe.Hashes(word)[0];
            Assert.All(TextProbe.Hashes($"{word} {word},{word}x".Replace("x", "", StringComparison.Ordinal)).Where((_, i) => i != 2), hash => Assert.Equal(expected, hash));
        }
    }

    [Fact]
    public void Words_longer_than_a_length_can_say_are_one_token()
    {
        var tokens = TextProbe.Split(new string('a', 70_000) + " b");
        Assert.Equal(2, tokens.Count);
        Assert.Equal(ushort.MaxValue, tokens.Lengths[0]);
        Assert.Equal(70_001, tokens.Starts[1]);
    }

    [Fact]
    public void Suffixes_are_shared_by_words_of_like_ending_and_length()
    {
        var tokens = TextProbe.Split("walking talking king interesting");
        Assert.Equal(tokens.Suffixes[0], tokens.Suffixes[1]);
        Assert.NotEqual(tokens.Suffixes[0], tokens.Suffixes[2]);
        Assert.NotEqual(tokens.Suffixes[0], tokens.Suffixes[3]);
    }

    [Fact]
    public void Hashes_never_change()
    {
        // learned weights are stored under these: a change needs a new version of the tokeniser
        Assert.Equal("tokens-2", Tokenizer.Version);
        Assert.Equal(ExpectedHashes, TextProbe.Hashes("The naïve cat's 3 interesting, 字 €"));
        var words = TextProbe.Split("I am the Éclair of WALKING interesting naïvetés");
        Assert.Equal(ExpectedSuffixes, words.Suffixes[..words.Count]);
    }

    /// <summary>Every character of two bytes and some of three, in all the places of a word where the cut may go wrong.</summary>
    [Fact]
    public void Characters_beyond_ascii_are_cut_and_folded_as_ever()
    {
        var text = new StringBuilder();
        for (var point = 0x80; point < 0x1200; point++)
        {
            var rune = char.ConvertFromUtf32(point);
            text.Append(rune).Append(' ').Append(rune).Append(rune).Append("a a").Append(rune).Append("'a'").Append(rune).Append("''").Append(rune).Append("1 ab").Append(rune).Append('é').Append(rune);
        }

        var tokens = TextProbe.Split(text.ToString());
        var digest = 0UL;
        for (var i = 0; i < tokens.Count; i++)
        {
            digest = Hashing.Mix(digest, ((ulong)tokens.Hashes[i] << 32) | tokens.Suffixes[i]);
            digest = Hashing.Mix(digest, ((ulong)tokens.Starts[i] << 32) | ((ulong)tokens.Lengths[i] << 8) | (byte)tokens.Kinds[i]);
        }

        Assert.Equal((38850, 23538, 6883151007675216424UL), (tokens.Count, tokens.Words, digest));
    }

    private static readonly uint[] ExpectedSuffixes = [3044656178, 2821285130, 1371734066, 2932397957, 2712974028, 3293610246, 3403557946, 1675159819];

    private static readonly uint[] ExpectedHashes = [1583693981, 2117194079, 2526109255, 2184033573, 428881469, 2046574219, 1876278182, 923708584];

    [Fact]
    public void The_buffer_grows_and_is_used_again()
    {
        var many = string.Join(' ', Enumerable.Repeat("word", 10_000));
        var text = Encoding.UTF8.GetBytes(many);
        var padded = new byte[text.Length + Normalizer.Padding];
        text.CopyTo(padded, 0);
        var tokens = new TokenBuffer();
        Tokenizer.Split(text, padded, tokens);
        Assert.Equal(10_000, tokens.Count);
        Tokenizer.Split(text.AsSpan(0, 4), padded, tokens);
        Assert.Equal((1, 1), (tokens.Count, tokens.Words));
    }
}
