using System.Globalization;
using System.Xml.Linq;
using Provenance.Detection.Evaluation;
using Provenance.Reports.Evaluations;
using Provenance.Reports.Pages;
using Xunit;

namespace Provenance.Tests.Reports;

public class EvaluationPageTests
{
    [Fact]
    public void It_is_well_formed_whatever_it_shows()
    {
        foreach (var report in EvaluationSample.All())
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
    public void It_says_verdicts_first_and_then_how_scores_rank()
    {
        var report = EvaluationSample.Usual();
        var found = Numbers.Share(report.Overall.TprAt1!.Value.Value);
        var (human, machine) = (report.Overall.HumanVerdicts!, report.Overall.MachineVerdicts!);
        var worst = report.Verdicts.WorstFlagged!;
        Assert.StartsWith($"At 1% false positives, {Numbers.Share(machine.Machine)} of {machine.Documents:N0} machine documents get the verdict machine, ", Lede(report), StringComparison.Ordinal);
        Assert.Contains($"Of {human.Documents:N0} human documents, {Numbers.Share(human.Machine)} get the verdict machine ({Numbers.Share(worst.Share.Value)} in the worst set, {worst.Set}), ", Lede(report), StringComparison.Ordinal);
        Assert.Equal("verdicts", Page(report).Descendants("section").First().Attribute("id")!.Value);
        Assert.Equal(report.Verdicts.Sets.Select(set => set.Name), Rows(Page(report), "Verdicts by set").Select(row => row[0]));
        Assert.Contains($"With one threshold that 1% of {report.Overall.Human:N0} human documents exceed, it finds {found} of {report.Overall.Machine:N0} machine documents.", Lede(report), StringComparison.Ordinal);
        Assert.Contains($"Here: at 1% false positives it finds {found} (", Section(report, "roc").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_documents_are_said_to_be_few_and_nothing_is_drawn_of_them()
    {
        var report = EvaluationSample.Few();
        Assert.EndsWith("3 human documents and 2 machine documents are too few to say how well it tells them apart: 20 of each are needed.", Lede(report), StringComparison.Ordinal);
        Assert.Contains("one of them is 33.3%: a rate of 1% cannot be seen", Warnings(report), StringComparison.Ordinal);
        Assert.Equal(["verdicts", "scores", "calibration", "groups", "basis", "settings"], Page(report).Descendants("section").Select(section => section.Attribute("id")!.Value));
    }

    [Fact]
    public void One_side_alone_is_said_to_be_so()
    {
        var report = EvaluationSample.OneSided();
        Assert.Contains("There is no machine text", Warnings(report), StringComparison.Ordinal);
        Assert.Contains("Here: there is no machine text to compare with.", Section(report, "scores").Value, StringComparison.Ordinal);
        Assert.Contains("Here: it is kept for all of 1 human set.", Section(report, "promise").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_is_broken_is_warned_of_and_its_set_comes_first()
    {
        var report = EvaluationSample.Usual();
        Assert.Contains("More than twice as many human documents are flagged as was asked: set-0 (", Warnings(report), StringComparison.Ordinal);
        var row = Rows(Page(report), "Human text flagged, by set")[0];
        Assert.Equal(("set-0", "BROKEN"), (row[0], row[1]));
        Assert.Equal("kept", Rows(Page(report), "Human text flagged, by set")[^1][1]);
    }

    [Fact]
    public void Sets_that_the_detector_was_trained_on_are_warned_of_but_not_those_kept_out_of_its_training()
    {
        var report = EvaluationSample.Usual();
        Assert.Contains("A set has the name of sets that the detector was trained on: set-0.", Warnings(report), StringComparison.Ordinal);
        var basis = EvaluationSample.Basis();
        Assert.Empty(EvaluationWarnings.Shared(report, basis with { Detector = basis.Detector! with { Holdouts = ["set:set-0"] } }));
    }

    [Fact]
    public void Curves_are_told_apart_without_colour_and_say_what_they_are_at_one_and_five_percent()
    {
        var charts = Section(EvaluationSample.Usual(), "roc").Descendants("figure").ToList();
        Assert.Equal(2, charts.Count);
        foreach (var chart in charts)
        {
            var keys = chart.Descendants("ul").Single().Elements("li").Select(key => key.Descendants("line").Single()).ToList();
            Assert.Equal(keys.Count, keys.Select(line => (line.Attribute("stroke-width")?.Value, line.Attribute("stroke-dasharray")?.Value)).Distinct().Count());
            Assert.Contains("all machine text: ", chart.Descendants("svg").Single(svg => svg.Attribute("role") is not null).Attribute("aria-label")!.Value, StringComparison.Ordinal);
            Assert.Contains(" at 1%, ", chart.Descendants("svg").Single(svg => svg.Attribute("role") is not null).Attribute("aria-label")!.Value, StringComparison.Ordinal);
        }

        Assert.Equal(["all machine text", "without an attack", "under any attack"], charts[0].Descendants("li").Take(3).Select(key => key.Value));
        Assert.Contains("guessing", charts[0].Descendants("li").Select(key => key.Value));
        Assert.Contains("other sets", charts[1].Descendants("li").Select(key => key.Value));
    }

    [Fact]
    public void Long_tables_show_the_worst_and_fold_the_others()
    {
        var report = EvaluationSample.Usual();
        var shown = Rows(Page(report), "Figures by generator");
        var folded = Rows(Page(report), "Figures by generator: the others");
        Assert.Equal(12, shown.Count);
        Assert.Equal(report.Groups["generator"].Select(group => group.Name), shown.Concat(folded).Select(row => row[0]));
        Assert.Contains(Page(report).Descendants("summary"), summary => summary.Value == $"{folded.Count} more");
    }

    [Fact]
    public void A_row_has_its_groups_figures_with_their_intervals()
    {
        var report = EvaluationSample.Usual();
        var worst = report.Groups["set"][0];
        var row = Rows(Page(report), "Figures by set")[0];
        var auroc = worst.Auroc!.Value;
        Assert.Equal(worst.Name, row[0]);
        Assert.Equal($"{Numbers.Figure(auroc.Value)}{Numbers.Figure(auroc.Low)} to {Numbers.Figure(auroc.High)}", row[5]);
        Assert.Equal(worst.Human.ToString("N0", CultureInfo.InvariantCulture), row[^2]);
    }

    [Fact]
    public void A_comparison_says_which_of_the_two_is_better()
    {
        var text = Section(EvaluationSample.Usual(), "comparison").Value;
        Assert.Contains("Here: on all documents, at 1% false positives, it is better: +", text, StringComparison.Ordinal);
        Assert.Equal("all", Rows(Page(EvaluationSample.Usual()), "This detector less the other")[0][0]);
        Assert.DoesNotContain(Page(EvaluationSample.OneSided()).Descendants("section"), section => section.Attribute("id")?.Value == "comparison");
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var expected = Render.Text(Write, EvaluationSample.Usual());
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Render.Text(Write, EvaluationSample.Usual()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_page_stays_small_whatever_the_number_of_documents() => Assert.InRange(Render.Text(Write, EvaluationSample.Usual()).Length, 50_000, 200_000);

    [Fact]
    public void Text_left_out_of_training_has_a_page_of_its_own()
    {
        var page = Render.Page(LeaveOneOutPage.Write, EvaluationSample.LeftOut());
        Assert.Equal("6 detectors were trained, each without one set, and measured on it. On average over 6, 41.2% of the machine text is found at 1% false positives, and the AUROC is 0.871.",
            page.Descendants("p").Single(text => text.Attribute("class")?.Value == "lede").Value);
        Assert.Equal(6, Rows(page, "Figures by set left out of training").Count);
    }

    private static void Write(EvaluationReport report, Stream output) => EvaluationPage.Write(report, EvaluationSample.Basis(), output);

    private static XDocument Page(EvaluationReport report) => Render.Page(Write, report);

    private static string Lede(EvaluationReport report) => Page(report).Descendants("p").Single(text => text.Attribute("class")?.Value == "lede").Value;

    private static string Warnings(EvaluationReport report) => Page(report).Descendants("div").Single(part => part.Attribute("class")?.Value == "warnings").Value;

    private static XElement Section(EvaluationReport report, string id) => Page(report).Descendants("section").Single(section => section.Attribute("id")?.Value == id);

    private static List<List<string>> Rows(XDocument page, string caption) =>
        [.. page.Descendants("table").Single(table => table.Element("caption")!.Value == caption).Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
}
