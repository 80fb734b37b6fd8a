using System.Runtime.Intrinsics;
using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class NaturalLogarithmTests
{
    [Fact]
    public void It_is_the_runtimes_within_two_units_in_the_last_place()
    {
        var random = new SplitMix64(1);
        for (var round = 0; round < 50_000; round++)
        {
            // any exponent of a normal number, any mantissa
            var bits = (random.NextInt(254) + 1 << 23) | random.NextInt(1 << 23);
            var x = BitConverter.Int32BitsToSingle(bits);
            var expected = (float)Math.Log(x);
            var actual = NaturalLogarithm.Compute(Vector256.Create(x))[0];
            Assert.InRange(actual, expected - (2 * Unit(expected)), expected + (2 * Unit(expected)));
        }
    }

    [Fact]
    public void One_has_none() => Assert.Equal(Vector256<float>.Zero, NaturalLogarithm.Compute(Vector256<float>.One));

    // close to 1 what counts is the distance from it
    private static float Unit(float value) => Math.Max(MathF.BitIncrement(Math.Abs(value)) - Math.Abs(value), 1.2e-7f * 0.01f);
}
