using System.Globalization;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>Unicode's canonical composition (NFC). It allocates and is used only for the few texts that need it.</summary>
internal static class Composition
{
    /// <summary>True if a text has combining marks of Latin, Greek or Cyrillic, Korean letters in parts, or Japanese sound marks.</summary>
    internal static bool MayBeNeeded(ReadOnlySpan<byte> utf8) =>
        // U+0300 to U+036F start with the bytes CC or CD; U+1100 to U+113F, one of which starts each Korean syllable, with E1 84
        utf8.ContainsAny((byte)0xCC, (byte)0xCD) || utf8.IndexOf((ReadOnlySpan<byte>)[0xE1, 0x84]) >= 0 || utf8.IndexOf("\u3099"u8) >= 0 || utf8.IndexOf("\u309A"u8) >= 0;

    internal static byte[] Compose(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).Normalize(NormalizationForm.FormC));

    /// <summary>Maps composed text to its source. A letter and its marks are composed together, separately from all others.</summary>
    internal static void Map(ReadOnlySpan<byte> utf8, OffsetMap sources)
    {
        var written = 0;
        for (int start = 0, end; start < utf8.Length; start = end)
        {
            end = EndOfCluster(utf8, start);
            written += utf8[start] < 0x80 && end == start + 1 ? 1 : Compose(utf8[start..end]).Length;
            sources.Add(start, end, written);
        }
    }

    /// <summary>Returns the end of the marks, or of the further parts of a Korean syllable, after the first character.</summary>
    private static int EndOfCluster(ReadOnlySpan<byte> utf8, int start)
    {
        Rune.DecodeFromUtf8(utf8[start..], out _, out var size);
        var end = start + Math.Max(size, 1);
        while (end < utf8.Length && utf8[end] >= 0x80)
        {
            Rune.DecodeFromUtf8(utf8[end..], out var rune, out size);
            var follows = rune.Value is >= 0x1160 and <= 0x11FF || Rune.GetUnicodeCategory(rune) is
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (!follows) break;
            end += Math.Max(size, 1);
        }

        return end;
    }
}
