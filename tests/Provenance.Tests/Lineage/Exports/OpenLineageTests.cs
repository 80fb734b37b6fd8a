using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

public sealed partial class OpenLineageTests : ExportSample
{
    private static readonly string[] Ends = ["COMPLETE", "FAIL"];

    [Fact]
    public void Each_run_starts_once_and_ends_once_in_that_order()
    {
        foreach (var records in new[] { TwoGenerations(), NastyNames() })
        {
            Check(Events(records));
            File.Delete(Folder["corpus.db"]);
        }
    }

    [Fact]
    public void An_empty_store_has_no_events() => Assert.Empty(Text("openlineage"));

    [Fact]
    public void Data_flows_from_sources_through_sets_and_models_to_text()
    {
        var ends = Events(TwoGenerations()).Where(item => Type(item) == "COMPLETE" && Job(item) != "collect/web").ToDictionary(Job, StringComparer.Ordinal);
        Assert.Equal(["model/m1", "set/mixture"], Names(ends["train/m2"], "inputs"));
        Assert.Equal(["model/m2"], Names(ends["train/m2"], "outputs"));
        Assert.Equal(["model/m2"], Names(ends["generate/m2"], "inputs"));
        Assert.Equal(["generated/m2"], Names(ends["generate/m2"], "outputs"));
        Assert.Equal(["generated/m2"], Names(ends["collect/chat"], "inputs"));
        Assert.Equal(["source/web"], Names(ends["curate/mixture"], "inputs"));
        Assert.Equal(["set/mixture"], Names(ends["curate/mixture"], "outputs"));
        Assert.Equal(["assessments/sha256:detector"], Names(ends["assess/sha256:detector"], "outputs"));
    }

    [Fact]
    public void Rows_are_documents_and_a_model_has_none()
    {
        var events = Events([.. TwoGenerations(), Human("a") with { Source = "web", Run = "r1", Origin = Origin.Unknown }]);
        var ends = events.Where(item => Type(item) == "COMPLETE").ToList();
        Assert.All(events.Where(item => Type(item) == "START"), item => Assert.Null(Rows(item)));
        var web = ends.Single(item => Job(item) == "collect/web" && item.GetProperty("run").GetProperty("facets").TryGetProperty("provenance_run", out _));
        Assert.Equal(2, Rows(web));
        Assert.Equal(2, Rows(ends.Single(item => Job(item) == "curate/humans")));
        Assert.Equal(1, Rows(ends.Single(item => Job(item) == "generate/m2")));
        Assert.Null(Rows(ends.Single(item => Job(item) == "train/m2")));
    }

    [Fact]
    public void A_set_whose_registration_was_cut_off_has_failed()
    {
        var events = Events(Human("a"), Member("a", "half"), Member("a", "half") with { Run = "again" }, new() { Kind = RecordKind.Set, Name = "half", Run = "again", Members = 1 });
        var failed = Assert.Single(events, item => Type(item) == "FAIL");
        Assert.Equal("curate/half", Job(failed));
        Assert.Equal(1, Rows(failed));
        var error = failed.GetProperty("run").GetProperty("facets").GetProperty("errorMessage");
        Assert.Contains("'half' was cut off", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("C#", error.GetProperty("programmingLanguage").GetString());
        Assert.Single(events, item => Type(item) == "COMPLETE" && Job(item) == "curate/half");
        Check(events);
    }

    [Fact]
    public void The_same_activity_has_the_same_run_in_every_export()
    {
        using var store = Open(TwoGenerations());
        var first = Text(store, "openlineage");
        Assert.Equal(first, Text(store, "openlineage", new ExportOptions { Name = "other", Clock = new StoppedClock() }));
        var runs = first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).GroupBy(RunId).ToList();
        Assert.True(runs.Count > 5);
        Assert.All(runs, run => Assert.Equal(2, run.Count()));
    }

