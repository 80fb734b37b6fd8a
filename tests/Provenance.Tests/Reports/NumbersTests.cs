using Provenance.Reports.Pages;
using Xunit;

namespace Provenance.Tests.Reports;

public class NumbersTests
{
    [Theory]
    [InlineData(double.NaN, "–")]
    [InlineData(0, "0.0%")]
    [InlineData(0.0001, "<0.1%")]
    [InlineData(0.5, "50.0%")]
    [InlineData(0.9999, ">99.9%")]
    [InlineData(1, "100.0%")]
    public void A_share_is_all_or_nothing_only_where_it_is(double share, string text) => Assert.Equal(text, Numbers.Share(share));

    [Theory]
    [InlineData(double.NaN, "–")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(0, "0")]
    [InlineData(0.01234, "0.0123")]
    [InlineData(-2.406, "−2.41")]
    [InlineData(0.9996, "1.00")]
    [InlineData(64.53, "64.5")]
    [InlineData(12345.6, "12,346")]
    [InlineData(0.00001, "1e-5")]
    public void A_figure_has_three_digits_that_mean_something(double value, string text) => Assert.Equal(text, Numbers.Figure(value));

    [Theory]
    [InlineData(999, "999\u00A0B")]
    [InlineData(1_000, "1.00\u00A0kB")]
    [InlineData(999_499, "999\u00A0kB")]
    [InlineData(999_500, "1.00\u00A0MB")]
    [InlineData(long.MaxValue, "9.22\u00A0EB")]
    public void Bytes_are_in_powers_of_a_thousand(long bytes, string text) => Assert.Equal(text, Numbers.Bytes(bytes));

    [Theory]
    [InlineData(9_999, "9,999")]
    [InlineData(10_000, "10.0k")]
    [InlineData(2_901_030, "2.90M")]
    public void Counts_are_shortened_where_room_is_short(long count, string text) => Assert.Equal(text, Numbers.Short(count));

    [Fact]
    public void One_is_singular()
    {
        Assert.Equal("1 document", Numbers.Format(1, "document"));
        Assert.Equal("0 documents", Numbers.Format(0, "document"));
    }
}
