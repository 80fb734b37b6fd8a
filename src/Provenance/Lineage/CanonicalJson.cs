using System.Text;
using System.Text.Json;
using Provenance.Documents;

namespace Provenance.Lineage;

/// <summary>
/// The JSON Canonicalization Scheme, RFC 8785: no white space, members sorted by UTF-16 code units, numbers as ECMAScript writes
/// them, the shortest escapes.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The canonical form of a JSON value.</summary>
    /// <exception cref="DataException">A member's name occurs twice, a number is out of range or a string is no Unicode.</exception>
    internal static byte[] Of(JsonElement value)
    {
        var to = new ByteBuffer();
        Write(to, value);
        return to.Written.ToArray();
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
                    if (!first)
                    {
                        to.Add((byte)',');
                    }

                    first = false;
                    Write(to, item);
                }

                to.Add((byte)']');
                break;
            case JsonValueKind.String:
                WriteString(to, Text(value));
                break;
            case JsonValueKind.Number:
                WriteNumber(to, value.GetDouble());
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
            if (i > 0)
            {
                if (members[i].Name == members[i - 1].Name)
                {
                    throw LineageErrors.TwiceTheName(members[i].Name);
                }

                to.Add((byte)',');
            }

            WriteString(to, members[i].Name);
            to.Add((byte)':');
            Write(to, members[i].Value);
        }

        to.Add((byte)'}');
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw LineageErrors.NoUnicode(e);
        }
    }

    internal static void WriteNumber(ByteBuffer to, double value)
    {
        foreach (var digit in EcmaNumber.Format(value))
        {
            to.Add((byte)digit);
        }
    }

    /// <summary>A string with its quotes and the escapes of RFC 8785, 3.2.2.2; half of a surrogate pair becomes U+FFFD.</summary>
    internal static void WriteString(ByteBuffer to, string text)
    {
        Span<byte> utf8 = text.Length <= 128 ? stackalloc byte[384] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        WriteUtf8(to, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private static void WriteUtf8(ByteBuffer to, ReadOnlySpan<byte> text)
    {
        to.Add((byte)'"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x20 && text[i] != '"' && text[i] != '\\')
            {
                continue;
            }

            to.Add(text[start..i]);
            start = i + 1;
            WriteEscaped(to, text[i]);
        }

        to.Add(text[start..]);
        to.Add((byte)'"');
    }

    private static void WriteEscaped(ByteBuffer to, byte value)
    {
        switch (value)
        {
            case (byte)'"':
                to.Add("\\\""u8);
                break;
            case (byte)'\\':
                to.Add("\\\\"u8);
                break;
            case (byte)'\b':
                to.Add("\\b"u8);
                break;
            case (byte)'\t':
                to.Add("\\t"u8);
                break;
            case (byte)'\n':
                to.Add("\\n"u8);
                break;
            case (byte)'\f':
                to.Add("\\f"u8);
                break;
            case (byte)'\r':
                to.Add("\\r"u8);
                break;
            default:
                to.Add("\\u00"u8);
                to.Add((byte)('0' + (value >> 4)));
                to.Add((byte)((value & 15) < 10 ? '0' + (value & 15) : 'a' + (value & 15) - 10));
                break;
        }
    }
}
