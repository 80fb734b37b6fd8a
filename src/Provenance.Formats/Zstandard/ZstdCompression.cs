using Provenance.Documents.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Provenance.Formats.Zstandard;

/// <summary>Zstandard, RFC 8878; a file may have many frames, skippable ones among them, and windows of up to 2 GiB (<c>--long=31</c>).</summary>
internal sealed class ZstdCompression : ICompression
{
    /// <summary>The default level of the zstd program.</summary>
    private const int Level = 3;

    internal static ZstdCompression Instance { get; } = new();

    public string Name => "zstd";

    public string Ending => ".zst";

    /// <summary>A block has up to 128 KiB, and nothing of it can be unpacked before all of it is there (RFC 8878, 3.1.1.2).</summary>
    public int LookAheadBytes => 144 * 1024;

    public bool IsWritable => true;

    /// <summary>RFC 8878, 3.1.1: frames start with FD2FB528, little-endian.</summary>
    internal static ReadOnlySpan<byte> Magic => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>RFC 8878, 3.1.2: skippable frames start with 184D2A50 to 184D2A5F.</summary>
    private static ReadOnlySpan<byte> Skippable => [0x2A, 0x4D, 0x18];

    /// <summary>True if some bytes, too few to recognise, may be the front of a frame.</summary>
    internal static bool MayGoOn(ReadOnlySpan<byte> bytes) =>
        bytes.Length < Magic.Length && (Magic.StartsWith(bytes) || ((bytes[0] & 0xF0) == 0x50 && Skippable.StartsWith(bytes[1..])));

    public bool Recognises(ReadOnlySpan<byte> start) =>
        start.StartsWith(Magic) || (start.Length >= Magic.Length && (start[0] & 0xF0) == 0x50 && start[1..].StartsWith(Skippable));

    public Stream Unpack(Stream packed) => new ZstdReader(packed);

    public Stream Pack(Stream packed)
    {
        var stream = new CompressionStream(packed, Level, leaveOpen: true);
        stream.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return stream;
    }
}
