using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>The file of records in Croissant.</summary>
internal static class CroissantRecords
{
    internal const string Id = "records";

    private const string Text = "sc:Text";

    /// <summary>Members of a record as paths in its JSON, with their fields.</summary>
    private static IReadOnlyList<(string Path, CroissantColumn Column)> Fields { get; } =
    [
        ("kind", new("kind", Text, "What is stated: document, assessment, set, member or model.")),
        ("id", new("id", Text, "The document's own id.")),
        ("name", new("name", Text, "The name of the set or model that is spoken of.")),
        ("normalized_digest", new("normalized_digest", Text, "SHA-256 of the normalised text, by which documents are known.")),
        ("content_digest", new("content_digest", Text, "SHA-256 of the exact UTF-8.")),
        ("origin", new("origin", Text, "Who wrote it: human, machine or mixed.", Terms.Origin)),
        ("origin_basis", new("origin_basis", Text, "How the origin is known.")),
        ("generation", new("generation", "sc:Integer", "The generation that was stated.", Terms.DeclaredGeneration)),
        ("generated_by.model", new("generator", Text, "The model that wrote it.", Terms.Generator)),
        ("source", new("source", Text, "The collection it belongs to.", Terms.Source)),
        ("license", new("license", Text, "Its licence.")),
        ("collection.uri", new("uri", "sc:URL", "Where it was found.")),
        ("set", new("set", Text, "The set that a member belongs to.")),
        ("assessment.detector", new("detector", Text, "The detector that judged it.", Terms.Detector)),
        ("assessment.language", new("language", Text, "The language that the detector recognised: an ISO 639-1 code, or und.")),
        ("assessment.verdict", new("verdict", Text, "The detector's conclusion.")),
        ("assessment.score", new("score", "sc:Float", "The detector's score, higher for machine-like text.")),
        ("assessment.probability", new("probability", "sc:Float", "The detector's calibrated probability that a model wrote it.")),
        ("assessment.resemblance", new("resemblance", "sc:Float", "The detector's calibrated log-odds that a human wrote it.")),
        ("assessment.p_value", new("p_value", "sc:Float", "The share of comparable human text that scores as high.")),
        ("run", new("run", Text, "The run that the statement belongs to.")),
        ("time", new("time", "sc:DateTime", "When it was stated.")),
        ("prev", new("prev", Text, "The hash of the record before it.")),
    ];

    /// <summary>Returns the fields that at least one record has: a table of the records has no column for the others.</summary>
    internal static List<(string[] Path, CroissantColumn Column)> Present(IProvenanceStore store)
    {
        var present = new List<(string[] Path, CroissantColumn Column)>();
        var missing = Fields.Select((field, place) => (Place: place, Path: field.Path.Split('.'), field.Column)).ToList();
        var places = new List<int>();
        foreach (var stored in store.Records())
        {
            if (missing.Count == 0) break;

            using var record = JsonDocument.Parse(stored.Body);
            for (var i = missing.Count - 1; i >= 0; i--)
            {
                if (!Has(record.RootElement, missing[i].Path)) continue;

                var at = ~places.BinarySearch(missing[i].Place);
                places.Insert(at, missing[i].Place);
                present.Insert(at, (missing[i].Path, missing[i].Column));
                missing.RemoveAt(i);
            }
        }

        return present;
    }

    private static bool Has(JsonElement json, ReadOnlySpan<string> path) =>
        path.IsEmpty || (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(path[0], out var inner) && Has(inner, path[1..]));

    /// <summary>Returns a method of collection in the words that Croissant RAI recommends.</summary>
    internal static string CollectionType(string method) => method.ToLowerInvariant() switch
    {
        "crawl" or "scrape" => "Web Scraping",
        "api" => "Web API",
        "manual" => "Manual Human Curator",
        "software" => "Software Collection",
        "survey" => "Surveys",
        _ => "Others",
    };
}
