using Provenance.Documents.Buffers;

namespace Provenance.Documents.Findings;

/// <summary>The month of a time written in ISO 8601 (2019-07-...), as a crawl's time stamp (20190731...), or as a year alone.</summary>
internal static class CollectionMonth
{
    private const int StampLength = 14;

    /// <summary>Appends <c>yyyy-MM</c>, or <c>yyyy</c> if no month is given; returns false and appends nothing for any other text.</summary>
    internal static bool Write(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        if (text.Length < 4 || !Digits(text[..4]) || text[0] is not ((byte)'1' or (byte)'2')) return false;
        var year = text[..4];
        if (text.Length == 4)
        {
            to.Add(year);
            return true;
        }

        var month = text.Length >= 7 && text[4] is (byte)'-' or (byte)'/' ? text.Slice(5, 2)
            : text.Length is StampLength or 8 && Digits(text) ? text.Slice(4, 2)
            : [];
        if (month.Length != 2 || !Digits(month) || Number(month) is < 1 or > 12) return false;
        to.Add(year);
        to.Add((byte)'-');
        to.Add(month);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> month) => ((month[0] - '0') * 10) + month[1] - '0';

    private static bool Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
