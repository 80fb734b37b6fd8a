namespace Provenance.Documents.Formats;

/// <summary>One JSON object per line. The format of a file whose name and first bytes indicate no other.</summary>
internal sealed class JsonLinesFormat : IDocumentFormat
{
    internal static readonly JsonLinesFormat Instance = new();

    private JsonLinesFormat()
    {
    }

    public string Name => "jsonl";

    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson"];

    public bool Recognises(ReadOnlySpan<byte> start) => false;

    public IBlockReader Open(FormatInput input) => new BlockReader(input.File, input.UnpackText(), input.PackingFault, input.MaxRecordBytes);

    public IRecordConverter? CreateConverter() => null;
}
