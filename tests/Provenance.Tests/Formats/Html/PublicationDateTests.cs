using System.Text;
using Provenance.Formats.Html;
using Provenance.Tests.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class PublicationDateTests
{
    [Theory]
    [InlineData("<meta property='article:published_time' content='2019-03-04T05:06:07+02:00'>", "2019-03-04")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"datePublished\":\"2018-01-02\"}]}</script>", "2018-01-02")]
    [InlineData("<time itemprop=datePublished datetime=2017-05-06>a day in May</time>", "2017-05-06")]
    [InlineData("<meta itemprop=datePublished content=2017-05-07>", "2017-05-07")]
    [InlineData("<meta name=DC.date.issued content=2016/02/29>", "2016-02-29")]
    [InlineData("<meta name=date content=20150607>", "2015-06-07")]
    [InlineData("<meta name=date content='Sun, 06 Nov 1994 08:49:37 GMT'>", "1994-11-06")]
    [InlineData("<meta name=date content='May 5, 2017'>", "2017-05-05")]
    [InlineData("<meta property='article:published_time' content=1420070400000>", "2015-01-01")]
    [InlineData("<meta name=citation_publication_date content=2016/04>", "2016-04")]
    public void The_day_of_publication_is_read_in_each_of_its_forms(string html, string date) => Assert.Equal(date, Read(html));

    [Theory]
    [InlineData("<meta name=date content=03/04/2020>")]
    [InlineData("<meta name=date content=2020-02-30>")]
    [InlineData("<meta name=date content=1970-01-01>")]
    [InlineData("<meta name=date content=2999-01-01>")]
    [InlineData("<meta name=date content=yesterday>")]
    [InlineData("<time datetime=2019-01-01>of something else</time>")]
    [InlineData("<script type=application/ld+json>{\"comment\":[{\"datePublished\":\"2018-01-02\"}]}</script>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"ImageObject\",\"datePublished\":\"2018-01-02\"}</script>")]
    public void What_cannot_be_one_day_of_the_web_or_is_not_the_pages_is_none(string html) => Assert.Null(Read(html));

    [Fact]
    public void What_is_said_for_the_article_goes_before_what_is_said_for_the_page()
    {
        Assert.Equal("2019-03-04", Read("<meta name=date content=2022-01-01><meta property=article:published_time content=2019-03-04>"));
        Assert.Equal("2018-01-02", Read("<meta name=date content=2022-01-01><script type=application/ld+json>{\"isPartOf\":{\"datePublished\":\"2001-01-01\"},\"datePublished\":\"2018-01-02\"}</script>"));
    }

    [Theory]
    [InlineData("<meta property='article:modified_time' content='2024-06-01T10:00:00Z'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"dateModified\":\"2024-06-01\"}</script>")]
    [InlineData("<time itemprop=dateModified datetime=2024-06-01>today</time>")]
    [InlineData("<meta http-equiv=Last-Modified content='Sat, 01 Jun 2024 10:00:00 GMT'>")]
    [InlineData("<meta property=og:updated_time content=1717236000><meta property='article:modified_time' content=1970-01-01>")]
    [InlineData("<meta name=DCTERMS.modified content=2013-01-01><time itemprop=dateModified datetime=2024-06-01>today</time>")]
    public void A_later_date_of_change_is_kept_beside_the_first(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes("<meta property='article:published_time' content=2012-02-02>" + html + "<p>text</p>"), null, out var page);
        Assert.Equal(("2012-02-02", "2024-06-01"), (page.Published, page.Modified));
    }

    [Theory]
    [InlineData("<meta property='article:modified_time' content=2012-02-02>")]
    [InlineData("<meta property='article:modified_time' content=2011-01-01>")]
    [InlineData("<meta property='article:modified_time' content=2150-01-01>")]
    [InlineData("<script type='application/ld+json'>{\"comment\":[{\"dateModified\":\"2024-06-01\"}]}</script>")]
    public void A_change_that_is_not_later_or_not_of_the_page_is_none(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes("<meta property='article:published_time' content=2012-02-02>" + html + "<p>text</p>"), null, out var page);
        Assert.Null(page.Modified);
    }

    [Fact]
    public void The_day_of_the_run_is_the_last()
    {
        var reader = new HtmlText(clock: CredentialClock.Instance);
        reader.TryRead("<meta name=date content=2026-03-01><p>text</p>"u8, null, out var today);
        reader.TryRead("<meta name=date content=2026-03-02><p>text</p>"u8, null, out var tomorrow);
        Assert.Equal(("2026-03-01", null), (today.Published, tomorrow.Published));
    }

    private static string? Read(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes(html + "<p>text</p>"), null, out var page);
        return page.Published;
    }
}
