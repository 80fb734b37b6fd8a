using Provenance.Detection.Explanations;
using Xunit;

namespace Provenance.Tests.Detection.Explanations;

public class ProportionTests
{
    [Theory]
    [InlineData(2.0, new[] { 0.5, 0, 1.5, 0 })]
    [InlineData(-0.5, new[] { 0, -0.4, 0, -0.1 })]
    public void An_amount_goes_to_shares_of_its_own_sign_in_proportion(double amount, double[] expected)
    {
        double[] targets = [0, 0, 0, 0];
        Assert.True(Proportion.Spread(amount, [1, -4, 3, -1], targets));
        for (var i = 0; i < targets.Length; i++) Assert.Equal(expected[i], targets[i], 1e-12);
    }

    [Fact]
    public void What_is_spread_is_added_to_what_is_there()
    {
        double[] targets = [10, 20];
        Proportion.Spread(3, [1, 2], targets);
        Assert.Equal([11, 22], targets);
    }

    [Fact]
    public void An_amount_that_no_share_has_the_sign_of_is_left_to_the_caller()
    {
        double[] targets = [7];
        Assert.False(Proportion.Spread(1, [-2], targets));
        Assert.False(Proportion.Spread(0, [-2], targets));
        Assert.Equal([7], targets);
    }
}
