using Provenance.Evidence.Watermarks;
using Xunit;

namespace Provenance.Tests.Evidence.Watermarks;

public class WatermarkOptionsTests
{
    [Theory]
    [InlineData("kgw", WatermarkScheme.Kgw, 0.25, 15485863)]
    [InlineData("kgw:gamma=0.5,key=-7", WatermarkScheme.Kgw, 0.5, -7)]
    [InlineData("selfhash:key=5", WatermarkScheme.SelfHash, 0.25, 5)]
    [InlineData("unigram", WatermarkScheme.Unigram, 0.5, 0)]
    public void A_watermark_is_written_by_its_scheme_and_what_differs_from_the_usual(string text, WatermarkScheme scheme, double gamma, long key)
    {
        var options = WatermarkOptions.Parse(text);
        Assert.Equal((scheme, gamma, key, null), (options.Scheme, options.Gamma, options.Key, options.Vocabulary));
    }

    [Fact]
    public void Everything_can_be_set()
    {
        var options = WatermarkOptions.Parse("unigram:vocab=50272,tokens=200,report=1");
        Assert.Equal((50272, 200, 1.0), (options.Vocabulary, options.Tokens, options.ReportBelow));
    }

    [Theory]
    [InlineData("", "is no watermark")]
    [InlineData("synthid", "kgw, selfhash, unigram")]
    [InlineData("kgw:gama=0.5", "no 'gama'")]
    [InlineData("kgw:", "no ''")]
    [InlineData("kgw:gamma=1", "gamma must be a share")]
    [InlineData("kgw:gamma=half", "'half' is not")]
    [InlineData("kgw:key=1.5", "key must be a whole number")]
    [InlineData("kgw:vocab=1", "vocab must be")]
    [InlineData("kgw:vocab=16777217", "vocab must be a whole number from 2 to 16777216, '16777217' is not")]
    [InlineData("kgw:vocab=many", "vocab must be a whole number from 2 to 16777216, 'many' is not")]
    [InlineData("kgw:tokens=0", "tokens must be")]
    [InlineData("kgw:tokens=1.5", "tokens must be a whole number from 1 to 2147483647, '1.5' is not")]
    [InlineData("kgw:tokens=3000000000", "tokens must be")]
    [InlineData("kgw:report=NaN", "report must be")]
    [InlineData("kgw:report=0", "report must be")]
    public void What_is_wrong_is_named(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => WatermarkOptions.Parse(text)).Message, StringComparison.Ordinal);
}
