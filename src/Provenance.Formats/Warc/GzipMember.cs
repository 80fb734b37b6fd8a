using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Provenance.Documents.Compression;

namespace Provenance.Formats.Warc;

/// <summary>
/// One member of a gzip file (RFC 1952, 2.3): header, deflated data, check sum and length. Its end is found by these last eight bytes, so that the bytes after it, whole or damaged,
/// are not taken for a part of it.
/// </summary>
internal static class GzipMember
{
    /// <summary>Number of bytes that <see cref="StartsRecord"/> needs: more than a header and the tables of a deflate block take in crawls.</summary>
    internal const int NeededBytes = 1024;

    /// <summary>True if a member starts here, and a record with it; a false positive is practically impossible.</summary>
    /// <param name="bytes">At least <see cref="NeededBytes"/>, or all of a shorter file.</param>
    internal static bool StartsRecord(ArraySegment<byte> bytes)
    {
        // an endless name must not be searched at each of a million positions
        bytes = bytes[..Math.Min(bytes.Count, 4 * NeededBytes)];
        var header = GzipHeader.LengthOf(bytes);
        if (header < 0) return false;

        Span<byte> start = stackalloc byte[RecordCutter.SignatureBytes];
        try
        {
            using var stream = new DeflateStream(new MemberStream(bytes[header..Math.Min(bytes.Count, header + (4 * NeededBytes))]), CompressionMode.Decompress);
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && RecordCutter.Starts(start);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Unpacks the member at the front of some bytes.</summary>
    /// <param name="bytes">The member and the bytes after it.</param>
    /// <param name="to">Receives the unpacked bytes, including those before a fault.</param>
    /// <param name="limit">Maximum number of unpacked bytes.</param>
    /// <param name="length">Length of the member in bytes, if it is whole.</param>
    internal static MemberState Unpack(ArraySegment<byte> bytes, BodyBuffer to, int limit, out int length)
    {
        length = 0;
        var header = GzipHeader.LengthOf(bytes);
        if (header < 0)
        {
            return bytes.Count < GzipHeader.MinBytes && GzipHeader.Magic.StartsWith(bytes.AsSpan(0, Math.Min(bytes.Count, GzipHeader.Magic.Length))) ? MemberState.Truncated : MemberState.Damaged;
        }

        var packed = bytes[header..];
        var source = new MemberStream(packed);
        var start = to.Length;
        try
        {
            using var stream = new DeflateStream(source, CompressionMode.Decompress);
            if (!to.TryAdd(stream, limit)) return MemberState.TooLong;
        }
        catch (InvalidDataException)
        {
            return source.MetEnd ? MemberState.Truncated : MemberState.Damaged;
        }

        if (source.MetEnd) return MemberState.Truncated;

        var unpacked = to.Written[start..];
        var end = GzipTrailer.EndIn(packed, Crc32.HashToUInt32(unpacked), (uint)unpacked.Length);
        if (end < 0) return DeflatedBytes(packed) + GzipTrailer.Bytes > packed.Count ? MemberState.Truncated : MemberState.Damaged;

        length = header + end;
        return MemberState.Whole;
    }

    /// <summary>Returns the unpacked length that the last bytes of a member declare: a hint, since it need not be true.</summary>
    internal static uint Claim(ReadOnlySpan<byte> member) => member.Length < GzipHeader.MinBytes ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(member[^4..]);

    /// <summary>Returns the end of the deflated data, byte by byte: slow, for damaged members only.</summary>
    private static int DeflatedBytes(ArraySegment<byte> packed)
    {
        var source = new MemberStream(packed) { MaxAtOnce = 1 };
        using var stream = new DeflateStream(source, CompressionMode.Decompress);
        Span<byte> away = stackalloc byte[4096];
        while (stream.Read(away) > 0)
        {
        }

        return (int)source.Position;
    }
}
