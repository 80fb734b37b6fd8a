using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Documents.Identity;
using Provenance.Lineage.Exports;
using Provenance.Lineage.Generations;

namespace Provenance.Lineage;

/// <summary>
/// Writes a store as PROV-JSON (W3C member submission, 24 April 2013). Documents, data sets and models are entities, models also agents, and
/// collecting, generating, training, assessing and curating are activities. Each record is also an entity of type <c>pv:Record</c> with
/// its canonical JSON in <c>pv:body</c>, so that <see cref="ProvJsonReader"/> restores the same store, hash by hash.
/// PROV has no generation: names that begin with <c>pv:</c> are the project's own, see <see cref="Terms"/>.
/// </summary>
public sealed class ProvJsonWriter
{
    internal const string BodyName = "pv:body";

    private readonly IProvenanceStore _store;
    private readonly Utf8JsonWriter _json;
    private readonly GenerationGraph _graph;
    private readonly SortedSet<string> _sets = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _models = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _detectors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    private ProvJsonWriter(IProvenanceStore store, Utf8JsonWriter json)
    {
        _store = store;
        _graph = new GenerationGraph(store);
        _json = json;
    }

    /// <summary>Writes one snapshot of a store; reads it several times rather than hold it in memory.</summary>
    /// <param name="store">The store.</param>
    /// <param name="output">Receives the JSON, UTF-8; it stays open.</param>
    public static void Write(IProvenanceStore store, Stream output)
    {
        ArgumentNullException.ThrowIfNull(store);
        ExportJson.Write(store, output, json => new ProvJsonWriter(store, json).WriteAll(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }

    private void WriteAll()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("prefix");
        _json.WriteString(Terms.Prefix, Terms.Namespace);
        _json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        _json.WriteEndObject();
        WriteEntities();
        WriteActivities();
        WriteAgents();
        WriteRelations();
        _json.WriteEndObject();
    }

    private void WriteEntities()
    {
        _json.WriteStartObject("entity");
        foreach (var stored in _store.Records())
        {
            Notice(stored.Read());
            _json.WriteStartObject($"pv:record-{stored.Sequence}");
            WriteType("pv:Record");
            _json.WriteString(BodyName, Encoding.UTF8.GetString(stored.Body.Span));
            End();
        }

        foreach (var state in _store.Documents()) WriteDocument(state);

        foreach (var name in _sets) WriteNamed(Set(name), "prov:Collection", name, Entity.OfSet(name));

        foreach (var name in _models) WriteNamed(Model(name), "pv:Model", name, Entity.OfModel(name));

        _json.WriteEndObject();
    }

    private void Notice(ProvenanceRecord record)
    {
        Add(_sources, record.Source);
        Add(_models, record.GeneratedBy);
        Add(_detectors, record.Assessment?.Detector);
        Add(_sets, record.Set);
        if (record.Kind == RecordKind.Set)
        {
            _sets.Add(record.Name!);
        }
        else if (record.Kind == RecordKind.Model)
        {
            _models.Add(record.Name!);
            Add(_models, record.BaseModel);
            _sets.UnionWith(record.TrainedOn);
        }
    }

    private static void Add(SortedSet<string> names, string? name)
    {
        if (name is not null) names.Add(name);
    }

    private void WriteDocument(DocumentState state)
    {
        _json.WriteStartObject(Document(state.Document));
        WriteType("pv:Document");
        _json.WriteString("pv:normalizedDigest", state.Document.ToString());
        _json.WriteString("pv:origin", Words.Name(state.Origin));
        if (Words.Iptc(state.Origin) is { } iptc) WriteTyped("pv:digitalSourceType", iptc, "xsd:anyURI");

        if (state.Generation is { } declared) _json.WriteNumber("pv:declaredGeneration", declared);

        GenerationText.Write(_json, _graph.Get(Entity.OfDocument(state.Document)));
        End();
    }

    private void WriteNamed(string id, string type, string name, Entity subject)
    {
        _json.WriteStartObject(id);
        WriteType(type);
        _json.WriteString("prov:label", name);
        GenerationText.Write(_json, _graph.Get(subject));
        End();
    }

    private void WriteActivities()
    {
        _json.WriteStartObject("activity");
        WriteActivities("collect", _sources);
        WriteActivities("generate", _models);
        WriteActivities("train", _models);
        WriteActivities("assess", _detectors);
        WriteActivities("curate", _sets);
        _json.WriteEndObject();
    }

    private void WriteActivities(string verb, SortedSet<string> names)
    {
        foreach (var name in names)
        {
            _json.WriteStartObject(Id(verb, name));
            WriteType($"pv:{verb}");
            _json.WriteString("prov:label", $"{verb} {name}");
            End();
        }
    }

    private void WriteAgents()
    {
        _json.WriteStartObject("agent");
        foreach (var name in _models)
        {
            _json.WriteStartObject(Model(name));
            WriteType("prov:SoftwareAgent");
            End();
        }

        _json.WriteEndObject();
    }

    private void WriteRelations()
    {
        Relations("wasGeneratedBy", "prov:entity", "prov:activity", record => record switch
        {
            { Kind: RecordKind.Document, GeneratedBy: { } model } => [(Document(record), Id("generate", model))],
            { Kind: RecordKind.Model } => [(Model(record.Name!), Id("train", record.Name!))],
            { Kind: RecordKind.Set } => [(Set(record.Name!), Id("curate", record.Name!))],
            _ => [],
        });
        Relations("used", "prov:activity", "prov:entity", record => record switch
        {
            { Kind: RecordKind.Model } => record.TrainedOn.Select(set => (Id("train", record.Name!), Set(set))),
            { Kind: RecordKind.Assessment } => [(Id("assess", record.Assessment!.Detector), Document(record))],
            { Kind: RecordKind.Document, Source: { } source } => [(Id("collect", source), Document(record))],
            _ => [],
        });
        Relations("wasAttributedTo", "prov:entity", "prov:agent", record =>
            record is { Kind: RecordKind.Document, GeneratedBy: { } model } ? [(Document(record), Model(model))] : []);
        Relations("wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity", record =>
            record is { Kind: RecordKind.Model, BaseModel: { } start } ? [(Model(record.Name!), Model(start))]
            : record.DerivedFrom.Select(source => (Document(record), Document(_store.Find(source.ToString())?.Digest ?? source))));
        Relations("hadMember", "prov:collection", "prov:entity", record =>
            record.Kind == RecordKind.Member ? [(Set(record.Set!), Document(record))] : []);
    }

    private void Relations(string name, string from, string to, Func<ProvenanceRecord, IEnumerable<(string From, string To)>> pairs)
    {
        _json.WriteStartObject(name);
        foreach (var stored in _store.Records())
        {
            var count = 0;
            foreach (var pair in pairs(stored.Read()))
            {
                _json.WriteStartObject($"_:{name}-{stored.Sequence}{(count++ == 0 ? "" : $"-{count}")}");
                _json.WriteString(from, pair.From);
                _json.WriteString(to, pair.To);
                End();
            }
        }

        _json.WriteEndObject();
    }

    private void WriteType(string type) => WriteTyped("prov:type", type, "prov:QUALIFIED_NAME");

    private void WriteTyped(string name, string value, string type)
    {
        _json.WriteStartObject(name);
        _json.WriteString("$", value);
        _json.WriteString("type", type);
        _json.WriteEndObject();
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.FlushWhenLarge();
    }

    private static string Document(ProvenanceRecord record) => Document(record.NormalizedDigest!.Value);

    private static string Document(Digest digest) => $"pv:document-{digest.Hex}";

    private static string Set(string name) => Id("set", name);

    private static string Model(string name) => Id("model", name);

    /// <summary>Returns a qualified name of PROV-N: characters not allowed in one are percent-encoded, and so is a final dot.</summary>
    private static string Id(string kind, string name)
    {
        var local = $"{kind}-{Uri.EscapeDataString(name)}";
        return local[^1] == '.' ? $"pv:{local[..^1]}%2E" : $"pv:{local}";
    }
}
