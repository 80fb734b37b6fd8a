using Xunit;

namespace Provenance.Tests;

public sealed class DetectorTests : IDisposable
{
    private const string Text = "The ferry left late because the cook had gone ashore for onions.";

    private static readonly Detector Shipped = Detector.Load(Path.Combine(Repository.Root, "models", "default", "detector.safetensors"));

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("d.safetensors")]
    [InlineData("d.safetensors.gz")]
    [InlineData("d.SAFETENSORS.GZ")]
    public void What_is_saved_under_any_name_is_loaded_as_the_same_detector(string name)
    {
        Shipped.Save(_folder[name]);
        Assert.Equal(name.EndsWith("gz", StringComparison.OrdinalIgnoreCase), File.ReadAllBytes(_folder[name]) is [0x1F, 0x8B, ..]);
        var loaded = Detector.Load(_folder[name]);
        Assert.Equal((Shipped.Digest, Shipped.Size, _folder[name]), (loaded.Digest, loaded.Size, loaded.Path));
    }

    [Fact]
    public void A_packed_detector_is_known_by_its_bytes_and_not_by_its_name()
    {
        Shipped.Save(_folder["d.gz"]);
        File.Move(_folder["d.gz"], _folder["d.safetensors"]);
        Assert.Equal(Shipped.Digest, Detector.Load(_folder["d.safetensors"]).Digest);
    }

    [Fact]
    public void A_packed_detector_that_is_damaged_or_cut_off_is_refused_by_name()
    {
        Shipped.Save(_folder["d.gz"]);
        var packed = File.ReadAllBytes(_folder["d.gz"]);
        byte[] damaged = [.. packed];
        damaged.AsSpan(packed.Length / 2, 64).Fill(0xFF);
        foreach (var bytes in new byte[][] { packed[..(packed.Length / 2)], packed[..10], packed[..2], damaged })
        {
            var error = Assert.Throws<ProvenanceException>(() => Detector.Load(_folder.Write("bad.gz", bytes)));
            Assert.StartsWith(_folder["bad.gz"] + ": ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_ways_of_packing_are_refused_before_anything_is_written()
    {
        Assert.Throws<OutputException>(() => Shipped.Save(_folder["d.safetensors.zst"]));
        Assert.Empty(_folder.Names());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(double.PositiveInfinity)]
    public void A_false_positive_rate_lies_above_0_and_below_1(double rate)
    {
        Refused(() => Shipped.Assess(Text, rate));
        Refused(() => Shipped.Assess(Text, rate, spans: true));
        Refused(() => Shipped.Explain(Text, rate));
        Refused(() => Shipped.Explain(new Document { Id = "a", Text = Text }, rate));

        static void Refused(Func<object> call) => Assert.Equal("falsePositiveRate", Assert.Throws<ArgumentOutOfRangeException>(call).ParamName);
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(0.999999)]
    public void Every_rate_between_them_is_taken(double rate) => Assert.NotNull(Shipped.Assess(Text, rate));

    public void Dispose() => _folder.Dispose();
}
