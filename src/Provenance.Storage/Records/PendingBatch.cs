using System.Runtime.InteropServices;
using Provenance.Documents.Buffers;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Storage.Records;

/// <summary>
/// Records that will be accepted together: added on one thread, prepared and accepted on another. All that does not depend on where a
/// record will stand is prepared before others are kept from writing.
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

    /// <summary>How many of the records were new; valid once it is sealed.</summary>
    internal int Added { get; private set; }

    /// <summary>How many of the new records contradict what was declared before; valid once it is sealed.</summary>
    internal int Contradicting { get; private set; }

    /// <summary>Place of the first new record.</summary>
    internal long First { get; private set; }

    /// <summary>Place of the last new record.</summary>
    internal long Last { get; private set; }

    /// <summary>Merkle root over the new records.</summary>
    internal Digest Root { get; private set; }

    /// <exception cref="DataException">It lacks what a record must have.</exception>
    internal void Add(ProvenanceRecord record)
    {
        RecordParser.CheckNew(record);
        _added.Add(record);
    }

    /// <summary>Adds a record as it was sealed, with its place and its hash; all of a batch must be such.</summary>
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

    /// <summary>Encodes all records, and finds out what they are about.</summary>
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

    /// <summary>Chains those records that state something new to the store's end.</summary>
    /// <param name="head">Where the store ends.</param>
    /// <param name="number">Gives the number of a new subject, from the place of its first record.</param>
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

    /// <summary>Whether a record states something that none before it did.</summary>
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

    /// <summary>A sealed record's canonical JSON.</summary>
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
