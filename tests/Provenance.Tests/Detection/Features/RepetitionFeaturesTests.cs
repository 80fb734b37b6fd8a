using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class RepetitionFeaturesTests
{
    [Fact]
    public void Fewer_than_fifty_tokens_say_nothing() =>
        Assert.All(FeatureProbe.Dense(new RepetitionFeatures(), Words(49)), feature => Assert.True(float.IsNaN(feature.Value)));

    [Fact]
    public void Words_that_never_return_are_all_distinct()
    {
        var features = FeatureProbe.Dense(new RepetitionFeatures(), Words(100));
        // counted through filters, which now and then take one word for another
        Assert.InRange(features["distinct.50"], 0.98, 1);
        Assert.InRange(features["distinct.50.deviation"], 0, 0.011);
        Assert.InRange(features["distinct.1"], 0, 0.01);
        Assert.InRange(features["once.1"], 0.95, 1);
        Assert.True(float.IsNaN(features["return.gap"]));
    }

    [Fact]
    public void Words_that_take_turns_are_counted()
    {
        // 100 tokens, two words: 2 distinct of 50 in each window, 2 distinct pairs of 99; each returns after two tokens
        var features = FeatureProbe.Dense(new RepetitionFeatures(), string.Join(' ', Enumerable.Repeat("tick tock", 50)));
        Assert.Equal(0.04, features["distinct.50"], 1e-5);
        Assert.Equal(0.98 / Math.Log(100), features["distinct.1"], 1e-5);
        Assert.Equal(0, features["once.1"]);
        Assert.Equal((1 - (2 / 99.0)) / Math.Log(100), features["distinct.2"], 1e-5);
        Assert.Equal((1 - (2 / 98.0)) / Math.Log(100), features["distinct.3"], 1e-5);
    }

    [Fact]
    public void Text_that_repeats_itself_compresses_better()
    {
        var once = FeatureProbe.Dense(new RepetitionFeatures(), Words(400))["compression"];
        var again = FeatureProbe.Dense(new RepetitionFeatures(), string.Join(' ', Enumerable.Repeat("the very same words once more", 67)))["compression"];
        Assert.True(again < once / 3, $"{again} against {once}");
    }

    /// <summary>Words that are all different, by their letters.</summary>
    private static string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => new string([(char)('a' + (i % 26)), (char)('a' + (i / 26)), (char)('z' - (i * 7 % 26))])));
}
