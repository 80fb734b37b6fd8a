using System.Buffers.Binary;

namespace Provenance.Documents.Archives;

/// <summary>The size of a zip archive's index, which .NET takes into memory as a whole (APPNOTE 4.3.14 to 4.3.16).</summary>
internal static class ZipIndex
{
    /// <summary>Some half a million members.</summary>
    internal const long MaxBytes = 64L << 20;

    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int OffsetOfIndex = 16;
    private const int LocatorBytes = 20;
    private const int OffsetOfLongEnd = 8;
    private const int LongOffsetOfIndex = 48;

    /// <summary>Returns the number of bytes from the start of the index to the end of the file; 0 if no end of an archive is found.</summary>
    internal static long Bytes(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + LongestComment + LocatorBytes)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndBytes) return 0;

        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + OffsetOfIndex));
        if (start == uint.MaxValue && end >= LocatorBytes && tail.AsSpan(end - LocatorBytes).StartsWith("PK\u0006\u0007"u8))
        {
            var longEnd = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorBytes + OffsetOfLongEnd));
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            if (longEnd < 0 || longEnd > file.Length - LongOffsetOfIndex - bytes.Length) return 0;

            file.Position = longEnd + LongOffsetOfIndex;
            file.ReadExactly(bytes);
            start = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        }

        return file.Length - Math.Clamp(start, 0, file.Length);
    }
}
