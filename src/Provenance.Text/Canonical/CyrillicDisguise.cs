using System.Text;
using Provenance.Text.Characters;

namespace Provenance.Text.Canonical;

/// <summary>
/// Writes Cyrillic look-alikes as the Latin letters they stand for, in a text that has Latin letters and no other Cyrillic ones: no language is written so.
/// In all other texts the letters around a look-alike decide (<see cref="Normalizer"/>).
/// </summary>
internal static class CyrillicDisguise
{
    private const int End = 0x0530;

    /// <summary>Writes all of them.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Fold(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        if (!IsDisguised(text)) return false;
        var copied = 0;
        Span<byte> letter = stackalloc byte[1];
        for (var i = 0; Next(text, ref i, out var rune); i += 2)
        {
            letter[0] = CharacterMap.LatinLookalike(rune.Value);
            if (letter[0] == 0) continue;
            to.Copy(text, copied, i);
            to.Replace(i, i + 2, letter);
            copied = i + 2;
            anomalies[Anomaly.Homoglyph]++;
        }

        to.Copy(text, copied, text.Length);
        return true;
    }

    private static bool IsDisguised(ReadOnlySpan<byte> text)
    {
        var found = false;
        for (var i = 0; Next(text, ref i, out var rune); i += 2)
        {
            if (CharacterMap.LatinLookalike(rune.Value) != 0) found = true;
            else if (Rune.IsLetter(rune)) return false;
        }

        return found && HasLatin(text);
    }

    private static bool HasLatin(ReadOnlySpan<byte> text) => text.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 || text.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0;

    /// <summary>Moves to the next Cyrillic character: U+0400 to U+052F start with the bytes D0 to D4.</summary>
    private static bool Next(ReadOnlySpan<byte> text, ref int i, out Rune rune)
    {
        while (i < text.Length)
        {
            var skip = text[i..].IndexOfAnyInRange((byte)0xD0, (byte)0xD4);
            if (skip < 0) break;
            i += skip;
            if (Rune.DecodeFromUtf8(text[i..], out rune, out _) == System.Buffers.OperationStatus.Done && rune.Value < End) return true;
            i++;
        }

        rune = default;
        return false;
    }
}
