using System.Buffers;
using System.Globalization;
using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Lineage.Records;

/// <summary>
/// Strings and numbers of the JSON Canonicalization Scheme, RFC 8785: the shortest escapes, numbers as in ECMAScript. Its other
/// rule, members sorted by UTF-16 code units, is left to <see cref="RecordFormat"/>.
/// </summary>
internal static class CanonicalJson
{
    private static readonly SearchValues<byte> NeedEscape = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    /// <summary>Writes a number as in ECMAScript (RFC 8785, 3.2.2.3).</summary>
    /// <exception cref="DataException">The number is not finite.</exception>
    internal static void WriteNumber(ByteBuffer to, double value)
    {
        // .NET's shortest digits equal ECMAScript's wherever it writes no exponent
        Span<byte> digits = stackalloc byte[32];
        if (double.IsFinite(value) && value != 0 && value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture) && !digits[..length].Contains((byte)'E'))
        {
            to.Add(digits[..length]);
            return;
        }

        foreach (var digit in EcmaNumber.Format(value)) to.Add((byte)digit);
    }

    /// <summary>Writes a string with its quotes and the escapes of RFC 8785, 3.2.2.2; half of a surrogate pair becomes U+FFFD.</summary>
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
