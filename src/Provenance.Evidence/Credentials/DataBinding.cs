using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Compares a <c>c2pa.hash.data</c> assertion with the content of its manifest (C2PA 2.4, 15.12.1; plain text 15.12.1.3.1, armour A.9.4,
/// pages A.7.1.3). In plain text the wrapper is excluded and the rest normalised to NFC. The specification defines the position of the wrapper in two ways, in the text
/// as stored (15.12.1.3.1) and in the text in NFC (A.8.7.3). Both are accepted, each with or without
/// the U+FEFF before the selectors and the padding after them.
/// </summary>
internal static class DataBinding
{
    /// <summary>Maximum number of ranges; one is usual, and more than this is a sign of bad faith.</summary>
    internal const int MaxRanges = 64;

    private const int MarkLength = 3;

    /// <summary>Compares an assertion with the text.</summary>
    /// <param name="assertion">The assertion's map.</param>
    /// <param name="claimAlgorithm">The hash algorithm of the claim, for assertions that name none; empty if the claim names none either.</param>
    /// <param name="text">The content of the manifest.</param>
    /// <param name="hashers">The hashers of the calling thread.</param>
    internal static HashCheck Check(CborItem assertion, ReadOnlySpan<byte> claimAlgorithm, BoundText text, Hashers hashers)
    {
        Span<(int Start, int End)> ranges = stackalloc (int, int)[MaxRanges];
        var check = ReadRanges(assertion.Find("exclusions"u8), text.Bytes.Length, ranges, out var count);
        ranges = ranges[..count];
        if (check != HashCheck.Match) return check;

        var own = assertion.Find("alg"u8).Text;
        if (hashers.Get(own.IsEmpty ? claimAlgorithm : own) is not { } hash) return HashCheck.Unsupported;

        if (!assertion.Find("hash"u8).TryBytes(out var stated)) return HashCheck.Mismatch;

        if (text.Kind == BindingKind.Text) return CheckText(text, ranges, hash, stated);

        if (!(text.Kind == BindingKind.Html ? FitsPage(text, ranges) : FitsArmour(text, ranges))) return HashCheck.Malformed;

        var at = 0;
        foreach (var (start, end) in ranges)
        {
            hash.AppendData(text.Bytes[at..start]);
            at = end;
        }

        hash.AppendData(text.Bytes[at..]);
        return Hashers.Finish(hash, stated);
    }

    /// <summary>Reads ranges, which must be in order and end within the text; ranges beyond it belong to another text.</summary>
    private static HashCheck ReadRanges(CborItem exclusions, int length, Span<(int Start, int End)> ranges, out int count)
    {
        count = 0;
        if (!exclusions.Exists || exclusions.IsNull) return HashCheck.Match;

        var items = exclusions.Items;
        var before = 0L;
        while (items.TryNext(out var item))
        {
            if (count == ranges.Length
                || !item.Find("start"u8).TryNumber(out var start) || !item.Find("length"u8).TryNumber(out var size)
                || start < before || size < 0)
            {
                return HashCheck.Malformed;
            }

            if (start > length || size > length - start) return HashCheck.Mismatch;

            before = start + size;
            ranges[count++] = ((int)start, (int)before);
        }

        return HashCheck.Match;
    }

    private static HashCheck CheckText(BoundText text, ReadOnlySpan<(int Start, int End)> ranges, IncrementalHash hash, ReadOnlySpan<byte> stated)
    {
        if (ranges.Length != 1) return HashCheck.Malformed;

        var (start, end) = ranges[0];
        foreach (var wrapperEnd in (ReadOnlySpan<int>)[text.End, text.Latest])
        {
            foreach (var wrapperStart in (ReadOnlySpan<int>)[text.Start, text.Start + MarkLength])
            {
                if (end - start == wrapperEnd - wrapperStart
                    && (start == wrapperStart || start == wrapperStart - text.Start + NormalLength(text.Bytes[..text.Start])))
                {
                    AppendNormal(text.Bytes[..wrapperStart], text.Bytes[wrapperEnd..], hash);
                    return Hashers.Finish(hash, stated);
                }
            }
        }

        return HashCheck.Malformed;
    }

    private static int NormalLength(ReadOnlySpan<byte> text) =>
        Ascii.IsValid(text) ? text.Length : Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(text).Normalize(NormalizationForm.FormC));

    /// <summary>Hashes the text around a wrapper, in NFC across the wrapper's position.</summary>
    private static void AppendNormal(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, IncrementalHash hash)
    {
        if (Ascii.IsValid(before) && Ascii.IsValid(after))
        {
            hash.AppendData(before);
            hash.AppendData(after);
            return;
        }

        var joined = ArrayPool<byte>.Shared.Rent(before.Length + after.Length);
        before.CopyTo(joined);
        after.CopyTo(joined.AsSpan(before.Length));
        var letters = Encoding.UTF8.GetString(joined, 0, before.Length + after.Length);
        ArrayPool<byte>.Shared.Return(joined);
        hash.AppendData(Encoding.UTF8.GetBytes(letters.Normalize(NormalizationForm.FormC)));
    }

    /// <summary>True for one range that is the block and at most the rest of its lines with the line break on one side.</summary>
    private static bool FitsArmour(BoundText text, ReadOnlySpan<(int Start, int End)> ranges) =>
        ranges.Length == 1
        && ranges[0].Start >= text.Earliest && ranges[0].Start <= text.Start
        && ranges[0].End >= text.End && ranges[0].End <= text.Latest;

    /// <summary>True if nothing is excluded (the manifest is elsewhere), or exactly one <c>script</c> element.</summary>
    private static bool FitsPage(BoundText text, ReadOnlySpan<(int Start, int End)> ranges)
    {
        if (ranges.IsEmpty) return true;

        var element = text.Bytes[ranges[0].Start..ranges[0].End];
        var close = element.LastIndexOf("</"u8);
        return ranges.Length == 1
            && close > 0
            && Ascii.EqualsIgnoreCase(element[..Math.Min(7, element.Length)], "<script"u8)
            && Ascii.EqualsIgnoreCase(element[(close + 2)..].TrimEnd(" \t\r\n>"u8), "script"u8)
            && element[^1] == '>';
    }
}
