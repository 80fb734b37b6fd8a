using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class DistinctFeaturesTests
{
    [Fact]
    public void The_first_of_each_bucket_is_kept_in_order()
    {
        uint[] features = [5, 64 + 3, 5, 3, 9, 64 + 9, 5];
        Assert.Equal([5, 3, 9], features[..new DistinctFeatures().Compact(features, [], 63)]);
    }

    [Fact]
    public void Nothing_is_remembered_from_the_last_text()
    {
        var distinct = new DistinctFeatures();
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var features = Enumerable.Range(0, 700).Select(_ => (uint)random.NextInt64(uint.MaxValue)).ToArray();
            var expected = features.Select(feature => feature & 1023).Distinct().ToArray();
            Assert.Equal(expected, features[..distinct.Compact(features, [], 1023)]);
        }
    }

    [Fact]
    public void Nothing_stays_nothing() => Assert.Equal(0, new DistinctFeatures().Compact([], [], 63));
}
