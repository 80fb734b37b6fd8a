using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class PunctuationFeaturesTests
{
    [Theory]
    [InlineData("mark.comma", "a, b")]
    [InlineData("mark.stop", "a b.")]
    [InlineData("mark.semicolon", "a; b")]
    [InlineData("mark.colon", "a: b")]
    [InlineData("mark.dash", "a - b")]
    [InlineData("mark.quote", "a \" b")]
    [InlineData("mark.apostrophe", "a ' b")]
    [InlineData("mark.bracket", "a (b")]
    [InlineData("mark.question", "a b?")]
    [InlineData("mark.exclamation", "a b!")]
    [InlineData("mark.slash", "a/b")]
    [InlineData("mark.other", "a = b")]
    [InlineData("number", "a 5 b")]
    [InlineData("symbol", "a € b")]
    public void One_in_three_tokens_is_a_third(string name, string text)
    {
        var features = FeatureProbe.Dense(new PunctuationFeatures(), text);
        Assert.Equal(100 / 3f, features[name], 1e-3);
        Assert.Equal(100 / 3f, features.Values.Sum(), 1e-3);
    }

    [Fact]
    public void A_run_counts_as_its_mark_and_as_a_run()
    {
        var features = FeatureProbe.Dense(new PunctuationFeatures(), "so...");
        Assert.Equal(50, features["mark.stop"], 1e-3);
        Assert.Equal(50, features["mark.run"], 1e-3);
    }
}
