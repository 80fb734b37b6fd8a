using System.Buffers.Binary;
using System.Text;
using LiteDB;
using Provenance.Documents.Buffers;
using Provenance.Storage.Packing;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Creates the documents of a sealed batch's records.</summary>
internal sealed class StoredBlockBuilder(Func<string, LiteStatement> statement)
{
    private readonly ByteBuffer _template = new(1024);
    private readonly List<(RecordField Field, Range Value)> _fields = [];
    private readonly List<string> _forms = [];
    private readonly List<byte[]> _formBytes = [];
    private readonly List<int> _uses = [];
    private readonly ByteBuffer _statementOf = new(StoredBlock.MaxRecords);
    private readonly ByteBuffer _subjectOf = new(StoredBlock.MaxRecords * sizeof(long));
    private readonly ByteBuffer _normalized = new(StoredBlock.MaxRecords * Digest.Size);
    private readonly ByteBuffer _content = new(StoredBlock.MaxRecords * Digest.Size);
    private readonly ByteBuffer _hashes = new(StoredBlock.MaxRecords * Digest.Size);
    private readonly Dictionary<RecordField, BsonArray> _texts = [];
    private bool _hasSubjects;
    private long _first;

    /// <param name="batch">The batch, sealed.</param>
    /// <param name="previous">The hash of the record before the batch.</param>
    internal List<BsonDocument> Make(PendingBatch batch, Digest previous)
    {
        var blocks = new List<BsonDocument>();
        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence == 0) continue;

            if (_statementOf.Length == 0) _first = record.Sequence;

            Add(record, batch.Body(record), batch.Subjects[record.Subject].No);
            if (_statementOf.Length == StoredBlock.MaxRecords) blocks.Add(Take(ref previous, record.Hash));
        }

        if (_statementOf.Length > 0) blocks.Add(Take(ref previous, default));

        return blocks;
    }

    private void Add(in PendingRecord record, ReadOnlySpan<byte> body, long subject)
    {
        _template.Clear();
        _fields.Clear();
        RecordTemplate.Split(body, _template, _fields);
        var index = FormIndex();
        _uses[index]++;
        _statementOf.Add((byte)index);
        Span<byte> bytes = stackalloc byte[Digest.Size];
        record.Hash.CopyTo(bytes);
        _hashes.Add(bytes);
        var isFirst = subject == record.Sequence;
        _hasSubjects |= !isFirst;
        BinaryPrimitives.WriteInt64LittleEndian(bytes, isFirst ? 0 : subject);
        _subjectOf.Add(bytes[..sizeof(long)]);
        foreach (var (field, range) in _fields)
        {
            if (RecordTemplate.IsDigest(field))
            {
                Convert.FromHexString(body[range], bytes, out _, out _);
                (field == RecordField.ContentDigest ? _content : _normalized).Add(bytes);
                continue;
            }

            if (!_texts.TryGetValue(field, out var column)) _texts.Add(field, column = []);

            column.Add(Encoding.UTF8.GetString(body[range]));
        }
    }

    /// <summary>Returns the index of the template in the block; most equal that of the previous record.</summary>
    private int FormIndex()
    {
        for (var i = _formBytes.Count - 1; i >= 0; i--)
        {
            if (_template.Written.SequenceEqual(_formBytes[i])) return i;
        }

        _formBytes.Add(_template.Written.ToArray());
        _forms.Add(Encoding.UTF8.GetString(_template.Written));
        _uses.Add(0);
        return _forms.Count - 1;
    }

    private BsonDocument Take(ref Digest previous, Digest last)
    {
        Span<byte> before = stackalloc byte[Digest.Size];
        previous.CopyTo(before);
        var document = new BsonDocument
        {
            [LiteNames.Id] = _first,
            [LiteNames.Last] = _first + _statementOf.Length - 1,
            [LiteNames.Statements] = new BsonArray(_forms.Select((form, i) => (BsonValue)statement(form).ToBson(_uses[i]))),
        };
        foreach (var (field, name) in StoredBlock.TextColumns)
        {
            if (_texts.Remove(field, out var column)) document[name] = column;
        }

        Put(document, LiteNames.Digests, _normalized);
        Put(document, LiteNames.ContentDigests, _content);
        Put(document, LiteNames.StatementOf, _statementOf);
        if (_hasSubjects) Put(document, LiteNames.SubjectOf, _subjectOf);

        document[LiteNames.Previous] = before.ToArray();
        Put(document, LiteNames.Hashes, _hashes);
        _subjectOf.Clear();
        _hasSubjects = false;
        _forms.Clear();
        _formBytes.Clear();
        _uses.Clear();
        previous = last;
        return document;
    }

    private static void Put(BsonDocument document, string name, ByteBuffer column)
    {
        if (column.Length > 0) document[name] = column.Written.ToArray();

        column.Clear();
    }
}
