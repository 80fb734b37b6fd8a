using System.Buffers.Binary;

namespace Provenance.Documents.Compression;

/// <summary>The header of a gzip member (RFC 1952, 2.3).</summary>
internal static class GzipHeader
{
    /// <summary>Size of a header, the shortest deflated data, and a trailer.</summary>
    internal const int MinBytes = 18;

    /// <summary>A header with a longer name or comment is none.</summary>
    internal const int MaxBytes = 32 * 1024;

    private const int FixedBytes = 10;
    private const int HeaderCheck = 2;
    private const int Extra = 4;
    private const int Name = 8;
    private const int Comment = 16;
    private const int Reserved = 0xE0;

    /// <summary>The magic number, and deflate as the method.</summary>
    internal static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Returns the length of the header at the front of some bytes; -1 if there is none, or an incomplete one.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinBytes || !bytes.StartsWith(Magic) || (bytes[3] & Reserved) != 0) return -1;

        var flags = bytes[3];
        var length = FixedBytes;
        if ((flags & Extra) != 0) length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[length..]);

        for (var flag = Name; flag <= Comment; flag *= 2)
        {
            if ((flags & flag) != 0)
            {
                var end = length < bytes.Length ? bytes[length..].IndexOf((byte)0) : -1;
                if (end < 0) return -1;

                length += end + 1;
            }
        }

        length += (flags & HeaderCheck) != 0 ? 2 : 0;
        return length < bytes.Length ? length : -1;
    }

    /// <summary>Returns the next position, from one on, at which a header may start; -1 if there is none.</summary>
    internal static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        while (from < bytes.Length && bytes[from..].IndexOf(Magic) is >= 0 and var at)
        {
            from += at;
            if (from + Magic.Length < bytes.Length && (bytes[from + Magic.Length] & Reserved) == 0) return from;

            from++;
        }

        return -1;
    }

    /// <summary>True if some bytes may be the front of a longer header.</summary>
    internal static bool MayGoOn(ReadOnlySpan<byte> bytes) =>
        Magic.StartsWith(bytes[..Math.Min(bytes.Length, Magic.Length)]) && (bytes.Length <= Magic.Length || (bytes[Magic.Length] & Reserved) == 0);
}
