using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Provenance.Training.Fitting;

/// <summary>Writes a JSON object into a string.</summary>
internal static class TrainingJson
{
    internal static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
