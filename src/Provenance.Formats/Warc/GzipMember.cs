using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Provenance.Documents.Compression;

namespace Provenance.Formats.Warc;

/// <summary>
/// One member of a gzip file, RFC 1952, 2.3: header, deflated data, check sum and length. Where it ends is found by these last eight bytes, so that what stands behind it, whole or damaged,
/// is not taken for a part of it.
/// </summary>
internal static class GzipMember
{
    /// <summary>Bytes after a candidate with which <see cref="StartsRecord"/> can tell: more than a header and the tables of a deflate block have in crawls.</summary>
    internal const int NeededBytes = 1024;

    /// <summary>Whether a member starts here, and a record with it; a false yes is practically impossible.</summary>
    /// <param name="bytes">As many as <see cref="NeededBytes"/>, or all there are.</param>
    internal static bool StartsRecord(ArraySegment<byte> bytes)
    {
        // a name that never ends must not be looked for at each of a million places
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
    /// <param name="bytes">The member and what stands behind it.</param>
    /// <param name="to">Where what is unpacked is added; whatever came before a fault is there, too.</param>
    /// <param name="limit">Bytes that it may unpack to.</param>
    /// <param name="length">Bytes of the member, where it is whole.</param>
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

    /// <summary>What the last bytes of a member say that it unpacks to: a hint, since nothing forces it to be true.</summary>
    internal static uint Claim(ReadOnlySpan<byte> member) => member.Length < GzipHeader.MinBytes ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(member[^4..]);

    /// <summary>Where the deflated data ends, byte by byte: slow, for damaged members alone.</summary>
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
