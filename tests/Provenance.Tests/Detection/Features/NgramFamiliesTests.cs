using System.Buffers.Binary;
using System.Text;
using Provenance.Detection.Features;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class NgramFamiliesTests
{
    private static readonly Vocabulary Known = FeatureProbe.VocabularyOf("the cat sat on mat");

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("one two", 3)]
    [InlineData("one two three four", 9)]
    public void Frequent_words_come_alone_in_pairs_and_in_triples(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new WordNgrams(1), text).Distinct().Count());

    [Theory]
    [InlineData("the walking cat sat", 5)] // a stranger parts what it stands between
    [InlineData("walking talking", 2)]
    [InlineData("the cat sat", 6)]
    public void Words_outside_the_vocabulary_come_alone(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new WordNgrams(Known.Count), text, Known).Distinct().Count());

    [Fact]
    public void Triples_are_of_frequent_words_pairs_of_known_ones()
    {
        var words = Enumerable.Range(0, WordNgrams.Frequent + 1).Select(i => "w" + new string((char)('a' + (i % 26)), 1 + (i / 26))).ToArray();
        var vocabulary = FeatureProbe.VocabularyOf(string.Join(' ', words));
        var family = new WordNgrams(vocabulary.Count);
        Assert.Equal(6, FeatureProbe.Ngrams(family, string.Join(' ', words[^4..^1]), vocabulary).Length);
        Assert.Equal(5, FeatureProbe.Ngrams(family, string.Join(' ', words[^3..]), vocabulary).Length);
    }

    [Theory]
    [InlineData("the cat sat on mat", 14)]
    [InlineData("the cat sat on rugs", 13)] // the last four are not all kept
    [InlineData("one two three four five", 12)]
    [InlineData("one", 1)]
    public void Distorted_words_come_in_one_to_three_and_kept_ones_in_four(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new DistortedNgrams(Known.Count), text, Known).Length);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("abc", 2)]
    [InlineData("abcd", 3)]
    [InlineData("字字", 3)]
    [InlineData(", 5", 2)]
    public void Characters_come_in_fours_with_boundaries(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new CharacterNgrams(0), text).Length);

    [Fact]
    public void Fours_are_the_hashes_of_four_bytes_wherever_and_however_long_the_word_is()
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz";
        for (var length = 2; length <= 24; length++)
        {
            // what is beyond 20 bytes is not looked at; three for a word of one letter are tried above
            var bounded = $" {Letters[..Math.Min(length, 20)]} ";
            var expected = Enumerable.Range(0, bounded.Length - 3).Select(at => Hashing.Combine(BinaryPrimitives.ReadUInt32BigEndian(Encoding.UTF8.GetBytes(bounded.Substring(at, 4))), 304)).ToArray();
            Assert.Equal(expected, FeatureProbe.Ngrams(new CharacterNgrams(0), Letters[..length]));
            Assert.Equal(expected, FeatureProbe.Ngrams(new CharacterNgrams(0), Letters[..length].ToUpperInvariant() + " and what comes after it").Take(expected.Length));
        }
    }

    [Fact]
    public void Characters_of_the_most_frequent_words_are_left_out()
    {
        Assert.Empty(FeatureProbe.Ngrams(new CharacterNgrams(Known.Count), "the cat sat", Known));
        Assert.Equal(3, FeatureProbe.Ngrams(new CharacterNgrams(Known.Count), "the cats sat", Known).Length);
    }

    [Fact]
    public void Order_matters()
    {
        foreach (var family in FeatureSchema.Create(5).Ngrams)
        {
            Assert.NotEqual(FeatureProbe.Ngrams(family, "tiger lion", Known), FeatureProbe.Ngrams(family, "lion tiger", Known));
        }
    }

    [Fact]
    public void Words_outside_the_vocabulary_are_their_ending()
    {
        var distorted = new DistortedNgrams(Known.Count);
        Assert.Equal(FeatureProbe.Ngrams(distorted, "the walking cat", Known), FeatureProbe.Ngrams(distorted, "the talking cat", Known));
        Assert.NotEqual(FeatureProbe.Ngrams(distorted, "the cat", Known), FeatureProbe.Ngrams(distorted, "the mat", Known));
    }

    [Fact]
    public void No_family_writes_past_the_room_it_asked_for()
    {
        string[] texts = [new('a', 70_000), new('б', 1000), "a b c d", string.Concat(Enumerable.Repeat("字", 500)), ", . ; 5 😀", string.Concat(Enumerable.Repeat("abcdefghijklmnopqrstu ", 50))];
        foreach (var family in FeatureSchema.Create(5).Ngrams)
        {
            // the probe gives exactly that room
            foreach (var text in texts) Assert.NotEmpty(FeatureProbe.Ngrams(family, text, Known));
        }
    }

    public static TheoryData<string> Odd => new(
        "", "one", "one two three four five six", "a", "ab abc abcd " + new string('x', 70_000), "字字字 word 字。", ", . ; 5 😀 ... 3.14", new string('б', 1000),
        "the cat sat on the mat, the walking cat sat", "don't O'Neill's e\u0301t\u00e9 \ufb01n");

    [Theory]
    [MemberData(nameof(Odd))]
    public void Each_ngram_is_traced_to_the_tokens_that_it_is_made_of(string text)
    {
        foreach (var family in FeatureSchema.Create(Known.Count).Ngrams)
        {
            var hashes = FeatureProbe.Ngrams(family, text, Known);
            var spans = FeatureProbe.Trace(family, text, Known);
            Assert.Equal(hashes.Length, spans.Length);
            for (var i = 0; i < spans.Length; i += 1 + (spans.Length / 500))
            {
                // those tokens by themselves give the n-gram again, and give it last where it is made of words
                var alone = FeatureProbe.Ngrams(family, text, Known, spans[i]);
                if (family is CharacterNgrams) Assert.Contains(hashes[i], alone);
                else Assert.Equal(hashes[i], alone[^1]);
            }
        }
    }
}
