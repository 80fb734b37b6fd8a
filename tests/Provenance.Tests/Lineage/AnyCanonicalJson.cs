using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Lineage.Records;

namespace Provenance.Tests.Lineage;

/// <summary>RFC 8785 for any JSON, for records to be compared with: members sorted by UTF-16 code units, no white space.</summary>
internal static class AnyCanonicalJson
{
    /// <summary>The canonical form of a JSON value.</summary>
    internal static string Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        var to = new ByteBuffer();
        Write(to, document.RootElement);
        return Encoding.UTF8.GetString(to.Written);
    }

    private static void Write(ByteBuffer to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(to, value);
                break;
            case JsonValueKind.Array:
                to.Add((byte)'[');
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    if (!first) to.Add((byte)',');

                    first = false;
                    Write(to, item);
                }

                to.Add((byte)']');
                break;
            case JsonValueKind.String:
                CanonicalJson.WriteString(to, value.GetString()!);
                break;
            case JsonValueKind.Number:
                CanonicalJson.WriteNumber(to, value.GetDouble());
                break;
            default:
                to.Add(value.ValueKind == JsonValueKind.True ? "true"u8 : value.ValueKind == JsonValueKind.False ? "false"u8 : "null"u8);
                break;
        }
    }

    private static void WriteObject(ByteBuffer to, JsonElement value)
    {
        var members = new List<JsonProperty>(value.EnumerateObject());
        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        to.Add((byte)'{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) to.Add((byte)',');

            CanonicalJson.WriteString(to, members[i].Name);
            to.Add((byte)':');
            Write(to, members[i].Value);
        }

        to.Add((byte)'}');
    }
}
