using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Provenance.Lineage.Exports;

/// <summary>How exports write JSON: letters of all scripts as they are; <c>&lt;</c>, <c>&amp;</c> and quotes escaped, because JSON-LD is put into web pages.</summary>
internal static class JsonText
{
    internal const int FlushBytes = 256 * 1024;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    internal static Utf8JsonWriter Writer(Stream output, bool indented = true) => new(output, new JsonWriterOptions { Indented = indented, Encoder = Encoder });

    internal static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
