using System.Buffers;
using System.Globalization;
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
    private static readonly SearchValues<byte> NeedEscape = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

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
        // .NET's shortest digits are ECMAScript's wherever it writes no exponent
        Span<byte> digits = stackalloc byte[32];
        if (double.IsFinite(value) && value != 0 && value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture) && !digits[..length].Contains((byte)'E'))
        {
            to.Add(digits[..length]);
            return;
        }

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
        for (var plain = text.IndexOfAny(NeedEscape); plain >= 0; plain = text.IndexOfAny(NeedEscape))
        {
            to.Add(text[..plain]);
            WriteEscaped(to, text[plain]);
            text = text[(plain + 1)..];
        }

        to.Add(text);
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
