using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>
/// The JSON-LD context of Croissant 1.1 (appendix 1 of the specification), and the project's prefix. The specification writes
/// schema.org with http, but MLCommons' loader knows only https, as in version 1.0; so https is used here.
/// </summary>
internal static class CroissantContext
{
    private static readonly (string Prefix, string Iri)[] Prefixes =
    [
        ("@language", "en"),
        ("@vocab", "https://schema.org/"),
        ("sc", "https://schema.org/"),
        ("cr", "http://mlcommons.org/croissant/"),
        ("rai", "http://mlcommons.org/croissant/RAI/"),
        ("dct", "http://purl.org/dc/terms/"),
        (Terms.Prefix, Terms.Namespace),
    ];

    private static readonly string[] CroissantTerms =
    [
        "annotation", "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "excludes", "extract", "field", "fileProperty", "fileObject", "fileSet",
        "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "recordSet", "references", "regex", "readLines", "sdVersion",
        "separator", "source", "subField", "transform", "unArchive", "value",
    ];

    private static readonly (string Term, string Type)[] TypedTerms = [("data", "@json"), ("dataType", "@vocab"), ("examples", "@json")];

    internal static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (prefix, iri) in Prefixes)
        {
            json.WriteString(prefix, iri);
        }

        json.WriteString("conformsTo", "dct:conformsTo");
        foreach (var term in CroissantTerms) json.WriteString(term, $"cr:{term}");

        foreach (var (term, type) in TypedTerms)
        {
            json.WriteStartObject(term);
            json.WriteString("@id", $"cr:{term}");
            json.WriteString("@type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
