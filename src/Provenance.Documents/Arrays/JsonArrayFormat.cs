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

    public IBlockReader Open(FormatInput input) => input.Other!(input, always: true, [], input.UnpackText())!;

    public IRecordConverter? CreateConverter() => null;

    /// <summary>Opens a file that is read as JSON Lines otherwise; returns null if it is JSON Lines.</summary>
    /// <param name="input">The file.</param>
    /// <param name="reading">The paths of texts and records.</param>
    /// <param name="always">True if the file is no JSON Lines whatever it begins with.</param>
    /// <param name="start">Its first bytes, unpacked.</param>
    /// <param name="rest">The bytes after them.</param>
    internal static IBlockReader? TryOpen(FormatInput input, ReadingOptions reading, bool always, ReadOnlySpan<byte> start, Stream rest) =>
        always || reading.Records is not null || new JsonStart(FieldPath.Parse(reading.TextPath)).IsOther(start) ? new JsonArrayReader(input, reading, start.ToArray(), rest) : null;
}
