using System.Globalization;
using System.Text.Json;
using Provenance.Documents.Identity;

namespace Provenance.Lineage.Exports;

/// <summary>The project's own properties of an SPDX element: names and values, as in the Extension profile.</summary>
internal readonly ref struct SpdxProperties
{
    private readonly Utf8JsonWriter _json;

    private SpdxProperties(Utf8JsonWriter json) => _json = json;

    internal static SpdxProperties Start(Utf8JsonWriter json)
    {
        json.WriteStartArray("extension");
        json.WriteStartObject();
        json.WriteString("type", "extension_CdxPropertiesExtension");
        json.WriteStartArray("extension_cdxProperty");
        return new SpdxProperties(json);
    }

    internal void Add(string term, string value)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "extension_CdxPropertyEntry");
        _json.WriteString("extension_cdxPropName", Terms.Namespace + term);
        _json.WriteString("extension_cdxPropValue", value);
        _json.WriteEndObject();
    }

    internal void Add(string term, long value) => Add(term, value.ToString(CultureInfo.InvariantCulture));

    internal void Add(GenerationRange generation)
    {
        if (generation.Exact is { } exact)
        {
            Add(Terms.Generation, exact);
            return;
        }

        Add(Terms.GenerationMin, generation.Min);
        if (generation.Max is { } most) Add(Terms.GenerationMax, most);
    }

    /// <summary>Adds the number of documents of each origin, one property each: <c>origin/human</c>; and the digital source types that occur.</summary>
    internal void Add(IEnumerable<StoreCount> counts)
    {
        foreach (var group in counts.GroupBy(row => row.Origin).OrderBy(group => group.Key))
        {
            Add($"{Terms.Origin}/{Words.Name(group.Key)}", group.Sum(row => row.Documents));
            if (Words.Iptc(group.Key) is { } iptc) Add(Terms.DigitalSourceType, iptc);
        }
    }

    internal void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }
}
