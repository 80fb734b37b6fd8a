using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class WordFeaturesTests
{
    [Fact]
    public void Lengths_and_ranks_are_shares_of_words()
    {
        var vocabulary = FeatureProbe.VocabularyOf("the of and");
        var features = FeatureProbe.Dense(new WordFeatures(vocabulary.Count), "The extraordinary, of xylo.", vocabulary);
        // 3, 13, 2 and 4 letters
        Assert.Equal(5.5, features["word.length.mean"], 1e-4);
        Assert.Equal(Math.Sqrt(((9 + 169 + 4 + 16) / 4.0) - (5.5 * 5.5)), features["word.length.deviation"], 1e-4);
        Assert.Equal(0.25, features["word.long"]);
        Assert.Equal(0.5, features["word.short"]);
        Assert.Equal(0.5, features["rank.10"]);
        Assert.Equal(0.5, features["rank.unknown"]);
        Assert.Equal((3 + Math.Log2(9) + Math.Log2(11) + Math.Log2(11)) / 4, features["rarity.mean"], 1e-4);
    }

    [Fact]
    public void Unknown_words_in_a_row_are_a_run_however_small_the_vocabulary()
    {
        var vocabulary = FeatureProbe.VocabularyOf("the");
        var features = FeatureProbe.Dense(new WordFeatures(1), "the xylo zebra quark the yak", vocabulary);
        Assert.Equal(1 / 6.0, features["word.tail.run"], 1e-5);
    }

    [Fact]
    public void Without_words_there_is_nothing_to_say() =>
        Assert.All(FeatureProbe.Dense(new WordFeatures(3), "1 2 3 ..."), feature => Assert.True(float.IsNaN(feature.Value)));
}
