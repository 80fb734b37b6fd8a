using System.Runtime.InteropServices;
using Provenance.Documents.Buffers;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Storage.Records;

/// <summary>
/// Records that are committed together: added on one thread, prepared and committed on another. Everything that does not depend on a record's
/// place is prepared before other processes are kept from writing.
/// </summary>
internal sealed class PendingBatch
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<ProvenanceRecord> _added = [];
    private readonly List<PendingRecord> _records = [];
    private readonly List<PendingEntity> _subjects = [];
    private readonly Dictionary<Entity, int> _places = [];
    private readonly List<long> _keys = [];

    private bool _isSealed;

    internal int Count => _added.Count;

    internal Span<PendingRecord> Records => CollectionsMarshal.AsSpan(_records);

    internal IReadOnlyList<PendingEntity> Subjects => _subjects;

    /// <summary>Number of new records; valid once sealed.</summary>
    internal int Added { get; private set; }

    /// <summary>Number of new records that contradict earlier declarations; valid once sealed.</summary>
    internal int Contradicting { get; private set; }

    /// <summary>Place of the first new record.</summary>
    internal long First { get; private set; }

    /// <summary>Place of the last new record.</summary>
    internal long Last { get; private set; }

    /// <summary>Merkle root over the new records.</summary>
    internal Digest Root { get; private set; }

    /// <exception cref="DataException">The record lacks a required field.</exception>
    internal void Add(ProvenanceRecord record)
    {
        RecordParser.CheckNew(record);
        _added.Add(record);
    }

    /// <summary>Adds a sealed record with its place and its hash; a batch has only sealed records or none.</summary>
    internal void AddSealed(SealedRecord stored)
    {
        var record = stored.Read();
        _added.Add(record);
        var start = _bytes.Length;
        _bytes.Add(RecordFormat.LeafPrefix);
        _bytes.Add(stored.Body.Span);
        AddPrepared(record, new EncodedRecord(start, _bytes.Length - start, 0));
        Records[^1].Sequence = stored.Sequence;
        Records[^1].Hash = stored.Hash;
        _isSealed = true;
    }

    /// <summary>Encodes all records, and determines their entities.</summary>
    internal void Prepare()
    {
        foreach (var record in CollectionsMarshal.AsSpan(_added)) AddPrepared(record, RecordFormat.Encode(_bytes, record));
    }

    private void AddPrepared(ProvenanceRecord record, EncodedRecord encoded)
    {
        var subject = record.Subject;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, subject, out var known);
        if (!known)
        {
            place = _subjects.Count;
            _subjects.Add(new PendingEntity(subject));
        }

        var keyStart = _keys.Count;
        StoreKeys.Add(_keys, record, _subjects[place].Hash);
        _records.Add(new PendingRecord(record, encoded, place, keyStart, _keys.Count - keyStart));
    }

    /// <summary>Appends the records with new statements to the store's chain.</summary>
    /// <param name="head">The end of the store.</param>
    /// <param name="number">Returns the number of a new entity from the place of its first record.</param>
    internal void Seal(StoreHead head, Func<long, long> number)
    {
        var next = head.Records;
        var prev = head.Hash;
        var tree = new MerkleTree();
        for (var i = 0; i < _records.Count; i++)
        {
            ref var record = ref Records[i];
            var subject = _subjects[record.Subject];
            if (!_isSealed)
            {
                record.Sequence = 0;
                if (!IsNew(subject, i)) continue;
            }

            if (subject.No == 0)
            {
                subject.No = number(next + 1);
                subject.IsNew = true;
            }

            prev = _isSealed ? record.Hash : RecordFormat.Seal(_bytes.Slice(record.Encoded.Start, record.Encoded.Length), record.Encoded.PrevAt, prev);
            record.Sequence = ++next;
            record.Hash = prev;
            tree.Add(prev);
            Contradicting += subject.State.IsContradictedBy(record.Record) ? 1 : 0;
            var state = subject.State.With(record.Record);
            subject.IsChanged |= !subject.IsNew && state != subject.State;
            subject.State = state;
        }

        Added = (int)tree.Count;
        First = head.Records + 1;
        Last = next;
        Root = tree.Root();
    }

    /// <summary>True if a record makes a statement that none before it made.</summary>
    private bool IsNew(PendingEntity subject, int record)
    {
        if (subject.Statements is null && subject.Only < 0)
        {
            subject.Only = record;
            return true;
        }

        if (subject.Only >= 0)
        {
            subject.AddStatement(Body(Records[subject.Only]));
            subject.Only = -1;
        }

        return subject.Statements!.Add(RecordFormat.Statement(Body(Records[record])));
    }

    /// <summary>Returns a sealed record's canonical JSON.</summary>
    internal ReadOnlySpan<byte> Body(in PendingRecord record) => _bytes.Slice(record.Encoded.Start + 1, record.Encoded.Length - 1);

    internal ReadOnlySpan<long> Keys(in PendingRecord record) => CollectionsMarshal.AsSpan(_keys).Slice(record.KeyStart, record.KeyCount);

    internal void Clear()
    {
        _bytes.Clear();
        _added.Clear();
        _records.Clear();
        _subjects.Clear();
        _places.Clear();
        _keys.Clear();
        _isSealed = false;
        Added = 0;
        Contradicting = 0;
    }
}
