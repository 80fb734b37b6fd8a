using System.Globalization;
using System.Xml.Linq;
using Provenance.Reports.Collapse;
using Provenance.Reports.Pages;
using Xunit;

namespace Provenance.Tests.Reports;

public class CollapsePageTests
{
    [Fact]
    public void It_is_well_formed_whatever_it_shows()
    {
        foreach (var report in CollapseSample.All())
        {
            var page = Page(report);
            Assert.Equal("html", page.Root!.Name.LocalName);
            Assert.Single(page.Descendants("h1"));
            Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("name")?.Value == "viewport");
        }
    }

    [Fact]
    public void It_runs_nothing_and_loads_nothing()
    {
        foreach (var report in CollapseSample.All())
        {
            var text = Render.Text(CollapsePage.Write, report);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("url(", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http://", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("https://", text, StringComparison.OrdinalIgnoreCase);
            var page = Page(report);
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "embed" or "base" or "form");
            Assert.All(page.Descendants().Attributes(), attribute =>
            {
                Assert.False(attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal), $"{attribute}");
                Assert.True(attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#'), $"{attribute}");
            });
            Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("content")?.Value.StartsWith("default-src 'none'", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void A_policys_name_shows_as_it_is_and_does_nothing()
    {
        var page = Page(CollapseSample.Hostile());
        const string shown = CollapseSample.Nasty;
        Assert.Contains(page.Descendants("th"), name => name.Value == "policy:" + shown);
        Assert.Contains(page.Descendants("td"), about => about.Value == shown);
        Assert.Contains(page.Descendants("li"), warning => warning.Value == shown);
        Assert.Contains(page.Descendants("code"), detector => detector.Value == shown);
        Assert.Contains(page.Descendants("text"), label => label.Value.StartsWith("policy:<script>alert('x…", StringComparison.Ordinal));
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;q&quot; &amp;", Render.Text(CollapsePage.Write, CollapseSample.Hostile()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_in_any_culture()
    {
        var expected = Render.Text(CollapsePage.Write, CollapseSample.Usual());
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Render.Text(CollapsePage.Write, CollapseSample.Usual() with { Elapsed = TimeSpan.FromDays(1) }));
            Assert.Contains("219,984", expected, StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("replace", "on nothing but the last one's text (replace), a model's perplexity on unseen human text is 0.990 times")]
    [InlineData("mix", "on what mix gives them, a model's perplexity")]
    [InlineData("human", "Only models of human text were tried, for 1 generation")]
    [InlineData("unsmoothed", "None of the models that were tried gives a probability")]
    public void One_arm_is_something_to_tell_of(string arm, string told) => Assert.Contains(told, Lede(CollapseSample.Least(arm)), StringComparison.Ordinal);

    [Fact]
    public void It_begins_with_the_arm_without_human_text_and_the_best_and_the_worst()
    {
        // arms lose by their place: replace has the second, and generators-pooled, whose ratio is 1 + 15 × 10 / 100, the last
        Assert.Equal("After 10 generations of training on nothing but the last one's text (replace), a model's perplexity on unseen human text is 1.10 times that of the model of human text. " +
            "Of 14 other ways, replace-10 kept closest to it, at 1.20 times; generators-pooled lost most, at 2.60 times.", Lede(CollapseSample.Usual()));
        Assert.EndsWith("is 1.10 times that of the model of human text. With accumulate it is 1.20 times.", Lede(CollapseSample.Create(CollapseSample.Options("human", "replace", "accumulate"))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_says_what_is_missing()
    {
        var box = Page(CollapseSample.Interrupted()).Descendants("header").Descendants("div").First(div => div.Attribute("class")?.Value == "warnings");
        Assert.Equal("The run was interrupted", box.Element("h2")!.Value);
        Assert.Equal(["seed 2: resample-10, orders of a pool", "seed 3: all arms, orders of a pool"], box.Descendants("li").Select(item => item.Value));
        Assert.Contains("resample-10 (1 seed only)", Render.Text(CollapsePage.Write, CollapseSample.Interrupted()), StringComparison.Ordinal);
        Assert.DoesNotContain("interrupted", Render.Text(CollapsePage.Write, CollapseSample.Usual()), StringComparison.Ordinal);
        Assert.StartsWith("No arm was finished", Lede(CollapseSample.Nothing()), StringComparison.Ordinal);
    }

    [Fact]
    public void No_number_is_shown_as_NaN()
    {
        foreach (var report in CollapseSample.All())
        {
            var text = Render.Text(CollapsePage.Write, report);
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_has_no_perplexity_is_named_and_has_no_chart_of_it()
    {
        var section = Section(CollapseSample.Usual(), "perplexity");
        Assert.Contains("what they have not seen: unsmoothed.", section.Value, StringComparison.Ordinal);
        Assert.Equal(["Keeping old text", "Mixing with human text", "Selection by a detector", "Several generators"], section.Descendants("figcaption").Select(caption => caption.Value));
        Assert.Empty(Section(CollapseSample.Least("unsmoothed"), "perplexity").Descendants("svg"));
    }

    [Fact]
    public void What_all_are_compared_with_is_in_every_chart_of_perplexity()
    {
        foreach (var chart in Section(CollapseSample.Usual(), "perplexity").Descendants("figure"))
        {
            var names = chart.Descendants("text").Where(label => label.Attribute("class")?.Value == "end").Select(label => label.Nodes().OfType<XText>().First().Value).ToList();
            Assert.Contains("human", names);
            Assert.Contains("replace", names);
            Assert.True(names.Count > 2);
        }
    }

    [Fact]
    public void Bands_are_drawn_where_there_are_several_seeds()
    {
        Assert.NotEmpty(Section(CollapseSample.Usual(), "perplexity").Descendants("polygon"));
        Assert.Empty(Page(CollapseSample.Least()).Descendants("polygon"));
    }

    [Fact]
    public void Lines_of_a_chart_are_told_apart_without_colour()
    {
        foreach (var chart in Section(CollapseSample.Usual(), "perplexity").Descendants("figure"))
        {
            var styles = chart.Descendants("g").Elements("polyline").Select(line => (line.Attribute("stroke-width")?.Value, line.Attribute("stroke-dasharray")?.Value)).ToList();
            Assert.Equal(styles.Count, styles.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("survival", "law unsmoothed replace")]
    [InlineData("orders", "resemblance reversed quality random")]
    public void Where_lines_end_in_one_place_a_key_names_them(string section, string names)
    {
        var keys = Section(CollapseSample.Usual(), section).Descendants("ul").Single(list => list.Attribute("class")?.Value == "key").Elements("li").ToList();
        Assert.Equal(names.Split(' '), keys.Select(key => key.Value));
        Assert.Equal(keys.Count, keys.Select(key => key.Descendants("line").Single()).Select(line => (line.Attribute("stroke-width")?.Value, line.Attribute("stroke-dasharray")?.Value)).Distinct().Count());
        Assert.DoesNotContain(Section(CollapseSample.Usual(), section).Descendants("text"), label => label.Attribute("class")?.Value == "end");
    }

    [Fact]
    public void Every_arm_has_a_row_the_best_first_below_what_it_is_held_against()
    {
        var rows = Rows(Page(CollapseSample.Usual()), "Every arm at its last generation");
        Assert.Equal(["human text itself", "generation 0", "human", "replace", "replace-10"], rows.Take(5).Select(row => row[0]));
        Assert.Equal("unsmoothed", rows[^1][0]);
        Assert.Equal(2 + CollapseRegime.All.Count, rows.Count);
        Assert.Equal(["1.10", "1.09 to 1.11", "72.7%"], rows[3].Skip(1).Take(3));
        Assert.Equal(["–", "–"], rows[^1].Skip(1).Take(2));
    }

    [Fact]
    public void Words_are_held_against_the_round_that_their_generation_writes()
    {
        // of words seen once, g_1 = 1 and g_2 = 1 - 1/e: 1 - exp(-1) = 63.2%, then 1 - exp(-0.632) = 46.9%
        var said = Section(CollapseSample.Usual(), "survival").Descendants("svg").Attributes("aria-label").Select(label => label.Value).ToList();
        Assert.Equal(4, said.Count);
        Assert.StartsWith("Text of generation 0, by times. law: 63.2% at 1,", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Text of generation 1, by times. law: 46.9% at 1,", said[1], StringComparison.Ordinal);
        Assert.Equal([0, 1], SurvivalSection.Shown(1));
        Assert.Equal([0, 1, 5, 10], SurvivalSection.Shown(10));
    }

    [Fact]
    public void Orders_say_where_human_text_is_and_what_it_gives()
    {
        var page = Page(CollapseSample.Usual());
        Assert.Contains("Of the first 10% by resemblance, people wrote 90.0%; at random, 23.0%.", Section(CollapseSample.Usual(), "orders").Value, StringComparison.Ordinal);
        Assert.Equal(4, Section(CollapseSample.Usual(), "orders").Descendants("figure").Count());
        Assert.Equal(["resemblance", "90.0%", "1,613", "0.500", "1,613", "0.500"], Rows(page, "The first 10% of the pool with hidden human text")[0]);
        Assert.Equal(["with hidden human text, drawn in a way that the detector does not know", "0.600", "0.500 to 0.700", "2 of 3 seeds"], Rows(page, "Sentinels in each pool")[0]);
        Assert.DoesNotContain(Page(CollapseSample.Least()).Descendants("section"), section => section.Attribute("id")?.Value == "orders");
    }

    [Fact]
    public void Who_cannot_see_it_can_read_it()
    {
        foreach (var report in CollapseSample.All())
        {
            var page = Page(report);
            Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
            Assert.All(page.Descendants("th"), head => Assert.Contains(head.Attribute("scope")?.Value, (string[])["row", "col"]));
            Assert.All(page.Descendants("svg").Where(svg => svg.Attribute("aria-hidden") is null), svg =>
            {
                Assert.Equal("img", svg.Attribute("role")?.Value);
                Assert.Equal(svg.Attribute("aria-label")!.Value, svg.Element("title")!.Value);
            });
            Assert.All(page.Descendants("tr").GroupBy(row => row.Ancestors("table").Single()), table => Assert.Single(table.Select(row => row.Elements().Count()).Distinct()));
        }

        Assert.Contains("replace: 1.00 at 0, 1.10 (1.09 to 1.11) at 10", Render.Text(CollapsePage.Write, CollapseSample.Usual()), StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_lead_somewhere_and_names_are_given_once()
    {
        foreach (var report in CollapseSample.All())
        {
            var page = Page(report);
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Subset(ids.ToHashSet(), page.Descendants("nav").Descendants("a").Select(link => link.Attribute("href")!.Value[1..]).ToHashSet());
        }
    }

    [Fact]
    public void Charts_have_a_class_of_room_that_the_style_knows()
    {
        foreach (var report in CollapseSample.All())
        {
            Assert.All(Page(report).Descendants("div").Attributes("class").Where(name => name.Value.StartsWith("plot ", StringComparison.Ordinal)),
                name => Assert.Contains($".{name.Value[5..]}{{", PageStyle.Css, StringComparison.Ordinal));
        }
    }

    private static string Lede(CollapseReport report) => Page(report).Descendants("p").Single(text => text.Attribute("class")?.Value == "lede").Value;

    private static XDocument Page(CollapseReport report) => Render.Page(CollapsePage.Write, report);

    private static XElement Section(CollapseReport report, string id) => Page(report).Descendants("section").Single(section => section.Attribute("id")?.Value == id);

    private static List<List<string>> Rows(XDocument page, string caption) =>
        [.. page.Descendants("table").Single(table => table.Element("caption")!.Value == caption).Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
}
