using Provenance.Documents.Dates;
using Xunit;

namespace Provenance.Tests.Documents.Dates;

public class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019-05", "2019-05")]
    [InlineData("2019-05-01", "2019-05-01")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("2019-5-1", "2019-05-01")]
    [InlineData("2019/05/01", "2019-05-01")]
    [InlineData("2019.05.01", "2019-05-01")]
    [InlineData("2019/05", "2019-05")]
    [InlineData("2019:05:01 10:00:00", "2019-05-01")]
    [InlineData("2019年5月1日", "2019-05-01")]
    [InlineData("2019년 5월 1일", "2019-05-01")]
    [InlineData(" 2019-05-01\n", "2019-05-01")]
    [InlineData("2019-05-01T12:30", "2019-05-01")]
    [InlineData("2019-05-01t12:30:05z", "2019-05-01")]
    [InlineData("2019-05-01 12:30:05", "2019-05-01")]
    [InlineData("2019-05-01 12:30:05 UTC", "2019-05-01")]
    [InlineData("2019-05-01 12:30:05 +0200", "2019-05-01")]
    [InlineData("2019-05-01 9:30 PM", "2019-05-01")]
    [InlineData("2019-05-01T12:30:05.123456-07:00", "2019-05-01")]
    [InlineData("2019-05-01T23:30:00-08:00", "2019-05-01")]
    [InlineData("2019-05-01T10:28:18.969066Z[Europe/London]", "2019-05-01")]
    [InlineData("2019-05-01Z", "2019-05-01")]
    [InlineData("2019-05-01+02:00", "2019-05-01")]
    [InlineData("2019年5月", "2019-05")]
    [InlineData("20190501", "2019-05-01")]
    [InlineData("20190501T103000Z", "2019-05-01")]
    [InlineData("201905011030", "2019-05-01")]
    [InlineData("20190501103000", "2019-05-01")]
    [InlineData("20190501103000123", "2019-05-01")]
    [InlineData("2019.0", "2019")]
    public void Years_months_and_days_are_read_from_the_largest_to_the_smallest(string text, string date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("1420070400", "2015-01-01")]
    [InlineData("1420070400.0", "2015-01-01")]
    [InlineData("1420070399.9", "2014-12-31")]
    [InlineData("1.4200704E9", "2015-01-01")]
    [InlineData("1420070400000", "2015-01-01")]
    [InlineData("1420070400000.0", "2015-01-01")]
    [InlineData("1420070400000000", "2015-01-01")]
    [InlineData("1420070400000000000", "2015-01-01")]
    [InlineData("631152000", "1990-01-01")]
    [InlineData("631152000000", "1990-01-01")]
    public void Unix_time_is_read_by_its_size(string text, string date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("March 4, 2015", "2015-03-04")]
    [InlineData("Mar 4 2015", "2015-03-04")]
    [InlineData("Mar. 4th, 2015", "2015-03-04")]
    [InlineData("MARCH 4, 2015", "2015-03-04")]
    [InlineData("4 March 2015", "2015-03-04")]
    [InlineData("the 4th of March 2015", "2015-03-04")]
    [InlineData("4-Mar-2015", "2015-03-04")]
    [InlineData("4/Mar/2015", "2015-03-04")]
    [InlineData("2015-Mar-04", "2015-03-04")]
    [InlineData("2015 Mar 4", "2015-03-04")]
    [InlineData("March 2015", "2015-03")]
    [InlineData("Sept. 2015", "2015-09")]
    [InlineData("May 5, 2017 at 10:30 am", "2017-05-05")]
    [InlineData("May 5, 2017 10:30 AM EST", "2017-05-05")]
    [InlineData("Wednesday, March 4, 2015", "2015-03-04")]
    [InlineData("Tue, 03 Mar 2015 10:00:00 GMT", "2015-03-03")]
    [InlineData("Tue, 3 Mar 2015 10:00:00 +0100", "2015-03-03")]
    [InlineData("3 Mar 2015 10:00 -0800", "2015-03-03")]
    [InlineData("Tue, 03 Mar 15 10:00:00 GMT", "2015-03-03")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06")]
    [InlineData("Sun Nov  6 08:49:37 1994", "1994-11-06")]
    [InlineData("Tue Mar 03 10:00:00 +0000 2015", "2015-03-03")]
    [InlineData("Tue Mar 03 2015 10:00:00 GMT+0100 (Central European Standard Time)", "2015-03-03")]
    public void Months_in_English_words_are_read(string text, string date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("13/04/2015", "2015-04-13")]
    [InlineData("04/13/2015", "2015-04-13")]
    [InlineData("31.12.2015", "2015-12-31")]
    [InlineData("4/4/2015", "2015-04-04")]
    [InlineData("13/04/2015 10:30", "2015-04-13")]
    [InlineData("03/04/2015", null)]
    [InlineData("3.4.2015", null)]
    [InlineData("31/04/2015", null)]
    [InlineData("13/13/2015", null)]
    [InlineData("13/04.2015", null)]
    [InlineData("13/04/15", null)]
    public void Days_and_months_in_figures_are_read_if_their_order_is_certain(string text, string? date) => Assert.Equal(date, Read(text));

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("1969-12-31T16:00:00-08:00")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-1")]
    [InlineData("86400")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("January 1, 1970")]
    [InlineData("0000-00-00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1899-12-30")]
    [InlineData("1900-01-01")]
    [InlineData("1989-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("9999")]
    [InlineData("253402214400")]
    public void Defaults_of_databases_and_devices_are_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void The_day_of_the_run_is_the_last()
    {
        Assert.Equal("2026-11-30", Read("2026-11-30"));
        Assert.Equal("2026-11", Read("2026-11"));
        Assert.Equal("2026", Read("2026"));
        foreach (var later in new[] { "2026-12-01", "2026-12", "2027", "20261201", "December 1, 2026", "1796083200", "2150-01-01", "4102444800" }) Assert.Null(Read(later));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("19")]
    [InlineData("2019-13")]
    [InlineData("2019-00")]
    [InlineData("2019-01-00")]
    [InlineData("2019-13-45")]
    [InlineData("2019-02-29")]
    [InlineData("2015-02-30")]
    [InlineData("20150230")]
    [InlineData("February 30, 2015")]
    [InlineData("2019-05-01T25:00:00Z")]
    [InlineData("2019-05-01T12:30:05+02:00 and more")]
    [InlineData("2019-05-")]
    [InlineData("2019-")]
    [InlineData("2019-05-01-02")]
    [InlineData("March 4")]
    [InlineData("March March 2015")]
    [InlineData("4 5 March 2015")]
    [InlineData("15 Mar 03")]
    [InlineData("March 4, 2015, or so it is said")]
    [InlineData("Ma 4, 2015")]
    [InlineData("3 mars 2015")]
    [InlineData("201503")]
    [InlineData("20111")]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("2015.5")]
    [InlineData("2015.05")]
    [InlineData("-500-01-01")]
    [InlineData("2015-03-04 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void All_else_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Any_bytes_are_read_or_refused_and_what_is_read_is_a_day_of_the_web()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var pieces = new[] { "20", "19", "2015", "-", "/", ".", ":", " ", ",", "T", "Z", "+", "Mar", "tue", "th", "年", "[", "(", "0", "1", "12", "31", "\u00e9", "\0", "e", "gmt" };
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (DateReader.TryRead(text, Today, out var date)) Assert.True(date.IsFromTheWebUntil(Today), $"{text}, seed {seed}");
        }
    }

    private static string? Read(string text) => DateReader.TryRead(text, Today, out var date) ? date.ToString() : null;
}
