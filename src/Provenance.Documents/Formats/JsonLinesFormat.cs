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

    public IBlockReader Open(FormatInput input) => new BlockReader(input.File, input.Unpack(), input.PackingFault, input.MaxRecordBytes, (start, rest) => input.Other?.Invoke(input, start, rest));

    public IRecordConverter? CreateConverter() => null;
}
