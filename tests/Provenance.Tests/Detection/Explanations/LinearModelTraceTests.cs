using System.Text;
using Provenance.Detection.Explanations;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Tests.Text;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Explanations;

public class LinearModelTraceTests
{
    private const ulong Seed = 5;

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("the cat sat on the mat and the cat sat on the hat")]
    [InlineData("字字字。 5 😀 , ... don't")]
    public void Tokens_and_bias_sum_to_the_margin(string text)
    {
        for (var family = 0; family < 3; family++)
        {
            var (trace, margin, head) = Trace(family, text);
            Assert.Equal(margin, head.Bias + trace.Tokens.Sum(), 1e-5);
            Assert.Equal(trace.Shares.ToArray().Sum(), trace.Tokens.Sum(), 1e-9);
        }
    }

    [Fact]
    public void What_occurs_twice_is_split_over_both_places()
    {
        var (trace, _, _) = Trace(0, "apples are apples");
        var again = trace.Spans.IndexOf(new NgramSpan(2, 1));
        Assert.Equal(new NgramSpan(0, 1), trace.Spans[0]);
        Assert.NotEqual(0, trace.Shares[0]);
        Assert.Equal(trace.Shares[0], trace.Shares[again], 1e-12);
    }

    private static (LinearModelTrace Trace, double Margin, HashedLinearModel Head) Trace(int family, string text)
    {
        var random = new SplitMix64(Seed);
        var weights = new sbyte[1 << 12];
        for (var i = 0; i < weights.Length; i++) weights[i] = (sbyte)(random.NextInt(255) - 127);
        var head = new HashedLinearModel(weights, 0.01f, 0.25f);
        var extractor = new FeatureExtractor(new Vocabulary(TextProbe.Hashes("the on and")));
        var tokens = TextProbe.Split(text);
        var view = new TokenView(Encoding.UTF8.GetBytes(text), tokens);
        var ranks = extractor.Ranks(view).ToArray();
        var margin = head.Margin(extractor.Ngrams(family, view, ranks, weights.Length));
        return (LinearModelTrace.Compute(extractor, family, head, view, ranks), margin, head);
    }
}
