using Provenance.Documents.Buffers;

namespace Provenance.Storage.Packing;

/// <summary>
/// A record's canonical JSON with a byte below 32, which canonical JSON never contains, in place of the value of each <see cref="RecordField"/>. Many records share a template, so that only the values
/// of their fields are stored per record: a quarter of the JSON.
/// </summary>
internal sealed class RecordTemplate
{
    private const int HexLength = 2 * Digest.Size;

    private readonly byte[] _text;

    internal RecordTemplate(ReadOnlySpan<byte> text)
    {
        _text = text.ToArray();
        var fields = new List<RecordField>();
        foreach (var value in text)
        {
            if (value < ' ') fields.Add((RecordField)value);
        }

        Fields = [.. fields];
    }

    internal ReadOnlySpan<byte> Text => _text;

    /// <summary>The fields in order.</summary>
    internal RecordField[] Fields { get; }

    /// <summary>Splits a record's JSON into its template and its fields.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="template">Receives the template.</param>
    /// <param name="values">Receives the fields' values, without those that need none.</param>
    internal static void Split(ReadOnlySpan<byte> body, ByteBuffer template, List<(RecordField Field, Range Value)> values)
    {
        // in the order of canonical JSON; a quote within a string follows a backslash, so names are found only where they are names
        var splitter = new RecordSplitter(body, template, values);
        splitter.Number("\"p_value\":"u8, RecordField.PValue);
        splitter.Number("\"probability\":"u8, RecordField.Probability);
        splitter.Number("\"resemblance\":"u8, RecordField.Resemblance);
        splitter.Number("\"score\":"u8, RecordField.Score);
        splitter.Text("\"retrieved\":\""u8, RecordField.Retrieved);
        splitter.Text("\"uri\":\""u8, RecordField.Uri);
        splitter.Digest("\"content_digest\":\"sha256:"u8, RecordField.ContentDigest);
        splitter.Text(",\"id\":\""u8, RecordField.Id);
        splitter.Digest(",\"normalized_digest\":\"sha256:"u8, RecordField.NormalizedDigest);
        splitter.Digest(",\"prev\":\"sha256:"u8, RecordField.Prev);
        splitter.Text(",\"signature\":\""u8, RecordField.Signature);
        splitter.End();
    }

    /// <summary>Restores a record's JSON.</summary>
    /// <param name="normalized">Its normalised digest, if it has one.</param>
    /// <param name="content">Its content digest, if it differs.</param>
    /// <param name="prev">The hash of the previous record.</param>
    /// <param name="texts">The values of all other fields, in order.</param>
    internal byte[] Join(ReadOnlySpan<byte> normalized, ReadOnlySpan<byte> content, ReadOnlySpan<byte> prev, ReadOnlySpan<ReadOnlyMemory<byte>> texts)
    {
        var length = _text.Length;
        var text = 0;
        foreach (var field in Fields) length += (IsDigest(field) ? HexLength : texts[text++].Length) - 1;

        var body = new byte[length];
        var to = body.AsSpan();
        text = 0;
        var from = Text;
        foreach (var field in Fields)
        {
            var plain = from.IndexOf((byte)field);
            from[..plain].CopyTo(to);
            to = to[plain..];
            from = from[(plain + 1)..];
            if (IsDigest(field))
            {
                Convert.TryToHexStringLower(field switch { RecordField.Prev => prev, RecordField.ContentDigest => content, _ => normalized }, to[..HexLength], out var written);
                to = to[written..];
            }
            else
            {
                texts[text].Span.CopyTo(to);
                to = to[texts[text++].Length..];
            }
        }

        from.CopyTo(to);
        return body;
    }

    internal static bool IsDigest(RecordField field) => field is RecordField.ContentDigest or RecordField.SameDigest or RecordField.NormalizedDigest or RecordField.Prev;
}
