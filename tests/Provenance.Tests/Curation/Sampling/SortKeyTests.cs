using Provenance.Curation.Sampling;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

public class SortKeyTests
{
    private static readonly double[] Rising = [double.NegativeInfinity, -1e300, -2, -1, -double.Epsilon, 0, double.Epsilon, 1, 2, 1e300, double.PositiveInfinity];

    [Fact]
    public void Keys_rise_as_numbers_do()
    {
        Assert.Equal(Rising, Rising.Reverse().OrderBy(SortKey.Ascending));
        Assert.Equal(Rising.Reverse(), Rising.OrderBy(SortKey.Descending));
        Assert.Equal(Rising.Length, Rising.Select(SortKey.Ascending).Distinct().Count());
    }

    [Fact]
    public void Zeros_are_equal_and_no_number_comes_last()
    {
        Assert.Equal(SortKey.Ascending(0), SortKey.Ascending(-0.0));
        Assert.Equal(SortKey.Descending(0), SortKey.Descending(-0.0));
        Assert.True(SortKey.Descending(double.NaN) > SortKey.Descending(double.NegativeInfinity));
    }

    [Fact]
    public void A_quota_takes_what_fits_and_is_closed_by_the_first_that_does_not()
    {
        var quota = new Quota(10);
        Assert.True(quota.Fits(10));
        quota.Spend(9);
        Assert.True(quota.Fits(1));
        Assert.False(quota.Fits(2));
        quota.Close();
        Assert.False(quota.Fits(1));
    }
}
