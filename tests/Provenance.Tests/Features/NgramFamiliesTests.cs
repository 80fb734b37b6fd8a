using Provenance.Features;
using Xunit;

namespace Provenance.Tests.Features;

public class NgramFamiliesTests
{
    private static readonly Vocabulary Known = FeatureProbe.VocabularyOf("the cat sat on mat");

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("one two", 3)]
    [InlineData("one two three four", 9)]
    public void Words_come_alone_in_pairs_and_in_triples(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new WordNgrams(), text).Distinct().Count());

    [Theory]
    [InlineData("one two three four five", 14)]
    [InlineData("one", 1)]
    public void Distorted_words_come_in_one_to_four(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new DistortedNgrams(0), text).Length);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("abc", 2)]
    [InlineData("abcd", 3)]
    [InlineData("字字", 3)]
    [InlineData(", 5", 2)]
    public void Characters_come_in_fours_with_boundaries(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new CharacterNgrams(0), text).Length);

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
