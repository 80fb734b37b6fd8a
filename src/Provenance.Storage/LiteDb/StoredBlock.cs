using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using LiteDB;
using Provenance.Lineage.Records;
using Provenance.Storage.Packing;

namespace Provenance.Storage.LiteDb;

/// <summary>Consecutive records of one batch, column by column; a document of the collection <c>record</c>. Immutable.</summary>
internal sealed class StoredBlock
{
    /// <summary>Maximum number of records: enough that LiteDB handles few documents, few enough that reading a single record costs little; a statement's index fits in a byte.</summary>
    internal const int MaxRecords = 64;

    private readonly LiteStatement[] _statements;
    private readonly byte[] _statementOf;
    private readonly byte[] _subjectOf;
    private readonly byte[] _previous;
    private readonly byte[] _hashes;
    private readonly byte[] _normalized;
    private readonly byte[] _content;
    private readonly ReadOnlyMemory<byte>[][] _texts;
    private readonly short[]?[] _places;

    /// <exception cref="DataException">A column is truncated.</exception>
    internal StoredBlock(BsonDocument document, Func<string, LiteStatement> statement)
    {
        First = document[LiteNames.Id].AsInt64;
        var count = document[LiteNames.Last].AsInt64 - First + 1;
        if (First < 1 || count is < 1 or > MaxRecords) throw Short(First);

        Count = (int)count;
        _statements = [.. document[LiteNames.Statements].AsArray.Select(stated => statement(stated[LiteNames.Form].AsString))];
        _statementOf = Column(document, LiteNames.StatementOf, Count);
        _hashes = Column(document, LiteNames.Hashes, Count * Digest.Size);
        _previous = Column(document, LiteNames.Previous, Digest.Size);
        _subjectOf = document.ContainsKey(LiteNames.SubjectOf) ? Column(document, LiteNames.SubjectOf, Count * sizeof(long)) : [];
        if (Array.Exists(_statementOf, index => index >= _statements.Length)) throw Short(First);

        _places = new short[]?[(int)RecordField.Resemblance + 1];
        _texts = new ReadOnlyMemory<byte>[(int)RecordField.Resemblance + 1][];
        _normalized = Column(document, LiteNames.Digests, Digest.Size * Place(RecordField.NormalizedDigest));
        _content = Column(document, LiteNames.ContentDigests, Digest.Size * Place(RecordField.ContentDigest));
        foreach (var (field, name) in TextColumns)
        {
            var values = Place(field);
            _texts[(int)field] = values == 0 ? [] : [.. document[name].AsArray.Select(value => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(value.AsString))];
            if (_texts[(int)field].Length != values) throw Short(First);
        }
    }

    /// <summary>Fields with text values, and the names of their columns.</summary>
    internal static (RecordField Field, string Name)[] TextColumns { get; } =
    [
        (RecordField.PValue, LiteNames.PValues),
        (RecordField.Probability, LiteNames.Probabilities),
        (RecordField.Resemblance, LiteNames.Resemblances),
        (RecordField.Score, LiteNames.Scores),
        (RecordField.Retrieved, LiteNames.Retrieved),
        (RecordField.Uri, LiteNames.Uris),
        (RecordField.Id, LiteNames.Ids),
        (RecordField.Signature, LiteNames.Signatures),
    ];

    /// <summary>Place of the first record.</summary>
    internal long First { get; }

    internal int Count { get; }

    /// <summary>Place of the last record.</summary>
    internal long Last => First + Count - 1;

    internal Digest Hash(int index) => new(Bytes(_hashes, index));

    internal LiteStatement Statement(int index) => _statements[_statementOf[index]];

    /// <summary>Returns the number of a record's entity: the place of the first record about it.</summary>
    internal long SubjectNumber(int index) =>
        _subjectOf.Length == 0 || BinaryPrimitives.ReadInt64LittleEndian(_subjectOf.AsSpan(index * sizeof(long))) is 0 ? First + index : BinaryPrimitives.ReadInt64LittleEndian(_subjectOf.AsSpan(index * sizeof(long)));

    internal bool IsFirstOfSubject(int index) => SubjectNumber(index) == First + index;

