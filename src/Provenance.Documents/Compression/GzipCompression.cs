using System.IO.Compression;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Compression;

/// <summary>gzip, RFC 1952; a file may have many members.</summary>
internal sealed class GzipCompression : ICompression
{
    internal static GzipCompression Instance { get; } = new();

    public string Name => "gzip";

    public string Ending => ".gz";

    public int LookAheadBytes => 16 * 1024;

    public bool IsWritable => true;

    public bool Recognises(ReadOnlySpan<byte> start) => ContentSniffer.IsGzip(start);

    public Stream Unpack(Stream packed) => new GzipReader(packed);

    public Stream Pack(Stream packed) => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
}
