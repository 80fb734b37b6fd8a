using Provenance.Documents.Compression;
using Provenance.Formats.Xz;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace Provenance.Formats.Bzip2;

/// <summary>bzip2, read by SharpCompress; a file may have many streams. Files are not written in it.</summary>
internal sealed class Bzip2Compression : ICompression
{
    internal static Bzip2Compression Instance { get; } = new();

    public string Name => "bzip2";

    public string Ending => ".bz2";

    /// <summary>A block has up to 900,000 bytes, and nothing of it can be unpacked before all of it is there.</summary>
    public int LookAheadBytes => 1024 * 1024;

    public bool IsWritable => false;

    /// <summary>A stream starts with <c>BZh</c>, the size of its blocks as a digit, and either a block or the end of the stream.</summary>
    public bool Recognises(ReadOnlySpan<byte> start) =>
        start.StartsWith("BZh"u8) && start.Length > 3 && start[3] is >= (byte)'1' and <= (byte)'9' && (start.Length == 4 || start[4] is 0x31 or 0x17);

    public Stream Unpack(Stream packed) => new GuardedStream(new CountedStream(packed), counted => BZip2Stream.Create(counted, CompressionMode.Decompress, decompressConcatenated: true, leaveOpen: true), byBytes: true);

    public Stream Pack(Stream packed) => throw new NotSupportedException();
}
