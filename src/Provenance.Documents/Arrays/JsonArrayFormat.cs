using Provenance.Documents.Formats;

namespace Provenance.Documents.Arrays;

/// <summary>
/// JSON that is not lines: an array of objects, objects spread over lines, or an object that wraps a list of them. One element is one document. JSON Lines hand over to it by the first bytes.
/// </summary>
internal sealed class JsonArrayFormat : IDocumentFormat
{
    internal static readonly JsonArrayFormat Instance = new();

    private JsonArrayFormat()
    {
    }

    public string Name => "json";

    public IReadOnlyList<string> Endings => [];

    public bool Recognises(ReadOnlySpan<byte> start) => false;

    public IBlockReader Open(FormatInput input) => new JsonArrayReader(input, [], input.Unpack());

    public IRecordConverter? CreateConverter() => null;

    /// <summary>Opens a file that is read as JSON Lines otherwise; returns null if it is JSON Lines.</summary>
    /// <param name="input">The file.</param>
    /// <param name="start">Its first bytes, unpacked.</param>
    /// <param name="rest">The bytes after them.</param>
    internal static IBlockReader? TryOpen(FormatInput input, ReadOnlySpan<byte> start, Stream rest) =>
        input.Reading.Records is not null || new JsonStart(Records.FieldPath.Parse(input.Reading.TextField)).IsOther(start) ? new JsonArrayReader(input, start.ToArray(), rest) : null;
}
