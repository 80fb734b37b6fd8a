using System.Text;
using Provenance.Formats.Html;
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

    private static string? Read(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes(html + "<p>text</p>"), null, out var page);
        return page.Published;
    }
}
