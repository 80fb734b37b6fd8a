using Provenance.Documents.Rejects;

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

    /// <inheritdoc/>
    /// <remarks>Records are not parsed: reading may repair them. One of the first two lines must be an object, and no line before it the start of JSON that goes on.</remarks>
    public bool Recognises(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(ContentSniffer.Bom)) start = start[ContentSniffer.Bom.Length..];

        for (var lines = 0; lines < 2; lines++)
        {
            start = start.TrimStart(" \t\r\n"u8);
            var end = start.IndexOf((byte)'\n');
            var line = end < 0 ? start : start[..end];
            if (IsObject(line, whole: end >= 0)) return StartsObject(start[line.Length..].TrimStart(" \t\r\n"u8), orNothing: true);

            if (end < 0 || line[0] is (byte)'{' or (byte)'[') return false;

            start = start[end..];
        }

        return false;
    }

    /// <summary>True if a line may be an object; its end shows only in a whole one.</summary>
    private static bool IsObject(ReadOnlySpan<byte> line, bool whole) =>
        StartsObject(line, orNothing: false) && (!whole || line.TrimEnd(" \t\r,"u8).EndsWith("}"u8));

    /// <summary>True if some bytes start with an object that is empty or begins with a name.</summary>
    private static bool StartsObject(ReadOnlySpan<byte> bytes, bool orNothing) =>
        bytes.IsEmpty ? orNothing : bytes[0] == '{' && (bytes[1..].TrimStart(" \t"u8) is { IsEmpty: false } rest ? rest[0] is (byte)'"' or (byte)'}' : orNothing);

    public IBlockReader Open(FormatInput input) => new BlockReader(input.File, input.UnpackText(), input.PackingFault, input.MaxRecordBytes, (start, rest) => input.Other?.Invoke(input, always: false, start, rest));

    public IRecordConverter? CreateConverter() => null;
}
