using System.Buffers.Binary;

namespace Provenance.Documents.Compression;

/// <summary>The trailer of a gzip member: the check sum and the length of the unpacked data (RFC 1952, 2.3.1). The end of a member is found by them.</summary>
internal static class GzipTrailer
{
    internal const int Bytes = 8;

    /// <summary>Returns the offset of the end of a member within some bytes; -1 if they do not contain it.</summary>
    /// <param name="bytes">Bytes that start before the end of the deflated data.</param>
    /// <param name="check">CRC-32 of the unpacked data.</param>
    /// <param name="length">Number of unpacked bytes, modulo 2^32.</param>
    internal static int EndIn(ReadOnlySpan<byte> bytes, uint check, uint length)
    {
        Span<byte> trailer = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, check);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
        var end = bytes.IndexOf(trailer);
        if (end < 0) return -1;

        end += Bytes;
        // the trailer of an empty member is zeros, and so is the last byte of the shortest deflated data; no member begins with a zero
        for (var more = Bytes; length == 0 && more > 1 && end < bytes.Length && bytes[end] == 0; more--) end++;

        return end;
    }
}
