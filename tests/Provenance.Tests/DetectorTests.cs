using Xunit;

namespace Provenance.Tests;

public sealed class DetectorTests : IDisposable
{
    private const string Text = "The ferry left late because the cook had gone ashore for onions.";

    private static readonly Detector Shipped = Repository.Detector;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_saved_is_loaded_as_the_same_detector_and_is_the_same_file()
    {
        Shipped.Save(_folder["d.zip"]);
        var loaded = Detector.Load(_folder["d.zip"]);
        Assert.Equal((Shipped.Digest, Shipped.Size, _folder["d.zip"]), (loaded.Digest, loaded.Size, loaded.Path));
        Assert.Equal(File.ReadAllBytes(Repository.DetectorPath), File.ReadAllBytes(_folder["d.zip"]));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_loaded_is_not_saved_as_the_detector()
    {
        Shipped.Save(_folder["d.zip"]);
        var loaded = Detector.Load(_folder["d.zip"]);
        _folder.Write("d.zip", "something else");
        Assert.Throws<ProvenanceException>(() => loaded.Save(_folder["other.zip"]));
        Assert.Equal(["d.zip"], _folder.Names());
    }

    [Theory]
    [InlineData("d.zip.zst")]
    [InlineData("d.GZ")]
    [InlineData("d.safetensors")]
    public void A_name_that_promises_another_kind_of_file_is_refused_before_anything_is_written(string name)
    {
        Assert.Throws<OutputException>(() => Shipped.Save(_folder[name]));
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
