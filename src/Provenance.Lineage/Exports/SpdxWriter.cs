using System.Globalization;
using System.Text.Json;
using Provenance.Lineage.Records;

namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes a store as SPDX 3.0.1 (JSON-LD, profiles Core, Software, Dataset, AI, SimpleLicensing and Extension): all documents and each
/// data set as dataset packages, models as AI packages, <c>trainedOn</c> from models to data sets, <c>descendantOf</c> to base models,
/// and exactly one declared and one concluded licence per package. Required facts that no record states
/// are marked as unknown: licences and sensitive personal information by the standard's own terms for no assertion, suppliers and versions as
/// <c>NOASSERTION</c>, download locations by <see cref="ExportOptions.Url"/> or the store's IRI, and times by the last record. SPDX has no
/// generation: it is a property of the project's own namespace, see <see cref="Terms"/>, in the Extension profile.
/// </summary>
internal sealed class SpdxWriter
{
    internal const string Context = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
    internal const string NoLicense = "expandedlicensing_NoAssertionLicense";

    private const string CreationInfo = "_:creationinfo";
    private const string NoAssertion = "NOASSERTION";

    private readonly IProvenanceStore _store;
    private readonly ExportOptions _options;
    private readonly Utf8JsonWriter _json;
    private readonly StoreSummary _survey;
    private readonly SpdxLicenses _licenses;
    private readonly SortedSet<string> _agents = new(StringComparer.Ordinal);
    private readonly string _base;
    private readonly string _name;
    private readonly DateTimeOffset _time;
    private int _relationships;

    private SpdxWriter(IProvenanceStore store, ExportOptions options, Utf8JsonWriter json)
    {
        _store = store;
        _options = options;
        _json = json;
        _survey = StoreSummary.Read(store);
        _base = Terms.StoreIri(store);
        _name = Terms.NameOf(store, options);
        _time = _survey.AsOf(options);
        _licenses = new SpdxLicenses(_base);
    }

    private string Document => $"{_base}#document";

    private string Tool => $"{_base}#tool";

    private string All => $"{_base}#dataset";

    /// <summary>Writes the document from one snapshot.</summary>
    internal static void Write(IProvenanceStore store, ExportOptions options, Stream output) =>
        ExportJson.Write(store, output, json => new SpdxWriter(store, options, json).WriteAll());

    private void WriteAll()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", Context);
        _json.WriteStartArray("@graph");
        WriteCreation();
        WriteDataset(All, _name, "All documents of a provenance store.", _survey.All, DeepestOf(_survey.Counts), _survey.Counts);
        foreach (var (name, set) in _survey.Sets)
        {
            WriteDataset(Set(name), name, "A set of documents.", set, _survey.Graph.Get(Entity.OfSet(name)), StoreCounts.Count(_store, _survey.Graph, name));
        }

        foreach (var (name, model) in _survey.Models)
        {
            WriteModel(name, model);
        }

        if (_survey.Sets.Count > 0) Relate(All, "contains", _survey.Sets.Keys.Select(Set));

        foreach (var agent in _agents)
        {
            Start("Agent", Agent(agent));
            _json.WriteString("name", agent);
            _json.WriteEndObject();
        }

        _licenses.WriteAll(_json, Start);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteCreation()
    {
        _json.WriteStartObject();
        _json.WriteString("type", "CreationInfo");
        _json.WriteString("@id", CreationInfo);
        _json.WriteString("specVersion", "3.0.1");
        _json.WriteString("created", RecordTime.Format(_time));
        _json.WriteStrings("createdBy", [Tool]);
        _json.WriteEndObject();

        Start("SoftwareAgent", Tool);
        _json.WriteString("name", $"provenance {Terms.Version}");
        _json.WriteEndObject();

        Start("SpdxDocument", Document);
        _json.WriteString("name", _name);
        _json.WriteStrings("profileConformance", ["core", "software", "dataset", "ai", "simpleLicensing", "extension"]);
        _json.WriteStrings("rootElement", [All]);
        _json.WriteEndObject();
    }

