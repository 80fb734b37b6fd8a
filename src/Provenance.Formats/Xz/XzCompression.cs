using Provenance.Documents.Compression;

namespace Provenance.Formats.Xz;

/// <summary>xz, its blocks unpacked by SharpCompress; a file may have many streams. Files are not written in it.</summary>
internal sealed class XzCompression : ICompression
{
    internal static XzCompression Instance { get; } = new();

    public string Name => "xz";

    public string Ending => ".xz";

    /// <summary>A chunk of LZMA2 has up to 64 KiB.</summary>
    public int LookAheadBytes => 144 * 1024;

    public bool IsWritable => false;

    public bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith(XzStreams.Magic);

    public Stream Unpack(Stream packed) => new GuardedStream(new CountedStream(packed), counted => new XzStreams(counted));

    public Stream Pack(Stream packed) => throw new NotSupportedException();
}