    [Fact]
    public void Times_are_those_of_the_first_and_the_last_record()
    {
        var humans = Events(TwoGenerations()).Where(item => Job(item) == "curate/humans").ToList();
        Assert.Equal(["2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"], humans.Select(item => item.GetProperty("eventTime").GetString()));
        File.Delete(Folder["corpus.db"]);
        using var store = Open(Human("a") with { Source = "s", Time = null });
        Assert.Contains("\"eventTime\":\"2027-02-03T04:05:06Z\"", Text(store, "openlineage", new ExportOptions { Clock = new StoppedClock() }), StringComparison.Ordinal);
    }

    [Fact]
    public void Generations_and_digital_source_types_are_in_a_facet_of_its_own()
    {
        var set = Events(TwoGenerations()).Last(item => Job(item) == "curate/mixture").GetProperty("outputs")[0].GetProperty("facets").GetProperty("provenance_lineage");
        Assert.Equal(1, set.GetProperty("generation").GetInt32());
        Assert.Equal(
            ["http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"],
            set.GetProperty("origins").EnumerateArray().Select(origin => origin.GetProperty("digitalSourceType").GetString()!).Order(StringComparer.Ordinal));
    }

    /// <summary>The schema 2-0-2: members that are required, of their formats; and one START and one end a run.</summary>
    private static void Check(List<JsonElement> events)
    {
        Assert.NotEmpty(events);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var closed = new HashSet<string>(StringComparer.Ordinal);
        var before = DateTimeOffset.MinValue;
        foreach (var item in events)
        {
            Assert.Matches(Rfc3339(), item.GetProperty("eventTime").GetString());
            var time = DateTimeOffset.Parse(item.GetProperty("eventTime").GetString()!, CultureInfo.InvariantCulture);
            Assert.True(time >= before, "events are out of order");
            before = time;
            var run = RunId(item);
            Assert.Matches(Uuid5(), run);
            if (Type(item) == "START")
            {
                Assert.True(open.Add(run), "a run starts twice");
            }
            else
            {
                Assert.Contains(Type(item), Ends);
                Assert.Contains(run, open);
                Assert.True(closed.Add(run), "a run ends twice");
            }

            Assert.True(Uri.TryCreate(item.GetProperty("producer").GetString(), UriKind.Absolute, out _));
            Assert.Equal("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent", item.GetProperty("schemaURL").GetString());
            var data = item.GetProperty("inputs").EnumerateArray().Concat(item.GetProperty("outputs").EnumerateArray());
            Assert.All(data.Append(item.GetProperty("job")), named =>
            {
                Assert.True(Uri.TryCreate(named.GetProperty("namespace").GetString(), UriKind.Absolute, out _));
                Assert.NotEmpty(named.GetProperty("name").GetString()!);
            });
            foreach (var facets in Objects(item).SelectMany(inner => inner.EnumerateObject()).Where(member => member.Name is "facets" or "outputFacets"))
            {
                Assert.All(facets.Value.EnumerateObject(), facet =>
                {
                    Assert.True(Uri.TryCreate(facet.Value.GetProperty("_producer").GetString(), UriKind.Absolute, out _));
                    Assert.True(Uri.TryCreate(facet.Value.GetProperty("_schemaURL").GetString(), UriKind.Absolute, out _));
                });
            }
        }

        Assert.Equal(open.Order(StringComparer.Ordinal), closed.Order(StringComparer.Ordinal));
    }

    private List<JsonElement> Events(params ProvenanceRecord[] records) => [.. Text("openlineage", records).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static string Type(JsonElement item) => item.GetProperty("eventType").GetString()!;

    private static string Job(JsonElement item) => item.GetProperty("job").GetProperty("name").GetString()!;

    private static string RunId(JsonElement item) => item.GetProperty("run").GetProperty("runId").GetString()!;

    private static List<string> Names(JsonElement item, string side) => [.. item.GetProperty(side).EnumerateArray().Select(data => data.GetProperty("name").GetString()!)];

    private static int? Rows(JsonElement item) =>
        item.GetProperty("outputs")[0].TryGetProperty("outputFacets", out var facets) ? facets.GetProperty("outputStatistics").GetProperty("rowCount").GetInt32() : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid5();
}
