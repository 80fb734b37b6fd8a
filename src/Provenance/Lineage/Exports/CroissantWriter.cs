using System.Globalization;
using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes what a store says of its documents as Croissant 1.1 (mlcommons.org/croissant/1.1, JSON-LD) with terms of Croissant RAI 1.0.
/// A store holds no texts, so what is distributed is its records: one file, <see cref="RecordLinesWriter.FileName"/>, which <c>export
/// --format records</c> writes and whose size and SHA-256 are given here. Croissant has no generation: counts by origin, generation,
/// generator and source, the sets and the models are record sets whose rows stand in the description, and whose fields mean terms
/// of the project's own namespace, see <see cref="Terms"/>.
/// </summary>
internal sealed class CroissantWriter
{
    private const string Text = "sc:Text";
    private const string Whole = "sc:Integer";

    private static readonly CroissantColumn[] Generations =
    [
        new("generation", Whole, "How many models deep, 0 for human text; null where it is not known exactly.", Terms.Generation),
        new("generation_least", Whole, "At least so many models deep.", Terms.GenerationLeast),
        new("generation_most", Whole, "At most so many models deep; null where there is no bound.", Terms.GenerationMost),
    ];

    private static readonly CroissantTable Counts = new("counts", "Documents that are alike in origin, generation, generator and source.",
        ["origin", "generation_least", "generation_most", "generator", "source"],
        [
            new("origin", Text, "Who wrote them: human, machine, mixed or unknown.", Terms.Origin),
            new("digital_source_type", "sc:URL", "The origin as a digital source type of the IPTC NewsCodes; null for unknown.", Terms.DigitalSourceType),
            .. Generations,
            new("generator", Text, "The model that wrote them.", Terms.Generator),
            new("source", Text, "The collection they are from.", Terms.Source),
            new("documents", Whole, "How many documents.", Terms.Documents),
        ]);

    private static readonly CroissantTable Sets = new("sets", "Sets of documents; generations are those of the deepest member.", ["name"],
        [
            new("name", Text, "The set's name."),
            new("documents", Whole, "How many members.", Terms.Documents),
            new("members_digest", Text, "SHA-256 of the members' normalised digests, ascending, a line each.", Terms.MembersDigest),
            .. Generations,
        ]);

    private readonly IProvenanceStore _store;
    private readonly ExportOptions _options;
    private readonly Utf8JsonWriter _json;
    private readonly StoreSurvey _survey;

    private CroissantWriter(IProvenanceStore store, ExportOptions options, Utf8JsonWriter json)
    {
        _store = store;
        _options = options;
        _json = json;
        _survey = StoreSurvey.Of(store);
    }

    /// <summary>Writes the description, as of one moment.</summary>
    internal static void Write(IProvenanceStore store, ExportOptions options, Stream output) =>
        JsonText.Write(store, output, json => new CroissantWriter(store, options, json).WriteAll());

    private void WriteAll()
    {
        var name = Terms.NameOf(_store, _options);
        var time = _survey.AsOf(_options);
        _json.WriteStartObject();
        CroissantContext.Write(_json);
        _json.WriteString("@type", "sc:Dataset");
        _json.WriteStrings("conformsTo", ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]);
        _json.WriteString("name", name);
        _json.WriteString("description", string.Create(CultureInfo.InvariantCulture,
            $"Provenance records of {_survey.All.Documents} documents: who wrote each, by which model, and how many models deep. Texts are known by their digests."));
        WriteLicenses();
        _json.WriteString("url", _options.Url ?? Terms.StoreIri(_store));
        WriteCreators();
        _json.WriteString("datePublished", time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("dateModified", RecordTime.Of(time));
        _json.WriteStrings("keywords", ["provenance", "training data", "text"]);
        WriteDistribution();
        _json.WriteStartArray("recordSet");
        WriteRecordFields();
        Counts.Write(_json, [.. _survey.Counts.Select(Row)]);
        Sets.Write(_json, [.. _survey.Sets.Select(set => (object?[])[set.Key, set.Value.Documents, set.Value.MembersDigest().ToString(), .. Range(Subject.OfSet(set.Key))])]);
        Models().Write(_json, [.. _survey.Models.Select(model => (object?[])[model.Key, model.Value.Training.Sets, model.Value.Training.Base, .. Range(Subject.OfModel(model.Key))])]);
        _json.WriteEndArray();
        WriteResponsibility();
        _json.WriteString(Terms.Short(Terms.Checkpoint), Checkpoint.Of(_store).ToString());
        _json.WriteEndObject();
    }

