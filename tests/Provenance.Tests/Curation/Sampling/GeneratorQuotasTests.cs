using Provenance.Curation.Sampling;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

public class GeneratorQuotasTests
{
    private static readonly double[] Uncapped = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];

    [Fact]
    public void In_proportion_each_gets_its_share() => AssertQuotas([10, 20, 70], GeneratorQuotas.Divide(100, [100, 200, 700], Uncapped, 1));

    [Fact]
    public void Balanced_each_gets_as_much() => AssertQuotas([30, 30, 30], GeneratorQuotas.Divide(90, [100, 200, 700], Uncapped, double.PositiveInfinity));

    [Fact]
    public void A_temperature_lies_between() => AssertQuotas([10, 20, 30], GeneratorQuotas.Divide(60, [100, 400, 900], Uncapped, 2));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.001)]
    [InlineData(double.Epsilon)]
    public void The_lower_the_temperature_the_more_goes_to_who_has_most(double temperature)
    {
        AssertQuotas([0, 0, 600], GeneratorQuotas.Divide(600, [100, 200, 700], Uncapped, temperature));
        AssertQuotas([0, 100, 700], GeneratorQuotas.Divide(800, [100, 200, 700], Uncapped, temperature));
        AssertQuotas([50, 200, 200], GeneratorQuotas.Divide(450, [100, 200, 700], [200, 200, 200], temperature));
        AssertQuotas([0, 300, 300], GeneratorQuotas.Divide(600, [1e-300, 1e15, 1e15], Uncapped, temperature));
    }

    [Fact]
    public void What_one_cannot_fill_goes_to_the_others()
    {
        AssertQuotas([10, 40, 40], GeneratorQuotas.Divide(90, [10, 200, 700], Uncapped, double.PositiveInfinity));
        AssertQuotas([10, 15, 65], GeneratorQuotas.Divide(90, [10, 15, 700], Uncapped, double.PositiveInfinity));
    }

    [Fact]
    public void Caps_hold_and_what_is_above_them_goes_to_the_others() =>
        AssertQuotas([10, 40, 50], GeneratorQuotas.Divide(100, [50, 200, 700], [50, 50, 50], 1));

    [Fact]
    public void Too_little_is_given_whole()
    {
        AssertQuotas([1, 2, 3], GeneratorQuotas.Divide(100, [1, 2, 3], Uncapped, 1));
        AssertQuotas([0, 2, 0], GeneratorQuotas.Divide(100, [0, 2, 0], Uncapped, double.PositiveInfinity));
        AssertQuotas([0, 0, 0], GeneratorQuotas.Divide(0, [1, 2, 3], Uncapped, 1));
    }

    private static void AssertQuotas(double[] expected, double[] quotas)
    {
        Assert.Equal(expected.Length, quotas.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], quotas[i], 9);
    }
}
