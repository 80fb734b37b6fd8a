namespace Provenance.Documents.Formats;

/// <summary>Plain text and Markdown: the whole file is one document, and its id is its path; or it is split, and ids have the line.</summary>
internal sealed class TextFormat : IDocumentFormat
{
    internal static readonly TextFormat Instance = new();

    private TextFormat()
    {
    }

    public string Name => "text";

    public IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".markdown"];

    public bool Recognises(ReadOnlySpan<byte> start) => false;

    public IBlockReader Open(FormatInput input) => new BlockReader(input.File, input.UnpackText(), input.PackingFault, input.MaxRecordBytes, split: input.Split);

    public IRecordConverter? CreateConverter() => null;
}
