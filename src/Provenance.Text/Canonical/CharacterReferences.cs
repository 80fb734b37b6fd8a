using System.Globalization;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>Resolves the character references of HTML, named and numeric, also those escaped twice: <c>&amp;amp;lt;</c>.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest name has 31 letters; numbers of any use are shorter.</summary>
    private const int Longest = 32;

    /// <summary>The characters of windows-1252 that stand for the numbers 128 to 159, as the HTML standard says.</summary>
    private const string Windows =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Resolves all references.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Resolve(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var resolved = false;
        var copied = 0;
        Span<byte> bytes = stackalloc byte[8];
        for (var i = text.IndexOf((byte)'&'); i < text.Length; i++)
        {
            var skip = text[i..].IndexOfAny((byte)'&', (byte)';');
            if (skip < 0) break;
            i += skip;
            to.Copy(text, copied, i);
            copied = i;
            var length = text[i] == ';' ? EndedReference(to, bytes, out var start) : OpenReference(text[i..], bytes, out start);
            if (length == 0) continue;
            resolved = true;
            anomalies[Anomaly.Html]++;
            if (text[i] == ';')
            {
                // the output is looked at and not the input: so a reference to an ampersand may start another one
                var from = to.Cut(start);
                to.Replace(from, i + 1, bytes[..length]);
                copied = i + 1;
            }
            else
            {
                to.Replace(i, i + start, bytes[..length]);
                copied = i + start;
                i = copied - 1;
            }
        }

        to.Copy(text, copied, text.Length);
        return resolved;
    }

    /// <summary>Resolves the reference that the output ends with, whose semicolon comes now.</summary>
    private static int EndedReference(Rewrite to, Span<byte> bytes, out int start)
    {
        var window = to.Text[Math.Max(0, to.Length - Longest - 1)..];
        var at = window.LastIndexOf((byte)'&');
        start = to.Length - window.Length + at;
        if (at < 0) return 0;
        var name = window[(at + 1)..];
        return name.StartsWith("#"u8) ? Number(name[1..], bytes) : ReferenceNames.Find(name, legacy: false, bytes);
    }

    /// <summary>Resolves a reference without a semicolon, unless a letter, digit or <c>=</c> follows: then it is the parameter of an address.</summary>
    private static int OpenReference(ReadOnlySpan<byte> text, Span<byte> bytes, out int end)
    {
        end = 1;
        var number = end < text.Length && text[end] == '#';
        if (number) end++;
        while (end < text.Length && end <= Longest && char.IsAsciiLetterOrDigit((char)text[end])) end++;
        if (end < 3 || (end < text.Length && (text[end] is (byte)';' or (byte)'=' || char.IsAsciiLetterOrDigit((char)text[end])))) return 0;
        return number ? Number(text[2..end], bytes) : ReferenceNames.Find(text[1..end], legacy: true, bytes);
    }

    private static int Number(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        var hex = digits.StartsWith("x"u8) || digits.StartsWith("X"u8);
        if (hex) digits = digits[1..];
        if (digits.IsEmpty || !long.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return 0;
        if (number is >= 0x80 and <= 0x9F) number = Windows[(int)number - 0x80];
        var rune = number is > 0 and <= 0x10FFFF && Rune.IsValid((int)number) ? new Rune((int)number) : Rune.ReplacementChar;
        return (rune.Value == 0xA0 ? new Rune(' ') : rune).EncodeToUtf8(bytes);
    }
}