    internal Entity Subject(int index) => Statement(index).Record is { Kind: RecordKind.Set or RecordKind.Model } named ? named.Subject : Lineage.Entity.OfDocument(Normalized(index));

    internal bool IsOfDocument(int index) => Statement(index).Record.Kind is not (RecordKind.Set or RecordKind.Model);

    /// <summary>Returns the state of a document that has no other record.</summary>
    internal DocumentState State(int index)
    {
        var state = Statement(index).State;
        return state with { Document = Normalized(index), PValue = Number(index, RecordField.PValue) ?? state.PValue };
    }

    /// <summary>Returns a record without its JSON, with everything that determines its state and its keys.</summary>
    internal ProvenanceRecord Record(int index)
    {
        var record = Statement(index).Record;
        return record with
        {
            NormalizedDigest = IsOfDocument(index) ? Normalized(index) : null,
            ContentDigest = Content(index),
            Id = record.Id is null ? null : Id(index),
            Signature = Text(index, RecordField.Signature) is { } signature ? Encoding.UTF8.GetString(signature.Span) : record.Signature,
            Assessment = record.Assessment is { } assessment ? assessment with { PValue = Number(index, RecordField.PValue) ?? assessment.PValue } : null,
        };
    }

    /// <summary>Returns a record's canonical JSON.</summary>
    internal byte[] Body(int index)
    {
        var statement = Statement(index);
        var texts = new ReadOnlyMemory<byte>[statement.Texts.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text(index, statement.Texts[i])!.Value;

        return statement.Template.Join(
            PlaceOf(index, RecordField.NormalizedDigest) is var normalized and >= 0 ? Bytes(_normalized, normalized) : default,
            PlaceOf(index, RecordField.ContentDigest) is var content and >= 0 ? Bytes(_content, content) : default,
            index == 0 ? _previous : Bytes(_hashes, index - 1),
            texts);
    }

    internal SealedRecord Sealed(int index, string store) => new(First + index, Body(index), Hash(index)) { Store = store };

    private static byte[] Column(BsonDocument document, string name, int length) =>
        document[name] is { IsBinary: true } value && value.AsBinary.Length == length ? value.AsBinary : length == 0 ? [] : throw Short(document[LiteNames.Id].AsInt64);

    private static ReadOnlySpan<byte> Bytes(byte[] column, int index) => column.AsSpan(index * Digest.Size, Digest.Size);

    private static DataException Short(long first) => new(string.Create(CultureInfo.InvariantCulture, $"record {first}: a column of its block is cut short"));

    private Digest Normalized(int index) => PlaceOf(index, RecordField.NormalizedDigest) is var place and >= 0 ? new Digest(Bytes(_normalized, place)) : Statement(index).Record.NormalizedDigest ?? default;

    private Digest? Content(int index) =>
        PlaceOf(index, RecordField.ContentDigest) is var place and >= 0 ? new Digest(Bytes(_content, place))
        : Statement(index).Has(RecordField.SameDigest) ? Normalized(index)
        : Statement(index).Record.ContentDigest;

    private string Id(int index)
    {
        var text = Text(index, RecordField.Id)!.Value.Span;
        return text.Contains((byte)'\\') ? RecordParser.Parse(Body(index)).Record.Id! : Encoding.UTF8.GetString(text);
    }

    private double? Number(int index, RecordField field) => Text(index, field) is { } text ? double.Parse(text.Span, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private ReadOnlyMemory<byte>? Text(int index, RecordField field) => PlaceOf(index, field) is var place and >= 0 ? _texts[(int)field][place] : (ReadOnlyMemory<byte>?)null;

    /// <summary>Returns the index of a record's value in a field's column; -1 if it has none.</summary>
    private int PlaceOf(int index, RecordField field) => _places[(int)field] is { } places ? places[index] : index;

    /// <summary>Determines the indices of records' values in a field's column; returns their number.</summary>
    private int Place(RecordField field)
    {
        if (Array.TrueForAll(_statements, statement => statement.Has(field)))
        {
            // one value per record
            return Count;
        }

        var places = new short[Count];
        short next = 0;
        for (var i = 0; i < Count; i++) places[i] = Statement(i).Has(field) ? next++ : (short)-1;

        _places[(int)field] = places;
        return next;
    }
}
