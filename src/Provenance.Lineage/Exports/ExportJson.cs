using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Provenance.Lineage.Exports;

/// <summary>Writes the JSON of exports: letters of all scripts unescaped; <c>&lt;</c>, <c>&amp;</c> and quotes escaped, because JSON-LD is embedded in web pages.</summary>
internal static class ExportJson
{
    internal const int FlushBytes = 256 * 1024;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    internal static Utf8JsonWriter Writer(Stream output, bool indented = true, JavaScriptEncoder? encoder = null) =>
        new(output, new JsonWriterOptions { Indented = indented, Encoder = encoder ?? Encoder });

    /// <summary>Writes one snapshot of a store as one JSON value and a line feed.</summary>
    internal static void Write(IProvenanceStore store, Stream output, Action<Utf8JsonWriter> write, JavaScriptEncoder? encoder = null)
    {
        using var moment = store.OpenSnapshot();
        using var json = Writer(output, encoder: encoder);
        write(json);
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Flushes large output, so that memory stays bounded.</summary>
    internal static void FlushWhenLarge(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushBytes) json.Flush();
    }

    internal static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);

        json.WriteEndArray();
    }
}
