using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;

namespace Provenance.Text.Identification;

/// <summary>
/// Identifies a document's language from its script and its function words, without a model and without allocation; the answer is <c>und</c> if
/// neither is conclusive. Meant for documents of a sentence or more; names and lists may be taken for a neighbouring language.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>Number of tokens at the start that decide.</summary>
    private const int Horizon = 160;

    /// <summary>Minimum share of function words among words: running text has 25% and more, lists of names next to none.</summary>
    private const double MinShare = 0.06;

    private const int TableSize = 4096;

    private enum Script
    {
        Latin,
        Cyrillic,
        Greek,
        Hebrew,
        Arabic,
        Devanagari,
        Bengali,
        Thai,
        Lao,
        Tibetan,
        Burmese,
        Khmer,
        Hangul,
        Other,
    }

    private const int Scripts = (int)Script.Other + 1;

    private static readonly uint[] Keys = new uint[TableSize];
    private static readonly ulong[] Masks = BuildMasks();

    /// <summary>Returns an index into <see cref="Languages.Codes"/>.</summary>
    internal static byte Identify(in TokenView view)
    {
        Span<int> hits = stackalloc int[Languages.Codes.Length];
        hits.Clear();
        Span<int> scripts = stackalloc int[Scripts];
        scripts.Clear();
        int words = 0, ideographs = 0, kana = 0;
        var n = Math.Min(view.Count, Horizon);
        for (var i = 0; i < n; i++)
        {
            var first = view.FirstByte(i);
            if (view.Kinds[i] == TokenKind.Ideograph)
            {
                ideographs++;
                // hiragana and katakana, U+3040 to U+30FF, are the bytes E3 81 to E3 83
                if (first == 0xE3 && view.Text[view.Starts[i] + 1] is >= 0x81 and <= 0x83) kana++;
                continue;
            }

            if (view.Kinds[i] != TokenKind.Word) continue;
            words++;
            scripts[(int)ScriptOf(first, view.Text[view.Starts[i]..])]++;
            var mask = MaskOf(view.Hashes[i]);
            while (mask != 0)
            {
                hits[System.Numerics.BitOperations.TrailingZeroCount(mask)]++;
                mask &= mask - 1;
            }
        }

        if (ideographs > words) return kana * 8 > ideographs ? Japanese : Chinese;
        return words == 0 ? Languages.Unknown : ByScript(scripts, hits, words);
    }

    private static byte ByScript(ReadOnlySpan<int> scripts, ReadOnlySpan<int> hits, int words)
    {
        var script = 0;
        for (var s = 1; s < Scripts; s++)
        {
            if (scripts[s] > scripts[script]) script = s;
        }

        return (Script)script switch
        {
            Script.Greek => Greek,
            Script.Hebrew => Hebrew,
            Script.Devanagari => Hindi,
            Script.Bengali => Bengali,
            Script.Thai => Thai,
            Script.Lao => Lao,
            Script.Tibetan => Tibetan,
            Script.Burmese => Burmese,
            Script.Khmer => Khmer,
            Script.Hangul => Korean,
            _ => ByHits(hits, words),
        };
    }

    private static byte ByHits(ReadOnlySpan<int> hits, int words)
    {
        var best = 0;
        for (var language = 1; language < hits.Length; language++)
        {
            if (hits[language] > hits[best]) best = language;
        }

        return hits[best] >= Math.Max(1, MinShare * words) ? (byte)best : Languages.Unknown;
    }

    private static Script ScriptOf(byte first, ReadOnlySpan<byte> word) => first switch
    {
        < 0xCD => Script.Latin,
        0xCD or 0xCE or 0xCF => Script.Greek,
        >= 0xD0 and <= 0xD3 => Script.Cyrillic,
        0xD6 or 0xD7 => Script.Hebrew,
        >= 0xD8 and <= 0xDB => Script.Arabic,
        0xE0 => word[1] switch
        {
            0xA4 or 0xA5 => Script.Devanagari,
            0xA6 or 0xA7 => Script.Bengali,
            0xB8 or 0xB9 => Script.Thai,
            0xBA or 0xBB => Script.Lao,
            >= 0xBC => Script.Tibetan,
            _ => Script.Other,
        },
        // U+1F00 and up is Greek with its old accents, U+1E00 and up Latin with two
        0xE1 => word[1] switch
        {
            >= 0xBC => Script.Greek,
            >= 0xB8 => Script.Latin,
            0x80 or 0x81 => Script.Burmese,
            0x9E or 0x9F => Script.Khmer,
            _ => Script.Other,
        },
        >= 0xEA and <= 0xED => Script.Hangul,
        _ => Script.Other,
    };

    private static byte Chinese => IndexOf("zh");
    private static byte Japanese => IndexOf("ja");
    private static byte Korean => IndexOf("ko");
    private static byte Greek => IndexOf("el");
    private static byte Hebrew => IndexOf("he");
    private static byte Hindi => IndexOf("hi");
    private static byte Bengali => IndexOf("bn");
    private static byte Thai => IndexOf("th");
    private static byte Lao => IndexOf("lo");
    private static byte Tibetan => IndexOf("bo");
    private static byte Burmese => IndexOf("my");
    private static byte Khmer => IndexOf("km");

    private static byte IndexOf(string code) => (byte)Languages.Codes.IndexOf(code);

    private static ulong MaskOf(uint hash)
    {
        var slot = hash >> 20;
        while (Keys[slot] != hash)
        {
            if (Keys[slot] == 0) return 0;
            slot = (slot + 1) % TableSize;
        }

        return Masks[slot];
    }

    private static ulong[] BuildMasks()
    {
        var masks = new ulong[TableSize];
        var tokens = new TokenBuffer();
        foreach (var (language, words) in FunctionWords.Lists)
        {
            var bytes = Encoding.UTF8.GetBytes(words);
            var padded = new byte[bytes.Length + Normalizer.Padding];
            bytes.CopyTo(padded, 0);
            Tokenizer.Split(bytes, padded, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var slot = tokens.Hashes[i] >> 20;
                while (Keys[slot] != 0 && Keys[slot] != tokens.Hashes[i]) slot = (slot + 1) % TableSize;
                Keys[slot] = tokens.Hashes[i];
                masks[slot] |= 1UL << IndexOf(language);
            }
        }

        return masks;
    }
}
