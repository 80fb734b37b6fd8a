using Provenance.Curation.Sampling;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

public class SetSharesTests
{
    private const double NoBudget = double.PositiveInfinity;

    [Theory]
    // no budget: all human text, and as much of the other as its share allows
    [InlineData(NoBudget, 100, 300, 0.75, 1, 100, 300, false)]
    [InlineData(NoBudget, 100, 300, 0.75, 0.5, 100, 100, true)]
    [InlineData(NoBudget, 300, 100, 0.25, 0.5, 300, 100, false)]
    [InlineData(NoBudget, 100, 300, 0.75, 0, 100, 0, true)]
    // a budget is divided as the draw would, or as the share demands
    [InlineData(100, 1000, 1000, 0.5, 1, 50, 50, false)]
    [InlineData(100, 1000, 3000, 0.75, 1, 25, 75, false)]
    [InlineData(100, 1000, 3000, 0.75, 0.5, 50, 50, true)]
    [InlineData(100, 1000, 3000, 0.75, 0, 100, 0, true)]
    // too little human text: the share holds, and the budget is not used up
    [InlineData(100, 20, 3000, 0.75, 0.5, 20, 20, true)]
    [InlineData(100, 0, 3000, 1, 0.5, 0, 0, true)]
    [InlineData(100, 20, 3000, 0.5, 1, 20, 80, false)]
    // too little other text: human text has the rest
    [InlineData(100, 1000, 10, 0.01, 1, 99, 1, false)]
    [InlineData(100, 95, 10, 0.1, 1, 90, 10, false)]
    [InlineData(100, 40, 10, 0.2, 1, 40, 10, false)]
    public void A_set_is_divided_by_budget_supply_and_share(
        double budget, double human, double other, double wanted, double mostOther, double expectedHuman, double expectedOther, bool held)
    {
        var shares = SetShares.Divide(budget, human, other, wanted, mostOther);
        Assert.Equal(expectedHuman, shares.Human, 9);
        Assert.Equal(expectedOther, shares.Other, 9);
        Assert.Equal(held, shares.OtherIsHeld);
    }

    [Fact]
    public void What_human_text_leaves_of_a_budget_is_filled_only_where_it_is_wanted()
    {
        Assert.Equal(90, SetShares.Divide(100, 10, 500, 0.2, 1, fill: true).Other, 9);
        Assert.Equal(20, SetShares.Divide(100, 10, 500, 0.2, 1, fill: false).Other, 9);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void The_share_of_other_text_is_never_above_the_greatest(double mostOther)
    {
        foreach (var budget in new[] { 1, 10, 100, 1000, NoBudget })
        {
            foreach (var human in new[] { 0, 1, 50, 5000 })
            {
                var shares = SetShares.Divide(budget, human, 700, 700.0 / (700 + human), mostOther);
                Assert.True(shares.Other <= (mostOther * (shares.Human + shares.Other)) + 1e-9, $"{budget} {human}: {shares}");
                Assert.True(shares.Human + shares.Other <= budget + 1e-9, $"{budget} {human}: {shares}");
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 0.6180339887)]
    [InlineData(4, 1, 0.8284271247)]
    [InlineData(1, 4, 0.3903882032)]
    [InlineData(1e12, 1, 1)]
    [InlineData(0, 1, 0)]
    public void The_optimal_weight_of_human_text_is_that_of_the_paper(double human, double other, double expected) =>
        Assert.Equal(expected, SetShares.OptimalHumanWeight(human, other), 9);

    [Fact]
    public void Large_ratios_lose_no_digits()
    {
        // 1 - 1/k + 2/k^2 for large k
        Assert.Equal(1 - 1e-9, SetShares.OptimalHumanWeight(1e9, 1), 15);
    }

    [Fact]
    public void Without_other_text_there_is_no_optimal_weight() => Assert.True(double.IsNaN(SetShares.OptimalHumanWeight(5, 0)));
}
