using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Compares a <c>c2pa.hash.data</c> assertion with what the manifest stands in (C2PA 2.4, 15.12.1; of plain text 15.12.1.3.1, of armour A.9.4, of
/// pages A.7.1.3). Of plain text the wrapper is left out and the rest brought to NFC. Where the wrapper should stand is said in two ways, in the text
/// as stored (15.12.1.3.1) and in the text in NFC (A.8.7.3): both are taken, and
/// both with the U+FEFF before the selectors and the padding behind them or without.
/// </summary>
internal static class DataBinding
{
    /// <summary>More ranges than this are no sign of good faith; one is usual.</summary>
    internal const int MaxRanges = 64;

    private const int MarkLength = 3;

    /// <summary>What the comparison gives.</summary>
    /// <param name="assertion">The assertion's map.</param>
    /// <param name="claimAlgorithm">The hash algorithm of the claim, for assertions that name none; empty for none.</param>
    /// <param name="text">What the manifest stands in.</param>
    /// <param name="hashers">The calling thread's.</param>
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

    /// <summary>Ranges must follow each other, and end within the text: beyond it they speak of another one.</summary>
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

    /// <summary>Adds what stands around a wrapper, in NFC across the place where it stood.</summary>
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

    /// <summary>One range, which is the block and at most the rest of its lines with the line break on one side.</summary>
    private static bool FitsArmour(BoundText text, ReadOnlySpan<(int Start, int End)> ranges) =>
        ranges.Length == 1
        && ranges[0].Start >= text.Earliest && ranges[0].Start <= text.Start
        && ranges[0].End >= text.End && ranges[0].End <= text.Latest;

    /// <summary>Nothing left out, of a manifest that stands elsewhere; or one <c>script</c> element from its first byte to its last.</summary>
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
