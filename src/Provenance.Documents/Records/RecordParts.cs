using System.Text;
using System.Text.Json;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>Makes a document of each value of some fields of a record; keeps the record's other fields in each of them. One per thread.</summary>
internal sealed class RecordParts
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DocumentParser.MaxDepth };

    private readonly FieldFinder _finder = new();
    private readonly FieldFinder _ids = new();
    private readonly RecordList _made = new();
    private readonly (FieldPath Path, byte[] Top, byte[] Name, byte[]? Label)[] _fields;
    private readonly FieldPath _id;
    private int _next;

    /// <param name="reading">Options with at least one field.</param>
    internal RecordParts(ReadingOptions reading)
    {
        _fields = [.. reading.Each.Select(field => (FieldPath.Parse(field.Path), Top(field.Path), Encoding.UTF8.GetBytes(JsonEncodedText.Encode(field.Path.Replace("\"", "", StringComparison.Ordinal)).ToString()), field.Label is { } label ? Encoding.UTF8.GetBytes(label) : null))];
        _id = FieldPath.Parse(reading.IdField);
        Check = new DocumentParser(reading with { Each = [], TextField = reading.TextPath });
    }

    /// <summary>Checks a record before it is split, and says what is wrong with it.</summary>
    internal DocumentParser Check { get; }

    /// <summary>True if the record has further documents.</summary>
    internal bool HasMore => _next < _made.Entries.Count;

    internal void Clear()
    {
        _made.Clear();
        _next = 0;
    }

    /// <summary>Splits a record; returns false where it cannot be used, see <see cref="Check"/>.</summary>
    internal bool TryBegin(string file, long place, ReadOnlySpan<byte> record)
    {
        Clear();
        if (!Check.TryParse(file, place, record, out _)) return false;

        foreach (var (path, _, name, label) in _fields)
        {
            if (!_finder.TryFind(path, record)) continue;

            var number = 0;
            foreach (var value in _finder.Values.ToArray())
            {
                var reader = new Utf8JsonReader(record.Slice(value.Start, value.Length), ReaderOptions);
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray)
                {
                    Add(record, record.Slice(value.Start, value.Length), name, label, number++, place);
                    continue;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var start = (int)reader.TokenStartIndex;
                    var isNull = reader.TokenType == JsonTokenType.Null;
                    reader.Skip();
                    if (!isNull) Add(record, record.Slice(value.Start + start, (int)reader.BytesConsumed - start), name, label, number, place);

                    number++;
                }
            }
        }

        return HasMore || Check.Refuse(RejectReason.TextMissing, "the record has no value in any of the fields of --each");
    }

    /// <summary>Returns the next document as JSON; valid until the next record.</summary>
    internal ReadOnlySpan<byte> Next()
    {
        var entry = _made.Entries[_next++];
        return _made.Json.Written.Slice(entry.Start, entry.Length);
    }

    private void Add(ReadOnlySpan<byte> record, ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, byte[]? label, int number, long place)
    {
        var json = _made.Json;
        json.Add((byte)'{');
        AddId(record, name, number);
        json.Add("\"text\":"u8);
        // an object counts by its text within a list
        if (text[0] == '{') json.Add((byte)'[');
        json.Add(text);
        if (text[0] == '{') json.Add((byte)']');
        if (label is not null)
        {
            json.Add(",\"label\":"u8);
            json.AddString(label);
        }

        var reader = new Utf8JsonReader(record, ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = (int)reader.TokenStartIndex;
            var kept = Keeps(ref reader, label);
            reader.Read();
            reader.Skip();
            if (!kept) continue;

            json.Add((byte)',');
            json.Add(record[start..(int)reader.BytesConsumed]);
        }

        json.Add((byte)'}');
        _made.Add(place);
    }

    /// <summary>Appends the id of the record, else its digest, with the field and the number.</summary>
    private void AddId(ReadOnlySpan<byte> record, ReadOnlySpan<byte> name, int number)
    {
        var id = _ids.TryFind(_id, record) ? record.Slice(_ids.Values[0].Start, _ids.Values[0].Length) : default;
        id = id.Length > 1 && id[0] == '"' ? id[1..^1] : id;
        if (id.IsEmpty || id[0] is (byte)'{' or (byte)'[')
        {
            id = Encoding.UTF8.GetBytes(Digest.Compute(record).ToString());
        }

        var json = _made.Json;
        json.Add("\"id\":\""u8);
        json.Add(id);
        json.Add((byte)'#');
        json.Add(name);
        json.Add((byte)'/');
        json.Add(number);
        json.Add("\","u8);
    }

    private bool Keeps(ref Utf8JsonReader reader, byte[]? label)
    {
        if (JsonNames.Is(ref reader, "id"u8) || JsonNames.Is(ref reader, "text"u8) || (label is not null && JsonNames.Is(ref reader, "label"u8))) return false;

        foreach (var field in _fields)
        {
            if (JsonNames.Is(ref reader, field.Top)) return false;
        }

        return true;
    }

    private static byte[] Top(string path) => FieldPath.Parse(path).Choices[0][0].Steps[0].Name!;
}
