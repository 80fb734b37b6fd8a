using System.Buffers.Binary;

namespace Provenance.Documents.Compression;

/// <summary>How a member of a gzip file ends: with the check sum and the length of what it unpacks to (RFC 1952, 2.3.1), by which its end is found.</summary>
internal static class GzipTrailer
{
    internal const int Bytes = 8;

    /// <summary>Where a member ends of which some bytes hold the end; -1 where they do not.</summary>
    /// <param name="bytes">Bytes from before the end of the deflated data.</param>
    /// <param name="check">CRC-32 of what was unpacked.</param>
    /// <param name="length">Bytes that were unpacked, modulo 2^32.</param>
    internal static int EndIn(ReadOnlySpan<byte> bytes, uint check, uint length)
    {
        Span<byte> trailer = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, check);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
        var end = bytes.IndexOf(trailer);
        if (end < 0) return -1;

        end += Bytes;
        // that of nothing is zeros, and so is the last byte of the shortest deflated data; a member begins with none
        for (var more = Bytes; length == 0 && more > 1 && end < bytes.Length && bytes[end] == 0; more--) end++;

        return end;
    }
}
