using Provenance.Documents.Charsets;
using Provenance.Documents.Compression;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Formats;

/// <summary>Opens another reader for a file that proves not to be JSON Lines, from its first bytes and the rest; returns null if it is, unless it need not be.</summary>
internal delegate IBlockReader? OpenOther(FormatInput input, bool always, ReadOnlySpan<byte> start, Stream rest);

/// <summary>Opens a member of an archive like a file of its own.</summary>
internal delegate IBlockReader OpenMember(InputFile file, PrefixedStream start, ICompression packing, out PrefixedStream source, out string? notice);

/// <summary>A file to be read in a format other than lines or text.</summary>
/// <param name="File">The file.</param>
/// <param name="Packed">Its bytes as they are on disk.</param>
/// <param name="Compression">Their compression; null for none.</param>
/// <param name="MaxRecordBytes">Maximum number of unpacked bytes of one record.</param>
internal sealed record FormatInput(InputFile File, PrefixedStream Packed, ICompression? Compression, int MaxRecordBytes)
{
    private Stream? _unpacked;

    /// <summary>Cuts a text into documents; null for none.</summary>
    internal TextCutter? Split { get; init; }

    /// <summary>Opens the members of an archive.</summary>
    internal OpenMember? Member { get; init; }

    /// <summary>Opens the reader of JSON that is not lines.</summary>
    internal OpenOther? Other { get; init; }

    /// <summary>The character set that the user names; null to recognise it.</summary>
    internal Charset? Charset { get; init; }

    /// <summary>Returns its unpacked bytes; may be called once, and instead of <see cref="Packed"/>.</summary>
    internal Stream Unpack() => _unpacked = Compression?.Unpack(Packed) ?? Packed;

    /// <summary>Returns its unpacked bytes as text, see <see cref="TextStream"/>; may be called once, and instead of <see cref="Unpack"/>.</summary>
    internal TextStream UnpackText() => new(Unpack(), Charset, charset => File.Tally.AddRepair(RepairWords.Decoded(charset.Name)));

    /// <summary>Returns the reject for an <see cref="InvalidDataException"/> from <see cref="Unpack"/>: the packed data ends too early or is damaged.</summary>
    internal Reject PackingFault() => _unpacked is PieceStream { LastFault: { } fault }
        ? RejectReasonText.Packing(File.Path, Compression!.Name, fault)
        : RejectReasonText.Packing(File.Path, Compression!.Name, truncated: Packed.Ended);
}
