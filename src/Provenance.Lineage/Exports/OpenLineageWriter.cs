using System.Text.Json;
using Provenance.Documents.Identity;
using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;

namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes the activities derived from records as run events of OpenLineage (specification 2-0-2), one JSON object per line, in the order
/// of their times: a START and a COMPLETE each, or a FAIL for an interrupted registration of a data set, see <see cref="LineageActivities"/>.
/// Activities begin and end with their first and last record; an unfinished one has no other outcome. Jobs and data sets are named
/// within the store's IRI. Run ids are version 5 UUIDs of the store, the job and the run, so that the same activity has the same id in
/// every export. Rows are documents; sizes are unknown, and a model has no rows. Generations and origins of data sets are in the project's own
/// facet, <c>provenance_lineage</c>.
/// </summary>
internal sealed class OpenLineageWriter
{
    internal const string EventSchema = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    internal const string StatisticsSchema = "https://openlineage.io/spec/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet";
    internal const string ErrorSchema = "https://openlineage.io/spec/facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet";

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly string _space;
    private readonly Guid _storeId;
    private readonly Dictionary<string, (GenerationRange? Generation, SortedDictionary<Origin, long> Origins)> _data = new(StringComparer.Ordinal);

    private OpenLineageWriter(IProvenanceStore store, Utf8JsonWriter json, Stream output)
    {
        _output = output;
        _json = json;
        _space = Terms.StoreIri(store);
        _storeId = Terms.StoreId(store);
    }

    /// <summary>Writes all events from one snapshot; nothing for an empty store.</summary>
    internal static void Write(IProvenanceStore store, ExportOptions options, Stream output)
    {
        using var moment = store.OpenSnapshot();
        using var json = ExportJson.Writer(output, indented: false);
        var writer = new OpenLineageWriter(store, json, output);
        var activities = LineageActivities.List(store);
        writer.Describe(store, activities);
        // if no record has a time, an activity gets the time of the export
        var fallback = activities.Select(activity => activity.Times.Last).Max() ?? options.Clock.GetUtcNow();
        var events = new List<(string Time, bool Ends, LineageActivity Activity)>();
        foreach (var activity in activities)
        {
            events.Add((RecordTime.Format(activity.Times.First ?? fallback), false, activity));
            events.Add((RecordTime.Format(activity.Times.Last ?? fallback), true, activity));
        }

        foreach (var (time, ends, activity) in events
            .OrderBy(item => item.Time, StringComparer.Ordinal).ThenBy(item => item.Ends)
            .ThenBy(item => item.Activity.Job, StringComparer.Ordinal).ThenBy(item => item.Activity.Run, StringComparer.Ordinal))
        {
            writer.WriteEvent(activity, time, ends);
        }
    }

    private void Describe(IProvenanceStore store, IReadOnlyCollection<LineageActivity> activities)
    {
        var graph = new GenerationGraph(store);
        foreach (var profile in store.Profiles(null))
        {
            Count(profile.Source is { } source ? LineageActivity.OfSource(source) : null, graph.Get(profile), profile);
            Count(profile.Generator is { } model ? LineageActivity.OfGenerator(model) : null, graph.Get(profile), profile);
        }

        foreach (var name in activities.SelectMany(activity => activity.Inputs.Append(activity.Output)).Distinct(StringComparer.Ordinal).ToList())
        {
            if (name.StartsWith(LineageActivity.OfSet(""), StringComparison.Ordinal))
            {
                foreach (var profile in store.Profiles(name[LineageActivity.OfSet("").Length..])) Count(name, graph.Get(profile), profile);
            }
            else if (name.StartsWith(LineageActivity.OfModel(""), StringComparison.Ordinal))
            {
                _data[name] = (graph.Get(Entity.OfModel(name[LineageActivity.OfModel("").Length..])), []);
            }
        }
    }

    private void Count(string? name, GenerationRange generation, DocumentProfile profile)
    {
        if (name is null) return;

        var (greatest, origins) = _data.TryGetValue(name, out var known) ? known : (null, []);
        origins[profile.Origin] = origins.GetValueOrDefault(profile.Origin) + profile.Count;
        _data[name] = (greatest is { } so ? GenerationRange.Greatest(so, generation) : generation, origins);
    }

    private void WriteEvent(LineageActivity activity, string time, bool ends)
    {
        _json.WriteStartObject();
        _json.WriteString("eventType", !ends ? "START" : activity.Completed ? "COMPLETE" : "FAIL");
        _json.WriteString("eventTime", time);
        WriteRun(activity, ends);
        _json.WriteStartObject("job");
        _json.WriteString("namespace", _space);
        _json.WriteString("name", activity.Job);
        _json.WriteEndObject();
        _json.WriteStartArray("inputs");
        foreach (var input in activity.Inputs) WriteDataset(input, null);

        _json.WriteEndArray();
        _json.WriteStartArray("outputs");
        WriteDataset(activity.Output, ends && activity.Verb != LineageActivity.Train ? activity.Rows : null);
        _json.WriteEndArray();
        _json.WriteString("producer", Terms.Producer);
        _json.WriteString("schemaURL", EventSchema);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }

    private void WriteRun(LineageActivity activity, bool ends)
    {
        _json.WriteStartObject("run");
        // no name contains the record separator by accident; a named run differs from an unnamed one
        _json.WriteString("runId", NameUuid.Create(_storeId, $"{activity.Job}\u001e{(activity.Run is { } run ? $"run {run}" : "")}").ToString());
        _json.WriteStartObject("facets");
        if (activity.Run is not null)
        {
            WriteFacet("provenance_run", Terms.Namespace + "RunNameRunFacet");
            _json.WriteString("name", activity.Run);
            _json.WriteEndObject();
        }

        if (ends && !activity.Completed)
        {
            WriteFacet("errorMessage", ErrorSchema);
            _json.WriteString("message", $"registering the set '{activity.Name}' was cut off: its members are recorded, and no record says that they are all");
            _json.WriteString("programmingLanguage", "C#");
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteDataset(string name, long? rows)
    {
        _json.WriteStartObject();
        _json.WriteString("namespace", _space);
        _json.WriteString("name", name);
        _json.WriteStartObject("facets");
        if (_data.TryGetValue(name, out var data)) WriteLineage(data.Generation, data.Origins);

        _json.WriteEndObject();
        if (rows is { } count)
        {
            _json.WriteStartObject("outputFacets");
            WriteFacet("outputStatistics", StatisticsSchema);
            _json.WriteNumber("rowCount", count);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteLineage(GenerationRange? generation, SortedDictionary<Origin, long> origins)
    {
        WriteFacet("provenance_lineage", Terms.Namespace + "LineageDatasetFacet");
        if (generation is { } range) GenerationText.Write(_json, range, "");

        _json.WriteStartArray("origins");
        foreach (var (origin, documents) in origins)
        {
            _json.WriteStartObject();
            _json.WriteString(Terms.Origin, Words.Name(origin));
            if (Words.Iptc(origin) is { } iptc) _json.WriteString(Terms.DigitalSourceType, iptc);

            _json.WriteNumber(Terms.Documents, documents);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteFacet(string name, string schema)
    {
        _json.WriteStartObject(name);
        _json.WriteString("_producer", Terms.Producer);
        _json.WriteString("_schemaURL", schema);
    }
}
