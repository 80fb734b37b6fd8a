using Provenance.Documents.Formats;
using Provenance.Documents.Records;

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

    /// <inheritdoc/>
    /// <remarks>An object that is no line must have the text, or wrap records that have it: folders hold many other files of JSON, such as settings.</remarks>
    public bool Recognises(ReadOnlySpan<byte> start) => new JsonStart(FieldPath.Parse(ReadingOptions.Default.TextField)).HasRecords(start);

    public IBlockReader Open(FormatInput input) => new JsonArrayReader(input, [], input.Unpack());

    public IRecordConverter? CreateConverter() => null;

    /// <summary>Opens a file that is read as JSON Lines otherwise; returns null if it is JSON Lines.</summary>
    /// <param name="input">The file.</param>
    /// <param name="start">Its first bytes, unpacked.</param>
    /// <param name="rest">The bytes after them.</param>
    internal static IBlockReader? TryOpen(FormatInput input, ReadOnlySpan<byte> start, Stream rest) =>
        input.Reading.Records is not null || new JsonStart(FieldPath.Parse(input.Reading.TextField)).IsOther(start) ? new JsonArrayReader(input, start.ToArray(), rest) : null;
}
