using Provenance.Documents.Compression;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Formats;

/// <summary>A file that is about to be read in a format of its own.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Packed">Its bytes as they are on disk.</param>
/// <param name="Compression">How they are packed; null where they are not.</param>
/// <param name="MaxRecordBytes">Bytes, unpacked, that one record may have.</param>
internal sealed record FormatInput(InputFile File, PrefixedStream Packed, ICompression? Compression, int MaxRecordBytes)
{
    private Stream? _unpacked;

    /// <summary>Its bytes unpacked; to be asked for once, and instead of <see cref="Packed"/>.</summary>
    internal Stream Unpack() => _unpacked = Compression?.Unpack(Packed) ?? Packed;

    /// <summary>What an <see cref="InvalidDataException"/> from <see cref="Unpack"/> means: that the packed data ends too early, or is damaged.</summary>
    internal Reject PackingFault() => RejectReasonText.Packing(File.Path, Compression!.Name, truncated: _unpacked is GzipReader gzip ? gzip.IsTruncated : Packed.Ended);
}
