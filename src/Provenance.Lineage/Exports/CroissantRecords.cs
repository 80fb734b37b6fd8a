namespace Provenance.Lineage.Exports;

/// <summary>The file of records in Croissant.</summary>
internal static class CroissantRecords
{
    internal const string Id = "records";

    private const string Text = "sc:Text";

    /// <summary>Members of a record as paths in its JSON, with their fields.</summary>
    internal static IReadOnlyList<(string Path, CroissantColumn Column)> Fields { get; } =
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
