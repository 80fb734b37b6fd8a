using System.Text;
using System.Text.Json;
using Provenance.Documents.Identity;

namespace Provenance.Lineage.Records;

/// <summary>
/// Walks a record's JSON, whose members have a known order: <c>Open</c>, then <c>At</c> for each possible name and its value, then <c>End</c>,
/// which refuses further members. The position is always the next member's name, or the object's end.
/// </summary>
internal ref struct RecordJson
{
    private readonly StringPool? _strings;
    private Utf8JsonReader _reader;

    internal RecordJson(ReadOnlySpan<byte> body, StringPool? strings)
    {
        _reader = new Utf8JsonReader(body);
        _strings = strings;
    }

    /// <summary>Enters an object.</summary>
    internal void Open()
    {
        Expect(JsonTokenType.StartObject);
        _reader.Read();
    }

    /// <summary>True if the next member has this name.</summary>
    internal readonly bool At(ReadOnlySpan<byte> name) => _reader.TokenType == JsonTokenType.PropertyName && _reader.ValueTextEquals(name);

    /// <summary>Leaves an object.</summary>
    /// <exception cref="DataException">The object has a further member.</exception>
    internal void End()
    {
        if (_reader.TokenType != JsonTokenType.EndObject) throw Unexpected();

        _reader.Read();
    }

    /// <summary>Returns the error about an unexpected next member.</summary>
    internal readonly DataException Unexpected(string? missing = null) => LineageErrors.NotARecord(
        _reader.TokenType == JsonTokenType.PropertyName && (missing is null || string.CompareOrdinal(_reader.GetString(), missing) < 0)
            ? $"it has a member '{_reader.GetString()}', which records do not have there"
            : $"it has no {missing}");

    /// <summary>Reads a string that other records are likely to share.</summary>
    internal string Text()
    {
        Expect(JsonTokenType.String);
        return Behind(Shared());
    }

    /// <summary>Reads a string that belongs to this record alone.</summary>
    internal string OwnText()
    {
        Expect(JsonTokenType.String);
        return Behind(_reader.GetString()!);
    }

    internal T Word<T>() where T : struct, Enum => Words.Parse<T>(Text());

    internal Digest Digest()
    {
        Expect(JsonTokenType.String);
        return Behind(ReadDigest());
    }

    internal long Number()
    {
        Expect(JsonTokenType.Number);
        return Behind(_reader.GetInt64());
    }

    /// <summary>Reads a member that is written only if it is true.</summary>
    internal bool Flag()
    {
        Expect(JsonTokenType.True);
        return Behind(true);
    }

    internal double Real()
    {
        Expect(JsonTokenType.Number);
        return Behind(_reader.GetDouble());
    }

    internal List<string> Texts()
    {
        var texts = new List<string>();
        Expect(JsonTokenType.StartArray);
        while (NextItem(JsonTokenType.String)) texts.Add(Shared());

        return Behind(texts);
    }

    internal List<Digest> Digests()
    {
        var digests = new List<Digest>();
        Expect(JsonTokenType.StartArray);
        while (NextItem(JsonTokenType.String)) digests.Add(ReadDigest());

        return Behind(digests);
    }

    internal List<OriginEvidence> Evidence()
    {
        var evidence = new List<OriginEvidence>();
        Expect(JsonTokenType.StartArray);
        _reader.Read();
        while (_reader.TokenType == JsonTokenType.StartObject)
        {
            _reader.Read();
            var detail = At("detail"u8) ? OwnText() : null;
            var kind = At("kind"u8) ? Text() : throw Unexpected("kind");
            var prior = At("prior"u8) ? Real() : (double?)null;
            var says = !At("says"u8) ? Origin.Unknown : Origins.TryParse(Text(), out var origin) ? origin : throw Unexpected("says");
            var value = At("value"u8) ? OwnText() : throw Unexpected("value");
            End();
            evidence.Add(new OriginEvidence(kind, value) { Says = says, Prior = prior, Detail = detail });
        }

        return _reader.TokenType == JsonTokenType.EndArray ? Behind(evidence) : throw Odd();
    }

    private bool NextItem(JsonTokenType type)
    {
        _reader.Read();
        if (_reader.TokenType != type && _reader.TokenType != JsonTokenType.EndArray) throw Odd();

        return _reader.TokenType == type;
    }

    private readonly Digest ReadDigest() =>
        Provenance.Documents.Digest.TryParse(_reader.ValueSpan, out var digest) ? digest : throw LineageErrors.NotARecord($"'{Encoding.UTF8.GetString(_reader.ValueSpan)}' is no digest");

    private readonly string Shared() => _strings is null || _reader.ValueIsEscaped ? _reader.GetString()! : _strings.Get(_reader.ValueSpan);

    /// <summary>Moves past a value that was read.</summary>
    private T Behind<T>(T value)
    {
        _reader.Read();
        return value;
    }

    private void Expect(JsonTokenType type)
    {
        if (!_reader.Read() || _reader.TokenType != type) throw Odd();
    }

    private readonly DataException Odd() => LineageErrors.NotARecord($"{_reader.TokenType} stands where another value should");
}
