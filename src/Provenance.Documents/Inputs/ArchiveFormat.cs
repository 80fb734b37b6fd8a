using Provenance.Documents.Archives;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Inputs;

/// <summary>An archive of files: each is read as if it lay in a folder of the archive's name.</summary>
internal sealed class ArchiveFormat : IDocumentFormat
{
    private readonly DocumentFormats _formats;
    private readonly bool _zip;

    private ArchiveFormat(DocumentFormats formats, bool zip, params string[] endings) => (_formats, _zip, Endings) = (formats, zip, endings);

    public string Name => _zip ? "zip" : "tar";

    public IReadOnlyList<string> Endings { get; }

    /// <summary>Creates the kinds of archives.</summary>
    /// <param name="formats">The formats of their members.</param>
    internal static IReadOnlyList<ArchiveFormat> All(DocumentFormats formats) =>
        [new(formats, false, ".tar", ".tgz", ".tbz2", ".tbz", ".txz", ".tzst"), new(formats, true, ".zip")];

    public bool Recognises(ReadOnlySpan<byte> start) => _zip ? ForeignContent.IsPlainZip(start) : ForeignContent.IsTar(start);

    public IBlockReader Open(FormatInput input)
    {
        if (!_zip) return new ArchiveReader(input, new TarMembers(input.Unpack()), _formats);

        if (input.Compression is null && input.Packed.Seekable is { } file) return new ArchiveReader(input, new ZipMembers(file, input.Packed.Follow), _formats);

        return new RefusedFile(input.File, new Reject(input.File.Path, 0, RejectReasonText.Word(RejectReason.Compressed), "a zip archive has its index at its end, so it is not read from a pipe or when packed; save it as a file, and name that"));
    }

    public IRecordConverter? CreateConverter() => null;
}
