using System.Globalization;
using System.Xml.Linq;
using Provenance.Detection.Prevalence;
using Provenance.Reports.Prevalence;
using Xunit;

namespace Provenance.Tests.Reports;

public class PrevalencePageTests
{
    [Fact]
    public void It_is_well_formed_whatever_it_shows()
    {
        foreach (var report in SurveySample.All())
        {
            var page = Page(report);
            Assert.Single(page.Descendants("h1"));
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "form");
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Subset(ids.ToHashSet(), page.Descendants("nav").Descendants("a").Select(link => link.Attribute("href")!.Value[1..]).ToHashSet());
            Assert.DoesNotContain("NaN", page.Root!.Element("body")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_says_first_what_share_is_machine_text_and_of_how_many()
    {
        Assert.Equal("About 41% of the 3,500 documents that can be judged were written by machines (33% to 52%).", Lede(SurveySample.Usual()));
        Assert.Contains("Not judged: 80 have fewer than 50 words, 400 are in languages that the detector was not measured on and 20 have no words at all. 12 records could not be read.", Text(SurveySample.Usual()), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_share_can_be_said_none_is()
    {
        Assert.Equal("There is no document in what was scanned.", Lede(SurveySample.Empty()));
        Assert.Equal("None of the 16 documents can be judged.", Lede(SurveySample.NothingJudged()));
        Assert.Contains("Not judged: 10 have fewer than 50 words, 5 are in languages that the detector was not measured on and 1 has no words at all.", Text(SurveySample.NothingJudged()), StringComparison.Ordinal);
        Assert.Equal("The one document that can be judged is named machine text. So few say nothing of shares.", Lede(SurveySample.One()));
        Assert.StartsWith("30 of the 400 documents that can be judged are named machine text, one by one. What share that points to cannot be said", Lede(SurveySample.WithoutShares()), StringComparison.Ordinal);
        Assert.All([SurveySample.Empty(), SurveySample.NothingJudged(), SurveySample.One(), SurveySample.WithoutShares()], report => Assert.DoesNotContain("the dot is the estimate", Text(report), StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_parts_are_left_out()
    {
        Assert.Equal(["reading", "card"], Sections(SurveySample.Empty()));
        Assert.Equal(["shares", "scores", "verdicts", "drift", "examples", "evidence", "found", "reading", "card"], Sections(SurveySample.Usual()));
    }

    [Fact]
    public void Every_section_says_how_to_read_it_and_what_it_says_here() =>
        Assert.All(Page(SurveySample.Usual()).Descendants("section"), section => Assert.Contains(section.Descendants("p"), text => text.Value.StartsWith("Here: ", StringComparison.Ordinal)));

    [Fact]
    public void A_row_has_its_groups_share_interval_and_counts()
    {
        var row = Rows(Page(SurveySample.Usual()), "Shares by source")[0];
        Assert.Equal(["crawl", "61%53% to 72%", "2,800", "3,000", "369,000", "600", "1,500", "600", "300"], [row[0], .. row[2..]]);
        Assert.Contains("Here: the least in books, 2.0% (0% to 13%), the most in crawl, 61% (53% to 72%). Grey rows have too few documents that can be judged.", Text(SurveySample.Usual()), StringComparison.Ordinal);
        var small = Page(SurveySample.Usual()).Descendants("tr").Single(tr => tr.Element("th")?.Value == "(none)");
        Assert.Equal("quiet", small.Attribute("class")?.Value);
    }

    [Fact]
    public void What_is_declared_is_shown_beside_what_is_found()
    {
        var rows = Rows(Page(SurveySample.Usual()), "Shares by declared origin");
        Assert.Equal([("human", "5.0%0% to 16%"), ("machine", "90%82% to 100%")], rows.Select(row => (row[0], row[2])));
        Assert.DoesNotContain("By who is declared", Text(SurveySample.Many()), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_thousand_groups_the_largest_are_shown_and_the_others_folded()
    {
        var page = Page(SurveySample.Many());
        Assert.Equal(15, Rows(page, "Shares by host").Count);
        Assert.Equal(986, Rows(page, "Shares by host: the others").Count);
        Assert.Contains(page.Descendants("summary"), summary => summary.Value == "986 more");
        Assert.Equal(6, page.Descendants("section").Single(section => section.Attribute("id")?.Value == "scores").Descendants("div").Single().Elements("figure").Count());
    }

    [Fact]
    public void Drift_is_a_conclusion_and_what_to_do_about_it()
    {
        var text = Section(SurveySample.Strange(), "drift").Value;
        Assert.Contains("Here: drift is large: 1 of 14 features is far off, and 1 moderately. Shares, probabilities and rates are not to be relied on. More than twice as much declared-human text is flagged as was promised.", text, StringComparison.Ordinal);
        Assert.Contains("What to do: train on your own labelled data", text, StringComparison.Ordinal);
        Assert.Contains("commas in a hundred words and marks", text, StringComparison.Ordinal);
        Assert.Equal(["BROKEN", "BROKEN"], Rows(Page(SurveySample.Strange()), "Declared-human text that is flagged").Select(row => row[^1]));
        var warnings = Page(SurveySample.Strange()).Descendants("div").Single(part => part.Attribute("class")?.Value == "warnings").Value;
        Assert.Contains("This collection is far from what the detector was calibrated on", warnings, StringComparison.Ordinal);
        Assert.Contains("12% (10% to 15%) is flagged where 1% was promised", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_few_documents_nothing_is_said_of_drift()
    {
        var usual = SurveySample.Usual();
        var drift = usual.Survey.Drift!;
        var few = usual with { Survey = usual.Survey with { Drift = drift with { Level = DriftLevel.None, Human = null, Features = [.. drift.Features.Select(figure => figure with { Documents = 99, Level = DriftLevel.None })] } } };
        Assert.Contains("Here: fewer than 100 documents are too few to tell.", Section(few, "drift").Value, StringComparison.Ordinal);
        Assert.Contains("not known", Text(few), StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_name_file_line_and_phrases_and_fold_what_is_long()
    {
        var examples = Section(SurveySample.Usual(), "examples");
        var first = examples.Descendants("div").First(part => part.Attribute("class")?.Value == "example");
        Assert.Contains("data/a.jsonl:17", first.Value, StringComparison.Ordinal);
        Assert.Contains("Weighs most towards machine text: “a testament” +0.40.", first.Value, StringComparison.Ordinal);
        Assert.Equal("9 more sentences", first.Descendants("summary").Single().Value);
        Assert.Equal(20, first.Descendants("p").Where(text => text.Attribute("class")?.Value == "read").Elements("span").Count());
        Assert.Contains("Weighs most towards human text: “i guess” −0.30.", examples.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_is_not_an_example_of_both() => Assert.Single(Section(SurveySample.One(), "examples").Descendants("h4"));

    [Fact]
    public void Names_and_texts_that_would_like_to_be_markup_are_text()
    {
        var text = Render.Text(PrevalencePage.Write, SurveySample.Hostile());
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_hides_something_comes_before_what_is_frequent() => Assert.StartsWith("invisible characters", Rows(Page(SurveySample.Usual()), "What was found")[0][0], StringComparison.Ordinal);

    [Fact]
    public void Evidence_is_shown_with_whom_it_speaks_for()
    {
        Assert.Equal(["assistant phrase“As an AI language model”: assistants say so, and people quote it.", "12", "0", "12", "0"], Rows(Page(SurveySample.Usual()), "What speaks for whom")[0]);
        Assert.Contains("Here: 600 speak for a human author, 12 for a machine or both.", Text(SurveySample.Usual()), StringComparison.Ordinal);
        Assert.DoesNotContain("Evidence beside the words", Text(SurveySample.Empty()), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var expected = Render.Text(PrevalencePage.Write, SurveySample.Usual());
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Render.Text(PrevalencePage.Write, SurveySample.Usual()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static XDocument Page(PrevalenceReport report) => Render.Page(PrevalencePage.Write, report);

    private static string Text(PrevalenceReport report) => Page(report).Root!.Element("body")!.Value;

    private static string Lede(PrevalenceReport report) => Page(report).Descendants("p").Single(text => text.Attribute("class")?.Value == "lede").Value;

    private static IEnumerable<string> Sections(PrevalenceReport report) => Page(report).Descendants("section").Select(section => section.Attribute("id")!.Value);

    private static XElement Section(PrevalenceReport report, string id) => Page(report).Descendants("section").Single(section => section.Attribute("id")?.Value == id);

    private static List<List<string>> Rows(XDocument page, string caption) =>
        [.. page.Descendants("table").Single(table => table.Element("caption")!.Value == caption).Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
}
