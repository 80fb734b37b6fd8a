using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Reports.Pages;
using Provenance.Reports.Selections;
using Xunit;

namespace Provenance.Tests.Reports;

public partial class SelectionJsonTests
{
    [Fact]
    public void Every_number_on_the_page_is_a_number_of_the_file()
    {
        var report = SelectionSample.Usual();
        var text = Render.Text(SelectionJson.Write, report);
        var written = Forms(JsonDocument.Parse(text).RootElement).ToHashSet(StringComparer.Ordinal);
        var page = Render.Page(SelectionPage.Write, report);
        var missing = new List<string>();
        var seen = 0;
        foreach (var cell in page.Descendants().Where(element => element.Attribute("class")?.Value is "number" or "value" && element.Name.LocalName is "td" or "dd"))
        {
            // the row of others is a sum of rows that the file has one by one
            if (cell.Parent!.Elements().First().Value.EndsWith(" others", StringComparison.Ordinal) || cell.Value == "–") continue;

            seen++;
            if (!written.Contains(cell.Value)) missing.Add(cell.Value);
        }

        Assert.True(seen > 200, $"only {seen} numbers were found on the page");
        Assert.Empty(missing);
    }

    [Fact]
    public void Shares_tails_and_sentinels_are_those_of_the_report()
    {
        var json = Render.Json(SelectionJson.Write, SelectionSample.Usual());
        Assert.Equal(0.5342, json.GetProperty("human_share").GetProperty("written").GetDouble());
        Assert.Equal(0.6018, json.GetProperty("human_share").GetProperty("optimal_weight").GetDouble());
        Assert.Equal(27_914.0 / 120_402, json.GetProperty("chosen_share").GetDouble());
        Assert.Equal(13_074, json.GetProperty("duplicates").GetProperty("near").GetProperty("documents").GetInt64());
        Assert.Equal(0.7713, json.GetProperty("tail_floor").GetProperty("after").GetDouble());
        Assert.Equal(20, json.GetProperty("sentinels").GetProperty("ranks").GetArrayLength());
        Assert.True(json.GetProperty("sentinels").GetProperty("trusted").GetBoolean());
        Assert.Equal("words", json.GetProperty("unit").GetString());
        Assert.Equal(["reference", "pool", "set", "stage-01", "stage-02", "stage-03", "stage-04"], json.GetProperty("diversity").EnumerateArray().Select(part => part.GetProperty("name").GetString()));
        Assert.Equal(0.902, json.GetProperty("diversity")[2].GetProperty("against_reference").GetProperty("tail_mass_ratio").GetDouble());
    }

    [Fact]
    public void Tables_are_whole()
    {
        var rows = Render.Json(SelectionJson.Write, SelectionSample.Hostile()).GetProperty("facets").GetProperty("generator").EnumerateArray().ToList();
        Assert.Equal(200, rows.Count);
        Assert.StartsWith("199 <script>", rows[199].GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, rows.Sum(row => row.GetProperty("share_written").GetDouble()), 9);
    }

    [Fact]
    public void What_was_not_measured_is_null()
    {
        var json = Render.Json(SelectionJson.Write, SelectionSample.Unmeasured());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("quality").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("stages")[0].GetProperty("human_share").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("resemblance").GetProperty("median_read").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("diversity")[0].GetProperty("figures").GetProperty("self_bleu_4").ValueKind);
        Assert.Equal(ulong.MaxValue, Render.Json(SelectionJson.Write, SelectionSample.Empty()).GetProperty("seed").GetUInt64());
    }

    [Fact]
    public void Names_of_members_are_in_snake_case_and_the_text_can_stand_in_a_page()
    {
        foreach (var report in SelectionSample.All())
        {
            var text = Render.Text(SelectionJson.Write, report);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<", text, StringComparison.Ordinal);
            Assert.All(Names(JsonDocument.Parse(text).RootElement), name => Assert.Matches(SnakeCase(), name));
            Assert.Equal(text, Render.Text(SelectionJson.Write, report));
        }
    }

    /// <summary>All ways in which the page may write a number of the file.</summary>
    private static IEnumerable<string> Forms(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Forms(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Forms),
        JsonValueKind.Number => json.TryGetInt64(out var whole)
            ? [Numbers.Count(whole), Numbers.Bytes(whole), Numbers.Figure(whole), Numbers.Share(whole), whole.ToString(CultureInfo.InvariantCulture)]
            : [Numbers.Share(json.GetDouble()), Numbers.Figure(json.GetDouble())],
        _ => [],
    };

    /// <summary>All but the policy's settings, whose names are the policy's.</summary>
    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name == "policy" ? [member.Name] : Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
