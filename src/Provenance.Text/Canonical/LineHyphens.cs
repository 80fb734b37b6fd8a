using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// Joins words that were broken with a hyphen at the end of a line. What the document itself writes elsewhere decides, then short lists of
/// the parts of compounds: <c>well-</c> and <c>-based</c> keep their hyphen.
/// </summary>
internal static class LineHyphens
{
    /// <summary>Number of bytes before and after that are searched for the word.</summary>
    private const int Window = 16 * 1024;

    private const int LongestPart = 40;

    /// <summary>First parts of compounds that are written with a hyphen.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Firsts = Set(
        "well self ill high low long short part full half all two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety "
        + "first second third fourth one single double large small hard soft early late ever never much best better right left middle world open non");

    /// <summary>Last syllables of words that start like those compounds: "highly", "partner", "openings".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Syllables = Set(
        "ly ness er ers est ing ings ment ity ize ise ful fully less ary ner ners nership light lights lighted way ways y en ens ened ening ed ish time sense theless "
        + "etheless self day days age ages teen teenth th wise most more land lands ow ows owed owing ory ial ies al als ally able ably ever hand handed");

    /// <summary>Last parts of compounds that are rarely the last syllables of a word.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lasts = Set(
        "free based term known level years oriented related made driven friendly minded eyed haired quality scale class speaking winning growing ranging defined "
        + "established called century sized specific centric centred centered owned funded income effective efficient intensive generation depth educated respected "
        + "reaching needed making solving sharing saving paid");

    /// <summary>Words that follow a hyphen of omission or a dash: "two- and three-year-olds".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Separate = Set("and or the but which that they was were und oder bzw et ou y o e och eller og en of");

    /// <summary>Joins all broken words.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Join(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var skip = text[i..].IndexOfAny((byte)'\n', (byte)'\r');
            if (skip < 0) break;
            i += skip;
            var next = NextLine(text, i);
            var hyphen = HyphenBefore(text, i, out var isSoft);
            if (next == 0 || hyphen < copied) continue;
            var first = text[StartOfPart(text, hyphen)..hyphen];
            var second = text[next..EndOfPart(text, next)];
            if (!EndsInLetter(first) || !IsLower(second) || (!isSoft && IsOneOf(Separate, second))) continue;
            var join = isSoft || Joins(text, hyphen, next, first, second);
            if (join) anomalies[Anomaly.LineHyphen]++;
            to.Copy(text, copied, hyphen);
            to.Replace(hyphen, next, join ? [] : "-"u8);
            copied = next;
            i = next - 1;
        }

        to.Copy(text, copied, text.Length);
        return copied > 0;
    }

    /// <summary>Returns the start of the next line's text, which is the one right after this line break.</summary>
    private static int NextLine(ReadOnlySpan<byte> text, int i)
    {
        i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
        while (i < text.Length && text[i] is (byte)' ' or (byte)'\t') i++;
        return i < text.Length && text[i] is not ((byte)'\n' or (byte)'\r') ? i : 0;
    }

    /// <summary>Returns the start of the hyphen that ends the line, or -1.</summary>
    private static int HyphenBefore(ReadOnlySpan<byte> text, int i, out bool isSoft)
    {
        if (i > 0 && text[i - 1] == ' ') i--;
        var line = text[..i];
        // soft hyphens and OCR's U+00AC stand only where a line breaks
        isSoft = line.EndsWith("\u00AD"u8) || line.EndsWith("\u00AC"u8);
        if (isSoft) return i - 2;
        return line.EndsWith("-"u8) ? i - 1 : line.EndsWith("\u2010"u8) ? i - 3 : -1;
    }

    private static bool Joins(ReadOnlySpan<byte> text, int hyphen, int next, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<byte> word = stackalloc byte[(2 * LongestPart) + 1];
        first.CopyTo(word);
        word[first.Length] = (byte)'-';
        second.CopyTo(word[(first.Length + 1)..]);
        var before = text[Math.Max(0, hyphen - Window)..(hyphen - first.Length)];
        var after = text[next..Math.Min(text.Length, next + Window)];
        word = word[..(first.Length + 1 + second.Length)];
        if (before.IndexOf(word) >= 0 || after.IndexOf(word) >= 0) return false;
        second.CopyTo(word[first.Length..]);
        word = word[..^1];
        if (word.Length > 5 && (before.IndexOf(word) >= 0 || after.IndexOf(word) >= 0)) return true;
        if (IsOneOf(Firsts, first)) return IsOneOf(Syllables, second);
        return first.Length < 3 || !IsOneOf(Lasts, second);
    }

    private static int StartOfPart(ReadOnlySpan<byte> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestPart && (char.IsAsciiLetter((char)text[start - 1]) || text[start - 1] >= 0x80)) start--;
        while (start < end && (text[start] & 0xC0) == 0x80) start++;
        return start;
    }

    private static int EndOfPart(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestPart && (char.IsAsciiLetter((char)text[end]) || text[end] >= 0x80)) end++;
        while (end < text.Length && (text[end] & 0xC0) == 0x80) end--;
        return end;
    }

    private static bool EndsInLetter(ReadOnlySpan<byte> text) => Rune.DecodeLastFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune);

    private static bool IsLower(ReadOnlySpan<byte> text) => Rune.DecodeFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLower(rune);

    private static bool IsOneOf(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<byte> word)
    {
        Span<char> chars = stackalloc char[LongestPart];
        Encoding.Latin1.GetChars(word, chars);
        return words.Contains(chars[..word.Length]);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
