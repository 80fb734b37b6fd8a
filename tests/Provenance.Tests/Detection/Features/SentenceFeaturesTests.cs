using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class SentenceFeaturesTests
{
    [Fact]
    public void Lengths_are_summarised()
    {
        // 2, 4, 2 and 4 words: mean 3, variance 1; neighbours multiply to 8 each
        var features = FeatureProbe.Dense(new SentenceFeatures(), "One two. One two, three four! Five six? One two three four");
        Assert.Equal(3, features["sentence.words.mean"], 1e-5);
        Assert.Equal(1, features["sentence.words.deviation"], 1e-5);
        Assert.Equal(1 / 3.0, features["sentence.words.variation"], 1e-5);
        Assert.Equal(-1, features["sentence.words.autocorrelation"], 1e-5);
        Assert.Equal(1, features["sentence.short"]);
        Assert.Equal(0, features["sentence.long"]);
        Assert.Equal(2 / 3.0, features["sentence.step"], 1e-5);
        // "one" and "five" over the square root of 4; the second sentence alone starts as the one before
        Assert.Equal(1, features["sentence.openings.distinct"], 1e-5);
        Assert.Equal(1 / 3.0, features["sentence.openings.repeated"], 1e-5);
    }

    [Fact]
    public void One_sentence_has_a_length_and_no_variation()
    {
        var features = FeatureProbe.Dense(new SentenceFeatures(), "one two three");
        Assert.Equal(3, features["sentence.words.mean"]);
        Assert.All(features.Where(feature => feature.Key != "sentence.words.mean"), feature => Assert.True(float.IsNaN(feature.Value)));
    }

    [Fact]
    public void Runs_of_marks_end_one_sentence() =>
        Assert.Equal(2, FeatureProbe.Dense(new SentenceFeatures(), "one two... three four?! ... .")["sentence.words.mean"]);
}
