using Provenance.Documents.Archives;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Inputs;

/// <summary>An archive of files: each is read as if it lay in a folder of the archive's name.</summary>
internal sealed class ArchiveFormat : IDocumentFormat
{
    private static readonly string[] TarEndings = [".tar", ".tgz", ".tbz2", ".tbz", ".txz", ".tzst"];
    private static readonly string[] ZipEndings = [".zip"];

    private readonly DocumentFormats _formats;
    private readonly bool _zip;

    private ArchiveFormat(DocumentFormats formats, bool zip) => (_formats, _zip) = (formats, zip);

    public string Name => _zip ? "zip" : "tar";

    public IReadOnlyList<string> Endings => _zip ? ZipEndings : TarEndings;

    /// <summary>Returns the format of an archive of this name; null for other files.</summary>
    /// <param name="name">A name without the ending of a compression.</param>
    /// <param name="formats">The formats of its members.</param>
    internal static ArchiveFormat? Find(ReadOnlySpan<char> name, DocumentFormats formats) =>
        EndsWithOne(name, TarEndings) ? new ArchiveFormat(formats, zip: false) : EndsWithOne(name, ZipEndings) ? new ArchiveFormat(formats, zip: true) : null;

    /// <summary>Returns the format of an archive that starts with these bytes; null for other files.</summary>
    /// <param name="start">The first bytes, unpacked.</param>
    /// <param name="formats">The formats of its members.</param>
    internal static ArchiveFormat? Find(ReadOnlySpan<byte> start, DocumentFormats formats) =>
        ForeignContent.IsTar(start) ? new ArchiveFormat(formats, zip: false) : ForeignContent.IsPlainZip(start) ? new ArchiveFormat(formats, zip: true) : null;

    private static bool EndsWithOne(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    public bool Recognises(ReadOnlySpan<byte> start) => _zip ? ForeignContent.IsPlainZip(start) : ForeignContent.IsTar(start);

    public IBlockReader Open(FormatInput input)
    {
        if (!_zip) return new ArchiveReader(input, new TarMembers(input.Unpack()), _formats);

        if (input.Compression is null && !input.File.IsStandardInput && input.Packed.Seekable is { } file) return new ArchiveReader(input, new ZipMembers(file, input.Packed.Follow), _formats);

        return new RefusedFile(input.File, new Reject(input.File.Path, 0, RejectReasonText.Word(RejectReason.Compressed), "a zip archive has its index at its end, so it is not read from a pipe or when packed; save it as a file, and name that"));
    }

    public IRecordConverter? CreateConverter() => null;
}
