using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>One JSON object on one line.</summary>
internal static class JsonLineText
{
    internal static string Write(Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
