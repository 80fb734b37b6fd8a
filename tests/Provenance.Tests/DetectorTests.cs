using Xunit;

namespace Provenance.Tests;

public class DetectorTests
{
    private const string Text = "The ferry left late because the cook had gone ashore for onions.";

    private static readonly Detector Shipped = Detector.Load(Path.Combine(Repository.Root, "models", "default", "detector.safetensors"));

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
}
