using Provenance.Documents.Buffers;

namespace Provenance.Storage.Packing;

/// <summary>
/// A record's canonical JSON with a byte below 32, which canonical JSON never has, in place of each <see cref="RecordField"/>'s value. Many records share one, and what a record has of
/// its own are its fields' values: a quarter of its JSON.
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

    /// <summary>The fields in the order in which they stand.</summary>
    internal RecordField[] Fields { get; }

    /// <summary>Splits a record's JSON into its template and its fields.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="template">What the template is added to.</param>
    /// <param name="values">What the fields' values are added to; without those that need none.</param>
    internal static void Split(ReadOnlySpan<byte> body, ByteBuffer template, List<(RecordField Field, Range Value)> values)
    {
        // in the order in which canonical JSON has them; a quote within a string has a backslash before it, so that these are found where they are names only
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

    /// <summary>A record's JSON again.</summary>
    /// <param name="normalized">Its normalised digest, where it has one.</param>
    /// <param name="content">Its content digest, where it has one of its own.</param>
    /// <param name="prev">The hash of the record before.</param>
    /// <param name="texts">The values of all other fields, in their order.</param>
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
