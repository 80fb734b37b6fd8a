using System.Globalization;
using System.Text.Json;
using Provenance.Documents.Identity;
using Provenance.Lineage.Records;

namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes a store as Croissant 1.1 (mlcommons.org/croissant/1.1, JSON-LD) with terms of Croissant RAI 1.0.
/// A store has no texts, so the distribution is its records: one file, <see cref="RecordLinesWriter.FileName"/>, which <c>export
/// --format records</c> writes and whose size and SHA-256 are given here. Croissant has no generation: counts by origin, generation,
/// generator and source, the data sets and the models are record sets whose rows are part of the description, and whose fields are terms
/// of the project's own namespace, see <see cref="Terms"/>.
/// </summary>
internal sealed class CroissantWriter
{
    private const string Text = "sc:Text";
    private const string Whole = "sc:Integer";

    private static readonly CroissantColumn[] Generations =
    [
        new("generation", Whole, "How many models deep, 0 for human text; null where it is not known exactly.", Terms.Generation),
        new("generation_least", Whole, "At least so many models deep.", Terms.GenerationMin),
        new("generation_most", Whole, "At most so many models deep; null where there is no bound.", Terms.GenerationMax),
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
    private readonly StoreSummary _survey;

    private CroissantWriter(IProvenanceStore store, ExportOptions options, Utf8JsonWriter json)
    {
        _store = store;
        _options = options;
        _json = json;
        _survey = StoreSummary.Read(store);
    }

    /// <summary>Writes the description from one snapshot.</summary>
    internal static void Write(IProvenanceStore store, ExportOptions options, Stream output) =>
        ExportJson.Write(store, output, json => new CroissantWriter(store, options, json).WriteAll());

    private void WriteAll()
    {
        var name = Terms.NameOf(_store, _options);
        var time = _survey.AsOf(_options);
        _json.WriteDatasetStart();
        _json.WriteString("name", name);
        _json.WriteString("description", string.Create(CultureInfo.InvariantCulture,
            $"Provenance records of {_survey.All.Documents} documents: who wrote each, by which model, and how many models deep. Texts are known by their digests."));
        _json.WriteLicenses(_survey.All.Licenses);
        var url = _options.Url ?? Terms.StoreIri(_store);
        _json.WriteString("url", url);
        _json.WriteCitation(name, url, time.Year);
        // a store is only appended to: each record makes a new version
        _json.WriteString("version", string.Create(CultureInfo.InvariantCulture, $"1.0.{_survey.Records}"));
        // the agents that stated the records; the store itself if none is named
        _json.WriteCreators(_survey.All.Agents.DefaultIfEmpty(_store.Origin));
        _json.WriteString("datePublished", time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("dateModified", RecordTime.Format(time));
        _json.WriteStrings("keywords", ["provenance", "training data", "text"]);
        WriteDistribution();
        _json.WriteStartArray("recordSet");
        _json.WriteLines(CroissantRecords.Id, "Append-only statements; later ones supersede earlier ones about the same document, set or model field by field.",
            "fileObject", RecordLinesWriter.FileName, CroissantRecords.Present(_store));
        Counts.Write(_json, [.. _survey.Counts.Select(Row)]);
        Sets.Write(_json, [.. _survey.Sets.Select(set => (object?[])[set.Key, set.Value.Documents, set.Value.MembersDigest().ToString(), .. Range(Entity.OfSet(set.Key))])]);
        Models().Write(_json, [.. _survey.Models.Select(model => (object?[])[model.Key, model.Value.Training.Sets, model.Value.Training.Base, .. Range(Entity.OfModel(model.Key))])]);
        _json.WriteEndArray();
        WriteResponsibility();
        _json.WriteString(Terms.Short(Terms.Checkpoint), Checkpoint.Take(_store).ToString());
        _json.WriteEndObject();
    }

    private void WriteDistribution()
    {
        var (bytes, sha256) = RecordLinesWriter.Measure(_store);
        _json.WriteStartArray("distribution");
        new CroissantFile(RecordLinesWriter.FileName, "All records in their order, a line each, canonical JSON: what 'provenance export --format records' writes.", bytes, sha256).Write(_json);
        _json.WriteEndArray();
    }

    /// <summary>Returns the table of models. Models refer to data sets; if none is written, the reference is omitted.</summary>
    private CroissantTable Models() => new("models", "Models; generations are those of the deepest text that they were trained on.", ["name"],
        [
            new("name", Text, "The model's name."),
            new("trained_on", Text, "The sets that it was trained on.", Terms.TrainedOn, _survey.Sets.Count > 0 ? "sets/name" : null, Many: true),
            new("base", Text, "The model that training started from.", Terms.Base, "models/name"),
            .. Generations,
        ]);

    private static object?[] Row(StoreCount row) =>
        [Words.Name(row.Origin), Words.Iptc(row.Origin), .. Range(row.Generation), row.Generator, row.Source, row.Documents];

    private object?[] Range(Entity subject) => Range(_survey.Graph.Get(subject));

    private static object?[] Range(GenerationRange range) => [range.Exact, range.Min, range.Max];

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
