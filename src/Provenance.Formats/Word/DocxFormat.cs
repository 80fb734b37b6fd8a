using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Word;

/// <summary>
/// Word documents (<c>.docx</c>, <c>.docm</c>): one file is one document. Its id is its path, its text that of the paragraphs, table cells, text boxes and notes, and its metadata are
/// <c>title, author, created, modified</c>, if the file has them.
/// </summary>
internal sealed class DocxFormat : IDocumentFormat
{
    internal static DocxFormat Instance { get; } = new();

    public string Name => "docx";

    public IReadOnlyList<string> Endings { get; } = [".docx", ".docm"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> start) => ForeignContent.IsWord(start);

    /// <inheritdoc/>
    public IBlockReader Open(FormatInput input) => new WholeFileReader(input, this, input.MaxRecordBytes, DocxRejects.TooLarge(input.File.Path, input.MaxRecordBytes));

    /// <inheritdoc/>
    public IRecordConverter CreateConverter() => new DocxConverter();
}
