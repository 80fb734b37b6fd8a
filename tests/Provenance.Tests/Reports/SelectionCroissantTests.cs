using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Reports.Selections;
using Provenance.Tests.Curation;
using Provenance.Tests.Lineage.Exports;
using Xunit;

namespace Provenance.Tests.Reports;

public class SelectionCroissantTests
{
    /// <summary>Required properties by the specification, except the date of publication, which a selection does not have.</summary>
    private static readonly string[] Required = ["@context", "@type", "conformsTo", "description", "license", "name", "url", "creator", "distribution"];

    [Fact]
    public void Each_stage_is_a_file_with_its_digest_and_size()
    {
        var report = SelectionSample.Usual();
        var files = Distribution(report, "cr:FileObject");
        Assert.Equal(report.Stages.Select(stage => stage.File), files.Select(file => file.GetProperty("contentUrl").GetString()));
        Assert.Equal(report.Stages.Select(stage => stage.Sha256), files.Select(file => file.GetProperty("sha256").GetString()));
        Assert.Equal(report.Stages.Select(stage => $"{stage.FileBytes} B"), files.Select(file => file.GetProperty("contentSize").GetString()));
        Assert.Equal(report.Stages.Select(stage => stage.File), Assert.Single(Distribution(report, "cr:FileSet")).GetProperty("includes").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Ids_and_texts_are_taken_from_the_lines_of_all_stages()
    {
        var fields = RecordSet(Render.Json(SelectionCroissant.Write, SelectionSample.Usual()), "documents").GetProperty("field").EnumerateArray().ToList();
        Assert.Equal(["id", "text"], fields.Select(field => field.GetProperty("source").GetProperty("extract").GetProperty("column").GetString()));
        Assert.All(fields, field => Assert.Equal("stages", field.GetProperty("source").GetProperty("fileSet").GetProperty("@id").GetString()));
    }

    [Theory]
    [InlineData("body", null, "body")]
    [InlineData("data.text", "key", "key data")]
    [InlineData("\"a.b\"", "id", "id a.b")]
    [InlineData("messages[role=assistant].content", "id", "id")]
    [InlineData("data.\"my text\"", "id", "id")]
    public void Fields_are_the_columns_of_the_lines(string text, string? id, string columns)
    {
        var json = Render.Json(SelectionCroissant.Write, SelectionSample.Usual() with { TextField = text, IdField = id });
        Assert.Equal(columns, string.Join(' ', RecordSet(json, "documents").GetProperty("field").EnumerateArray().Select(field => field.GetProperty("source").GetProperty("extract").GetProperty("column").GetString())));
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData("body", true)]
    [InlineData("text", false)]
    [InlineData("data.text", false)]
    public void Croissants_own_loader_accepts_a_selection_and_reads_its_lines(string field, bool ids)
    {
        using var rig = new CuratorRig();
        var made = new MadeDocuments(31);
        var lines = made.Lines(30).ConvertAll(line => (ids ? line : Regex.Replace(line, "\"id\":\"[^\"]*\",", "")).Replace("\"text\":", $"\"{field.Split('.')[0]}\":", StringComparison.Ordinal));
        if (field.Contains('.', StringComparison.Ordinal)) lines = lines.ConvertAll(line => Regex.Replace(line, "\"data\":(\"[^\"]*\")", "\"data\":{\"text\":$1}"));
        var request = new CurationRequest { Policy = CuratorRig.Plain, Inputs = [rig.Write("a.jsonl", lines)], Output = rig.NextOutput(), Reading = ReadingOptions.Default with { TextField = field } };
        var set = CuratorRig.Make(request, CurationOptions.Default, out _);
        var json = JsonDocument.Parse(set.Files()["croissant.json"]).RootElement;
        CroissantRules.Check(json, file => set.Stage(int.Parse(file.AsSpan("stage-".Length, 2), System.Globalization.CultureInfo.InvariantCulture)).Select(MadeSelection.Parse));
        Assert.Equal(ids ? 2 : 1, RecordSet(json, "documents").GetProperty("field").GetArrayLength());
        Assert.Equal(set.Lines().Count, CroissantLoader.Rows(request.Output)["documents"]);
    }

    [Fact]
    public void Counts_stand_in_the_description()
    {
        var json = Render.Json(SelectionCroissant.Write, SelectionSample.Usual());
        var machine = RecordSet(json, "origins").GetProperty("data")[0];
        Assert.Equal("machine", machine.GetProperty("origins/origin").GetString());
        Assert.EndsWith("/trainedAlgorithmicMedia", machine.GetProperty("origins/digital_source_type").GetString(), StringComparison.Ordinal);
        Assert.Equal(13_020, machine.GetProperty("origins/lines").GetInt64());
        var deepest = RecordSet(json, "generations").GetProperty("data")[3];
        Assert.Equal(3, deepest.GetProperty("generations/generation").GetInt32());
        Assert.Equal(489, deepest.GetProperty("generations/lines").GetInt64());
        Assert.Equal(27, RecordSet(json, "generators").GetProperty("data").GetArrayLength());
    }

    [Fact]
    public void All_that_is_referred_to_is_defined_once()
    {
        foreach (var report in SelectionSample.All())
        {
            var json = Render.Json(SelectionCroissant.Write, report);
            Assert.All(Required, name => Assert.True(json.TryGetProperty(name, out _), $"{name} is missing"));
            Assert.False(json.TryGetProperty("datePublished", out _), "a date was made up");
            Assert.True(Uri.IsWellFormedUriString(json.GetProperty("url").GetString(), UriKind.Absolute));
            var objects = Objects(json).Where(item => item.TryGetProperty("@id", out _)).ToList();
            var defined = objects.Where(item => item.TryGetProperty("@type", out var type) && type.GetString()!.StartsWith("cr:", StringComparison.Ordinal)).Select(Id).ToList();
            Assert.Equal(defined.Count, defined.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(objects.Where(item => item.EnumerateObject().Count() == 1).Select(Id).Except(defined, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Its_name_is_that_of_its_bytes()
    {
        var usual = SelectionSample.Usual();
        var same = usual with { Name = "other", Seed = 2 };
        var changed = usual with { Stages = [.. usual.Stages.Reverse()] };
        Assert.Equal(Url(usual), Url(same));
        Assert.NotEqual(Url(usual), Url(changed));
    }

    [Fact]
    public void Licence_warnings_and_detector_are_said()
    {
        var json = Render.Json(SelectionCroissant.Write, SelectionSample.Usual());
        Assert.Equal("https://spdx.org/licenses/CC-BY-4.0", json.GetProperty("license")[0].GetString());
        Assert.Contains(SelectionSample.Usual().Warnings[0], json.GetProperty("rai:dataLimitations").EnumerateArray().Select(limit => limit.GetString()));
        Assert.StartsWith("provenance detector dddd", json.GetProperty("rai:machineAnnotationTools")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("not stated", Render.Json(SelectionCroissant.Write, SelectionSample.Empty()).GetProperty("license")[0].GetProperty("name").GetString());
        Assert.DoesNotContain("<", Render.Text(SelectionCroissant.Write, SelectionSample.Hostile()), StringComparison.Ordinal);
    }

    private static string? Url(SelectionReport report) => Render.Json(SelectionCroissant.Write, report).GetProperty("url").GetString();

    private static string Id(JsonElement item) => item.GetProperty("@id").GetString()!;

    private static List<JsonElement> Distribution(SelectionReport report, string type) =>
        [.. Render.Json(SelectionCroissant.Write, report).GetProperty("distribution").EnumerateArray().Where(item => item.GetProperty("@type").GetString() == type)];

    private static JsonElement RecordSet(JsonElement json, string id) => json.GetProperty("recordSet").EnumerateArray().Single(set => Id(set) == id);

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
