using System.Text.Json;
using Provenance.Collapse.Results;
using Xunit;

namespace Provenance.Tests.Collapse.Results;

public sealed class CollapseJsonTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    [Fact]
    public void What_is_no_number_is_null_and_is_read_back()
    {
        var output = Path.Combine(fixture.NewOutput(), "deep", "er");
        var report = new CollapseLab(LabFixture.Options with { Arms = LabFixture.Arms("unsmoothed") }).Run(fixture.Request with { Output = output });
        Assert.True(double.IsNaN(report.Generations[1].Perplexity) && double.IsNaN(report.Generations[1].Ratio) && double.IsNaN(report.Generations[1].Distinct2));
        using var json = JsonDocument.Parse(report.ToJson());
        var last = json.RootElement.GetProperty("generations")[2];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Number), (last.GetProperty("perplexity").ValueKind, last.GetProperty("ratio").ValueKind, last.GetProperty("self_bleu4").ValueKind));
        var journal = File.ReadAllLines(Path.Combine(output, LabJournal.FileName));
        var line = JsonSerializer.Deserialize(journal[1], CollapseJson.Default.JournalLine)!;
        Assert.True(double.IsNaN(line.Generations[2].Perplexity));
        Assert.Equal(journal[1], JsonSerializer.Serialize(line, CollapseJson.Default.JournalLine));
    }

    [Fact]
    public void Shares_of_words_that_there_are_none_of_are_null_in_their_list()
    {
        var figures = new CollapseLab(LabFixture.Options with { Arms = LabFixture.Arms("human"), Generations = 1 }).Run(fixture.Request).Generations[0] with { Survival = [0.5, double.NaN, 1] };
        var json = JsonSerializer.Serialize(new JournalLine { Generations = [figures] }, CollapseJson.Default.JournalLine);
        Assert.Contains("\"survival\":[0.5,null,1]", json, StringComparison.Ordinal);
        Assert.Equal([0.5, double.NaN, 1], JsonSerializer.Deserialize(json, CollapseJson.Default.JournalLine)!.Generations[0].Survival);
    }

    [Fact]
    public void The_report_says_what_was_tried_on_what()
    {
        var options = LabFixture.Options with { Generations = 1, TopK = 30, Arms = LabFixture.Arms("human", "mix") };
        using var json = JsonDocument.Parse(new CollapseLab(options).Run(fixture.Request).ToJson());
        var root = json.RootElement;
        Assert.Equal("provenance-collapse-1", root.GetProperty("format").GetString());
        Assert.Equal(["human", "mix"], root.GetProperty("arms").EnumerateObject().Select(arm => arm.Name));
        Assert.Equal(("30", "8000", "kneser-ney"), (Option("top-k"), Option("words"), Option("student")));
        Assert.Equal(fixture.Detector.Digest, root.GetProperty("detector").GetString());
        Assert.Equal((LabFixture.Documents, "en"), (root.GetProperty("corpus").GetProperty("documents").GetInt32(), root.GetProperty("corpus").GetProperty("language").GetString()));
        Assert.InRange(root.GetProperty("corpus").GetProperty("training_words").GetInt32(), 7_900, 8_000);
        Assert.Equal((4, 1), (root.GetProperty("generations").GetArrayLength(), root.GetProperty("human_text").GetArrayLength()));

        string Option(string name) => root.GetProperty("options").GetProperty(name).GetString()!;
    }
}
