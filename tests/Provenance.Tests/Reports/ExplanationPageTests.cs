using System.Xml.Linq;
using Provenance.Detection.Explanations;
using Provenance.Reports.Explanations;
using Xunit;

namespace Provenance.Tests.Reports;

public class ExplanationPageTests
{
    [Fact]
    public void It_is_well_formed_and_has_unique_ids_whatever_it_shows()
    {
        foreach (var sample in ExplanationSample.All())
        {
            var page = Page(sample);
            Assert.Single(page.Descendants("h1"));
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void It_runs_nothing_and_loads_nothing()
    {
        foreach (var page in ExplanationSample.All().Select(Page))
        {
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "embed" or "base" or "form");
            Assert.All(page.Descendants().Attributes(), attribute =>
            {
                Assert.False(attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal), $"{attribute}");
                Assert.True(attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#'), $"{attribute}");
            });
        }
    }

    [Fact]
    public void A_documents_text_and_name_show_as_they_are()
    {
        const string Nasty = "<script>alert('x')</script> \"q\" & \u0001\uFFFE";
        const string shown = "<script>alert('x')</script> \"q\" & \uFFFD\uFFFD";
        var page = Page([ExplanationSample.Create(Nasty, Nasty)]);
        Assert.Equal(shown, page.Descendants("h1").Single().Value);
        Assert.Contains(Sentences(page), sentence => sentence.Value.StartsWith(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_sentence_weighs_is_there_for_those_who_see_no_colours()
    {
        var sentences = Sentences(Page([ExplanationSample.Create("a", "First one.")])).ToList();
        Assert.Equal(
            ["First one. (towards machine text, much: +1.20)", "Second one. (towards machine text: +0.40)", "Third one. (0.00)", "Fourth one. (towards human text: −0.30)", "Fifth one. (towards human text, much: −0.90)"],
            sentences.Select(sentence => sentence.Value));
        Assert.Equal(["m2", "m1", null, "h1", "h2"], sentences.Select(sentence => sentence.Attribute("class")?.Value));
    }

    [Fact]
    public void Parts_that_differ_are_named_with_what_each_is_by_itself()
    {
        var table = Page([ExplanationSample.Mixed("a", "And then")]).Descendants("table").Single(table => table.Element("caption")?.Value == "Parts that differ");
        var rows = table.Element("tbody")!.Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(["“And then”", "human", "7.0%", "0.610", "150", "0–812"], rows[0]);
        Assert.Equal(["machine", "20,345", "813–123,456"], [rows[1][1], rows[1][4], rows[1][5]]);
        Assert.DoesNotContain(Page([ExplanationSample.Create("a", "Text.")]).Descendants("caption"), caption => caption.Value == "Parts that differ");
    }

    [Fact]
    public void Style_is_shown_among_human_text_where_that_is_known()
    {
        var page = Page([ExplanationSample.Create("a", "Text.")]);
        Assert.Contains(page.Descendants("td").Concat(page.Descendants("th")), cell => cell.Value.StartsWith("sentence lengths vary less than in 95% of human text of this length", StringComparison.Ordinal));
        Assert.Contains(page.Descendants("svg"), chart => chart.Attribute("aria-label")?.Value == "5.0% of human text has less, and 60.0% of machine text");
        Assert.DoesNotContain(page.Descendants("th"), cell => cell.Value.Contains("quiet feature", StringComparison.Ordinal));
    }

    [Fact]
    public void The_score_is_a_sum_that_adds_up()
    {
        var rows = Page([ExplanationSample.Create("a", "Text.")]).Descendants("section").Single(section => section.Attribute("id")?.Value == "score").Descendants("tr").Skip(1)
            .Select(row => row.Elements().Last().Value).ToList();
        Assert.Equal(["−0.10", "+0.40", "+0.25", "−0.05", "+0.50"], rows);
    }

    private static IEnumerable<XElement> Sentences(XDocument page) => page.Descendants("p").Single(p => p.Attribute("class")?.Value == "read").Elements("span");

    private static XDocument Page(IReadOnlyList<Explanation> explanations) => Render.Page(ExplanationPage.Write, explanations);
}
