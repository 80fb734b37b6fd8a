using System.Text;
using System.Text.Json;

namespace Provenance.Lineage;

/// <summary>Walks a record's JSON member by member: <c>Open</c>, then <c>Next</c> and one value each, until it is false.</summary>
internal ref struct RecordJson
{
    private readonly StringPool? _strings;
    private Utf8JsonReader _reader;

    internal RecordJson(ReadOnlySpan<byte> body, StringPool? strings)
    {
        _reader = new Utf8JsonReader(body);
        _strings = strings;
    }

    /// <summary>The name of the member that is open.</summary>
    internal readonly string Name => _reader.GetString()!;

    internal void Open() => Expect(JsonTokenType.StartObject);

    internal void OpenArray() => Expect(JsonTokenType.StartArray);

    /// <summary>Goes to the next member's name; false behind the last.</summary>
    internal bool Next()
    {
        _reader.Read();
        return _reader.TokenType switch
        {
            JsonTokenType.PropertyName => true,
            JsonTokenType.EndObject => false,
            _ => throw Odd(),
        };
    }

    /// <summary>Goes to the next item, or into it where it is an object; false behind the last.</summary>
    internal bool NextItem()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Nothing may follow.</summary>
    internal void Close()
    {
        if (_reader.Read())
        {
            throw LineageErrors.NotARecord("something follows it");
        }
    }

    internal readonly bool Is(ReadOnlySpan<byte> name) => _reader.ValueTextEquals(name);

    /// <summary>A string that other records have, too.</summary>
    internal string Text()
    {
        Expect(JsonTokenType.String);
        return Shared();
    }

    /// <summary>A string that is this record's own.</summary>
    internal string OwnText()
    {
        Expect(JsonTokenType.String);
        return _reader.GetString()!;
    }

    internal readonly string ItemText() => _reader.TokenType == JsonTokenType.String ? Shared() : throw Odd();

    internal T Word<T>() where T : struct, Enum => Words.Parse<T>(Text());

    internal Digest Digest()
    {
        Expect(JsonTokenType.String);
        return ItemDigest();
    }

    internal readonly Digest ItemDigest() =>
        _reader.TokenType == JsonTokenType.String && Lineage.Digest.TryParse(_reader.ValueSpan, out var digest)
            ? digest
            : throw LineageErrors.NotARecord($"'{Encoding.UTF8.GetString(_reader.ValueSpan)}' is no digest");

    internal long Number()
    {
        Expect(JsonTokenType.Number);
        return _reader.GetInt64();
    }

    internal double Real()
    {
        Expect(JsonTokenType.Number);
        return _reader.GetDouble();
    }

    private readonly string Shared() =>
        _strings is null || _reader.ValueIsEscaped ? _reader.GetString()! : _strings.Of(_reader.ValueSpan);

    private void Expect(JsonTokenType type)
    {
        if (!_reader.Read() || _reader.TokenType != type)
        {
            throw Odd();
        }
    }

    private readonly DataException Odd() => LineageErrors.NotARecord($"{_reader.TokenType} stands where another value should");
}