    private void WriteDataset(string id, string name, string summary, GroupSummary group, GenerationRange generation, IReadOnlyList<StoreCount> counts)
    {
        Start("dataset_DatasetPackage", id);
        _json.WriteString("name", name);
        _json.WriteString("summary", summary);
        WritePackage(group.Times, "data");
        _json.WriteString("builtTime", RecordTime.Format(group.Times.Last ?? _time));
        _json.WriteStrings("originatedBy", [AgentOf(group.Agents)]);
        _json.WriteStrings("dataset_datasetType", ["text"]);
        _json.WriteString("dataset_dataCollectionProcess", string.Create(CultureInfo.InvariantCulture,
            $"{group.Documents} documents of {(group.Sources.Count == 0 ? "no stated source" : string.Join(", ", group.Sources))}."));
        _json.WriteString("dataset_hasSensitivePersonalInformation", "noAssertion");
        var properties = SpdxProperties.Start(_json);
        properties.Add(Terms.Documents, group.Documents);
        properties.Add(Terms.MembersDigest, group.MembersDigest().ToString());
        properties.Add(generation);
        foreach (var model in group.Generators) properties.Add(Terms.Generator, model);

        properties.Add(counts);
        properties.End();
        _json.WriteEndObject();
        WriteLicense(id, _licenses.Find(group.Licenses));
    }

    private void WriteModel(string name, ModelSummary model)
    {
        Start("ai_AIPackage", Model(name));
        _json.WriteString("name", name);
        WritePackage(model.Times, "model");
        _json.WriteString("software_packageVersion", model.WeightsDigest ?? NoAssertion);
        _json.WriteString("suppliedBy", AgentOf(model.Agents));
        var properties = SpdxProperties.Start(_json);
        properties.Add(_survey.Graph.Get(Entity.OfModel(name)));
        properties.End();
        _json.WriteEndObject();
        WriteLicense(Model(name), _licenses.Find(model.License is { } license ? [license] : []));
        if (model.Training.Sets.Count > 0)
        {
            Relate(Model(name), "trainedOn", model.Training.Sets.Distinct(StringComparer.Ordinal).Select(Set));
        }

        if (model.Training.Base is { } start) Relate(Model(name), "descendantOf", [Model(start)]);
    }

    private void WritePackage(Timestamps times, string purpose)
    {
        _json.WriteString("releaseTime", RecordTime.Format(times.Last ?? _time));
        _json.WriteString("software_primaryPurpose", purpose);
        _json.WriteString("software_downloadLocation", _options.Url ?? _base);
    }

    private void WriteLicense(string package, string declared)
    {
        Relate(package, "hasDeclaredLicense", [declared]);
        Relate(package, "hasConcludedLicense", [NoLicense]);
    }

    private void Relate(string from, string type, IEnumerable<string> to)
    {
        Start("Relationship", string.Create(CultureInfo.InvariantCulture, $"{_base}#relationship-{++_relationships}"));
        _json.WriteString("relationshipType", type);
        _json.WriteString("from", from);
        _json.WriteStrings("to", to);
        _json.WriteEndObject();
    }

    private void Start(string type, string id)
    {
        _json.FlushWhenLarge();

        _json.WriteStartObject();
        _json.WriteString("type", type);
        _json.WriteString("spdxId", id);
        _json.WriteString("creationInfo", CreationInfo);
    }

    /// <summary>Returns one agent for several names, because some versions of the model allow no more.</summary>
    private string AgentOf(SortedSet<string> names)
    {
        var name = names.Count == 0 ? NoAssertion : string.Join(", ", names);
        _agents.Add(name);
        return Agent(name);
    }

    private static GenerationRange DeepestOf(IReadOnlyList<StoreCount> counts) =>
        counts.Count == 0 ? GenerationRange.Unknown : counts.Select(row => row.Generation).Aggregate(GenerationRange.Greatest);

    private string Set(string name) => Terms.Iri(_base, "set", name);

    private string Model(string name) => Terms.Iri(_base, "model", name);

    private string Agent(string name) => Terms.Iri(_base, "agent", name);
}
