using System.Text.Json;
using System.Xml.Linq;
using Provenance.Reports.Pages;
using Provenance.Reports.Prevalence;
using Xunit;

namespace Provenance.Tests.Reports;

public class PrevalenceJsonTests
{
    [Fact]
    public void Its_figures_are_those_of_the_summary_and_of_the_page()
    {
        var report = SurveySample.Usual();
        var json = Render.Json(PrevalenceJson.Write, report);
        Assert.Equal("provenance-survey-1", json.GetProperty("format").GetString());
        Assert.Equal(report.Summary.Documents, json.GetProperty("documents").GetInt64());
        Assert.Equal(report.Summary.Rejects, json.GetProperty("rejects").GetInt64());
        var page = Render.Page(PrevalencePage.Write, report);
        foreach (var (key, groups) in report.Survey.Groups)
        {
            var written = json.GetProperty("groups").GetProperty(key).EnumerateArray().ToList();
            Assert.Equal(groups.Select(group => group.Name), written.Select(group => group.GetProperty("name").GetString()));
            var rows = page.Descendants("table").Single(table => table.Element("caption")!.Value == $"Shares by {key}").Descendants("tbody").Elements("tr").ToList();
            for (var i = 0; i < groups.Count; i++)
            {
                var cells = rows[i].Elements().Select(cell => cell.Value).ToList();
                Assert.Equal(Numbers.Count(written[i].GetProperty("documents").GetInt64()), cells[4]);
                Assert.Equal(Numbers.Count(written[i].GetProperty("words").GetInt64()), cells[5]);
                Assert.Equal(Numbers.Count(written[i].GetProperty("verdicts").GetProperty("machine").GetInt64()), cells[6]);
                var machine = written[i].GetProperty("machine");
                Assert.Equal(machine.ValueKind == JsonValueKind.Null ? Numbers.None : Cell(machine.GetProperty("share")), cells[2]);
            }
        }
    }

    [Fact]
    public void The_parts_of_a_collection_are_all_of_it()
    {
        foreach (var report in SurveySample.All())
        {
            var json = Render.Json(PrevalenceJson.Write, report);
            var left = json.GetProperty("not_judged").EnumerateObject().Sum(part => part.Value.GetInt64());
            Assert.Equal(json.GetProperty("documents").GetInt64(), json.GetProperty("judged").GetInt64() + left);
            Assert.InRange(json.GetProperty("judged").GetInt64(), 0, long.MaxValue);
        }
    }

    [Fact]
    public void It_has_no_texts_of_documents_but_says_where_examples_are()
    {
        var report = SurveySample.Usual();
        var text = Render.Text(PrevalenceJson.Write, report with { Survey = report.Survey with { MachineLike = [report.MachineLike[0].Example with { Text = "a secret" }] } });
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"doc-1\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_measured_is_null()
    {
        var json = Render.Json(PrevalenceJson.Write, SurveySample.WithoutShares());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("all").GetProperty("machine").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("drift").ValueKind);
        Assert.Equal(JsonValueKind.Null, Render.Json(PrevalenceJson.Write, SurveySample.Usual()).GetProperty("all").GetProperty("machine").GetProperty("adjusted_count").ValueKind);
    }

    private static string Cell(JsonElement share) =>
        $"{PrevalenceWords.Percent(share.GetProperty("value").GetDouble())}{PrevalenceWords.Percent(share.GetProperty("low").GetDouble())} to {PrevalenceWords.Percent(share.GetProperty("high").GetDouble())}";
}