    private void WriteLicenses()
    {
        _json.WriteStartArray("license");
        if (_survey.All.Licenses.Count == 0)
        {
            WriteNamed("sc:CreativeWork", "not stated");
        }

        foreach (var text in _survey.All.Licenses)
        {
            if (License.Of(text).Url is { } url)
            {
                _json.WriteStringValue(url);
            }
            else
            {
                WriteNamed("sc:CreativeWork", text);
            }
        }

        _json.WriteEndArray();
    }

    /// <summary>Those who stated the records; the store itself where none gave a name.</summary>
    private void WriteCreators()
    {
        _json.WriteStartArray("creator");
        foreach (var agent in _survey.All.Agents.DefaultIfEmpty(_store.Origin))
        {
            WriteNamed("sc:Organization", agent);
        }

        _json.WriteEndArray();
    }

    private void WriteNamed(string type, string name)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", type);
        _json.WriteString("name", name);
        _json.WriteEndObject();
    }

    private void WriteDistribution()
    {
        var (bytes, sha256) = RecordLinesWriter.Measure(_store);
        _json.WriteStartArray("distribution");
        _json.WriteStartObject();
        _json.WriteString("@type", "cr:FileObject");
        _json.WriteString("@id", RecordLinesWriter.FileName);
        _json.WriteString("name", RecordLinesWriter.FileName);
        _json.WriteString("description", "All records in their order, a line each, canonical JSON: what 'provenance export --format records' writes.");
        _json.WriteString("contentUrl", RecordLinesWriter.FileName);
        _json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{bytes} B"));
        _json.WriteString("encodingFormat", RecordLinesWriter.MediaType);
        _json.WriteString("sha256", sha256);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteRecordFields()
    {
        _json.WriteStartObject();
        _json.WriteString("@type", "cr:RecordSet");
        _json.WriteString("@id", CroissantRecords.Id);
        _json.WriteString("name", CroissantRecords.Id);
        _json.WriteString("description", "Append-only statements; later ones supersede earlier ones about the same document, set or model field by field.");
        _json.WriteStartArray("field");
        foreach (var (path, column) in CroissantRecords.Fields)
        {
            column.WriteStart(_json, CroissantRecords.Id);
            _json.WriteStartObject("source");
            _json.WriteStartObject("fileObject");
            _json.WriteString("@id", RecordLinesWriter.FileName);
            _json.WriteEndObject();
            _json.WriteStartObject("extract");
            _json.WriteString("jsonPath", $"$.{path}");
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Models refer to sets; where no set is written, so is no reference.</summary>
    private CroissantTable Models() => new("models", "Models; generations are those of the deepest text that they were trained on.", ["name"],
        [
            new("name", Text, "The model's name."),
            new("trained_on", Text, "The sets that it was trained on.", Terms.TrainedOn, _survey.Sets.Count > 0 ? "sets/name" : null, Many: true),
            new("base", Text, "The model that training started from.", Terms.Base, "models/name"),
            .. Generations,
        ]);

    private static object?[] Row(StoreCount row) =>
        [Words.Of(row.Origin), Words.Iptc(row.Origin), .. Range(row.Generation), row.Generator, row.Source, row.Documents];

    private object?[] Range(Subject subject) => Range(_survey.Graph.Of(subject));

    private static object?[] Range(GenerationRange range) => [range.Exact, range.Least, range.Most];

    private void WriteResponsibility()
    {
        _json.WriteString("rai:dataCollection", "Each document's record says where it came from and who wrote it, as far as that was stated; generations follow from what models were trained on.");
        _json.WriteStrings("rai:dataCollectionType", _survey.All.Methods.Select(CroissantRecords.CollectionType).DefaultIfEmpty("Others").Distinct(StringComparer.Ordinal));
        if (_survey.All.Detectors.Count > 0)
        {
            _json.WriteStrings("rai:machineAnnotationTools", _survey.All.Detectors.Select(detector => $"provenance detector {detector}"));
            _json.WriteString("rai:dataAnnotationProtocol", "Detectors judged whether a human or a model wrote a text; the last one's conclusion and p-value count. Each is named by the digest of its file.");
        }

        var unknown = _survey.Counts.Where(row => row.Origin == Origin.Unknown).Sum(row => row.Documents);
        if (unknown > 0)
        {
            _json.WriteStrings("rai:dataLimitations", [string.Create(CultureInfo.InvariantCulture, $"Nobody stated who wrote {unknown} of {_survey.All.Documents} documents.")]);
        }
    }
}
