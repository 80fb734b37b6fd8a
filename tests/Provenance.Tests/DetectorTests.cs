using Xunit;

namespace Provenance.Tests;

public sealed class DetectorTests : IDisposable
{
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

    public void Dispose() => _folder.Dispose();
}
