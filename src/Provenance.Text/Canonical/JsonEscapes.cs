using System.Globalization;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// Escapes of JSON and Python that were never resolved: <c>\n</c>, <c>\"</c>, <c>\u2019</c> in a text without line breaks. Each backslash of the text
/// must start an escape, and one of them at a place where no path or formula has it; so <c>C:\new</c> and <c>\nabla</c> stay.
/// </summary>
internal static class JsonEscapes
{
    /// <summary>Resolves all escapes.</summary>
    /// <returns>False if the text is not escaped; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Resolve(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        if (!IsEscaped(text)) return false;
        var copied = 0;
        Span<byte> bytes = stackalloc byte[4];
        while (true)
        {
            var at = text[copied..].IndexOf((byte)'\\');
            if (at < 0) break;
            at += copied;
            to.Copy(text, copied, at);
            copied = at + LengthOf(text[at..]);
            to.Replace(at, copied, bytes[..Write(text[at..copied], bytes)]);
            anomalies[Anomaly.Escape]++;
        }

        to.Copy(text, copied, text.Length);
        return true;
    }

    private static bool IsEscaped(ReadOnlySpan<byte> text)
    {
        if (text.Trim(" \t\r\n"u8).ContainsAny((byte)'\n', (byte)'\r')) return false;
        var plain = false;
        for (var i = 0; ;)
        {
            var at = text[i..].IndexOf((byte)'\\');
            if (at < 0) return plain;
            i += at;
            var length = LengthOf(text[i..]);
            if (length == 0 || IsUmlaut(text, i)) return false;
            plain |= IsUnmistakable(text, i, length);
            i += length;
        }
    }

    /// <summary>True for code points and closing quotation marks, and for line breaks after the end of a sentence, before another escape or before a capital.</summary>
    private static bool IsUnmistakable(ReadOnlySpan<byte> text, int at, int length)
    {
        if (text[at + 1] == 'u') return true;
        if (text[at + 1] == '"') return at + length == text.Length || !char.IsAsciiLetterOrDigit((char)text[at + length]);
        if (text[at + 1] is not ((byte)'n' or (byte)'r')) return false;
        if (at == 0 || text[at - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)',' or (byte)';') return true;
        return at + length < text.Length && (text[at + length] is (byte)'\\' or (byte)' ' or (byte)'-' or (byte)'*' || char.IsAsciiLetterUpper((char)text[at + length]));
    }

    /// <summary>True for TeX's accent over a letter within a word: <c>na\"ive</c>.</summary>
    private static bool IsUmlaut(ReadOnlySpan<byte> text, int at) =>
        at > 0 && at + 2 < text.Length && text[at + 1] is (byte)'"' or (byte)'\'' && char.IsAsciiLetter((char)text[at - 1]) && char.IsAsciiLetter((char)text[at + 2])
            && !(text[at + 1] == '\'' && text[at + 2] is (byte)'s' or (byte)'t' or (byte)'r' or (byte)'v' or (byte)'l' or (byte)'m' or (byte)'d');

    /// <summary>Returns the length of the escape at the start of a text, or 0.</summary>
    private static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2) return 0;
        return text[1] switch
        {
            (byte)'n' or (byte)'t' or (byte)'r' or (byte)'b' or (byte)'f' or (byte)'"' or (byte)'\'' or (byte)'\\' or (byte)'/' => 2,
            (byte)'x' => HexAt(text, 2, 2) >= 0 ? 4 : 0,
            (byte)'u' => HexAt(text, 2, 4) is var unit && unit < 0 ? 0 : IsPair(text, unit) ? 12 : 6,
            _ => 0,
        };
    }

    private static bool IsPair(ReadOnlySpan<byte> text, int unit) =>
        char.IsHighSurrogate((char)unit) && text[6..].StartsWith("\\u"u8) && HexAt(text, 8, 4) is >= 0xDC00 and <= 0xDFFF;

    private static int Write(ReadOnlySpan<byte> escape, Span<byte> bytes)
    {
        var point = escape[1] switch
        {
            (byte)'n' => '\n',
            (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f' => ' ',
            (byte)'x' => HexAt(escape, 2, 2),
            (byte)'u' when escape.Length == 12 => char.ConvertToUtf32((char)HexAt(escape, 2, 4), (char)HexAt(escape, 8, 4)),
            (byte)'u' => HexAt(escape, 2, 4),
            _ => escape[1],
        };
        return (Rune.IsValid(point) ? new Rune(point) : Rune.ReplacementChar).EncodeToUtf8(bytes);
    }

    private static int HexAt(ReadOnlySpan<byte> text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
