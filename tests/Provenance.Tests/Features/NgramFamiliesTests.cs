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
    [InlineData("abc", 6)]
    [InlineData("字字", 3)]
    [InlineData(", 5", 2)]
    public void Characters_come_in_three_to_five_with_boundaries(string text, int expected) =>
        Assert.Equal(expected, FeatureProbe.Ngrams(new CharacterNgrams(), text).Length);

    [Fact]
    public void Order_matters()
    {
        foreach (var family in FeatureSchema.Create(5).Ngrams)
        {
            Assert.NotEqual(FeatureProbe.Ngrams(family, "cat mat", Known), FeatureProbe.Ngrams(family, "mat cat", Known));
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
}
