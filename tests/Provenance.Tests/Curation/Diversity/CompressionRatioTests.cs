using Provenance.Curation.Diversity;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class CompressionRatioTests
{
    [Fact]
    public void What_repeats_itself_has_a_high_ratio_and_noise_has_one()
    {
        var random = new SplitMix64(3);
        var noise = new byte[100_000];
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)random.NextInt(256);

        // zlib's versions differ by a few bytes
        Assert.Equal(1, CompressionRatio.Ratio(noise), 0.01);
        Assert.InRange(CompressionRatio.Ratio(new byte[100_000]), 300, 1100);
    }

    [Fact]
    public void One_byte_is_smaller_than_gzips_frame() =>
        // ten bytes of header, eight of trailer, and the byte in two or three
        Assert.InRange(CompressionRatio.Ratio("a"u8), 1 / 23.0, 1 / 19.0);

    [Fact]
    public void Nothing_has_no_ratio() => Assert.True(double.IsNaN(CompressionRatio.Ratio([])));
}
