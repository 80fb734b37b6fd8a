using System.Globalization;
using System.Xml.Linq;
using Provenance.Reports.Selections;
using Xunit;

namespace Provenance.Tests.Reports;

public class SelectionPageTests
{
    [Fact]
    public void It_is_well_formed_whatever_it_shows()
    {
        foreach (var report in SelectionSample.All())
        {
            var page = Page(report);
            Assert.Equal("html", page.Root!.Name.LocalName);
            Assert.NotNull(page.DocumentType);
            Assert.Single(page.Descendants("h1"));
            Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("name")?.Value == "viewport");
        }
    }

    [Fact]
    public void It_runs_nothing_and_loads_nothing()
    {
        foreach (var report in SelectionSample.All())
        {
            var text = Render.Text(SelectionPage.Write, report);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("url(", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", text, StringComparison.OrdinalIgnoreCase);
            var page = Page(report);
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "embed" or "base" or "form");
            foreach (var attribute in page.Descendants().Attributes())
            {
                Assert.False(attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal), $"{attribute}");
                Assert.True(attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#') || attribute.Value.StartsWith("https://spdx.org/licenses/", StringComparison.Ordinal), $"{attribute}");
            }

            Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("content")?.Value.StartsWith("default-src 'none'", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void A_name_shows_as_it_is_and_does_nothing()
    {
        var page = Page(SelectionSample.Hostile());
        var shown = SelectionSample.Nasty.Replace('\u0001', '\uFFFD');
        Assert.Equal(shown, page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("li"), item => item.Value == shown);
        Assert.Contains(page.Descendants("code"), item => item.Value == shown);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;q&quot; &amp;", Render.Text(SelectionPage.Write, SelectionSample.Hostile()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var expected = Render.Text(SelectionPage.Write, SelectionSample.Usual());
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Render.Text(SelectionPage.Write, SelectionSample.Usual()));
            Assert.Contains("31,206", expected, StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Long_tables_end_in_a_row_of_all_others()
    {
        var page = Page(SelectionSample.Hostile());
        var rows = Rows(page, "by generator");
        Assert.Equal(21, rows.Count);
        Assert.Equal("180 others", rows[20][0]);
        Assert.Equal(Enumerable.Range(20, 180).Sum(i => 1000 - i).ToString("N0", CultureInfo.InvariantCulture), rows[20][4]);
        Assert.Equal("–", rows[20][6]);
    }

    [Fact]
    public void What_is_not_known_is_said_to_be_so_and_comes_last()
    {
        var rows = Rows(Page(SelectionSample.Usual()), "by generator");
        Assert.Equal("6 others", rows[^2][0]);
        Assert.Equal("not known", rows[^1][0]);
    }

    [Fact]
    public void No_number_is_shown_as_NaN()
    {
        foreach (var report in SelectionSample.All())
        {
            var text = Render.Text(SelectionPage.Write, report);
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        }

        Assert.Contains("the set is empty", Render.Text(SelectionPage.Write, SelectionSample.Empty()), StringComparison.Ordinal);
        Assert.Contains("not measured", Render.Text(SelectionPage.Write, SelectionSample.Unmeasured()), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_cannot_see_it_can_read_it()
    {
        foreach (var report in SelectionSample.All())
        {
            var page = Page(report);
            Assert.Equal("en", page.Root!.Attribute("lang")?.Value);
            Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
            Assert.All(page.Descendants("th"), head => Assert.Contains(head.Attribute("scope")?.Value, (string[])["row", "col"]));
            Assert.All(page.Descendants("svg").Where(svg => svg.Attribute("aria-hidden") is null), svg =>
            {
                Assert.Equal("img", svg.Attribute("role")?.Value);
                Assert.NotEmpty(svg.Attribute("aria-label")!.Value);
                Assert.Equal(svg.Attribute("aria-label")!.Value, svg.Element("title")!.Value);
            });
            Assert.All(page.Descendants("tr").GroupBy(row => row.Ancestors("table").Single()), table => Assert.Single(table.Select(row => row.Elements().Count()).Distinct()));
        }
    }

    [Fact]
    public void Fragments_lead_somewhere()
    {
        foreach (var report in SelectionSample.All())
        {
            var page = Page(report);
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            var links = page.Descendants("nav").Descendants("a").Select(link => link.Attribute("href")!.Value[1..]).ToList();
            Assert.NotEmpty(links);
            Assert.Subset(ids.ToHashSet(), links.ToHashSet());
            Assert.Subset(ids.ToHashSet(), page.Descendants().Attributes("aria-labelledby").Select(id => id.Value).ToHashSet());
        }
    }

    [Fact]
    public void Warnings_stand_above_everything_else()
    {
        var body = Page(SelectionSample.Usual()).Descendants("body").Single();
        var warning = body.Descendants("li").First();
        Assert.Equal(SelectionSample.Usual().Warnings[0], warning.Value);
        Assert.Equal("header", warning.Ancestors().First(element => element.Parent == body).Name.LocalName);
    }

    [Fact]
    public void Sentinels_that_failed_are_an_alarm()
    {
        var failed = SelectionSample.Usual() with { Sentinels = SelectionSample.Usual().Sentinels! with { MedianRank = 0.31 } };
        Assert.Contains("do not trust the order", Section(failed, "sentinels").Value, StringComparison.Ordinal);
        Assert.Contains(Section(failed, "sentinels").Descendants("div"), box => box.Attribute("class")?.Value == "warnings");
        Assert.DoesNotContain(Section(SelectionSample.Usual(), "sentinels").Descendants("div"), box => box.Attribute("class")?.Value == "warnings");
    }

    [Fact]
    public void A_share_below_the_one_asked_for_is_said_to_be_so()
    {
        Assert.Contains("20.0% of the set's words count as human, less than the 50.0%", Render.Text(SelectionPage.Write, SelectionSample.Unmeasured()).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static XDocument Page(SelectionReport report) => Render.Page(SelectionPage.Write, report);

    private static XElement Section(SelectionReport report, string id) => Page(report).Descendants("section").Single(section => section.Attribute("id")?.Value == id);

    /// <summary>The texts of a table's cells; those of charts are left empty.</summary>
    private static List<List<string>> Rows(XDocument page, string caption) =>
        [.. page.Descendants("table").Single(table => table.Element("caption")!.Value.EndsWith(caption, StringComparison.Ordinal)).Descendants("tbody").Elements("tr")
            .Select(row => row.Elements().Select(cell => cell.Element("svg") is null ? cell.Value : "").ToList())];
}
