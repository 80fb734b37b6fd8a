using Provenance.Documents.Identity;
using Xunit;

namespace Provenance.Tests.Lineage;

public class IsoDateTests
{
    [Theory]
    [InlineData("2019")]
    [InlineData("2019-05")]
    [InlineData("2019-05-01")]
    [InlineData("2020-02-29")]
    [InlineData("2019-05-01T12:30")]
    [InlineData("2019-05-01T12:30:05")]
    [InlineData("2019-05-01T12:30:05Z")]
    [InlineData("2019-05-01 12:30:05")]
    [InlineData("2019-05-01T12:30:05+02:00")]
    [InlineData("2019-05-01T12:30:05.5Z")]
    [InlineData("2019-05-01T12:30:05.123456-07:00")]
    public void Days_months_years_and_times_are_dates(string text) => Assert.True(IsoDate.Is(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("19")]
    [InlineData("2019-13")]
    [InlineData("2019-13-45")]
    [InlineData("2019-02-29")]
    [InlineData("2019-5-1")]
    [InlineData("01.05.2019")]
    [InlineData("05/01/2019")]
    [InlineData("2019-05-01T25:00:00Z")]
    [InlineData("2019-05-01T12:30:05+02:00 and more")]
    [InlineData(" 2019-05-01")]
    [InlineData("1556668800")]
    public void What_is_none_is_refused(string text) => Assert.False(IsoDate.Is(text));
}
