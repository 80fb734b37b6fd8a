using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Provenance.Lineage.Records;
using Provenance.Storage.Records;

namespace Provenance.Storage.Sql;

/// <summary>
/// Rebuilds the index from the records, entity by entity, and compares. Memory does not grow with the store: keys and members, which have an order
/// of their own, are compared by digests of actual and expected rows.
/// </summary>
/// <param name="database">The store, with an open snapshot.</param>
/// <param name="keyed">Place of the last record whose keys are in their table.</param>
internal sealed class SqlIndexCheck(SqlDatabase database, long keyed)
{
    /// <summary>The columns of <see cref="EntityState"/>, whose names occur in no other table.</summary>
    private const string States = EntityState.Columns;

    private const int SequenceColumn = 12;
    private const int KeysColumn = 13;
    private const int BodyColumn = 14;

    private const string Changed = "the index says something else of it than its records";

    private readonly OrderIndependentHash _digest = new();
    private readonly StringPool _strings = new();
    private readonly List<long> _recordKeys = [];
    private readonly List<long> _subjectKeys = [];
    private readonly List<string> _sets = [];
    private Entity _subject;
    private long _hash;
    private DocumentState? _stored;
    private DocumentState? _folded;
    private long _no;
    private long _records;
    private ulong _keys;
    private ulong _members;

    /// <summary>Returns the first difference; null if there is none.</summary>
    internal string? Run(CancellationToken cancellation)
    {
        using (var rows = database.Query(
            $"SELECT s.no, s.kind, s.key, {States}, r.seq, r.keys, {database.BodyColumns} FROM subject s LEFT JOIN record r ON r.subject = s.no ORDER BY s.no, r.seq"))
        {
            while (rows.Read())
            {
                var fault = (rows.Long(0) == _no ? null : Finish() ?? Begin(rows)) ?? Record(rows);
                if (fault is not null) return fault;

                if ((_records & 4095) == 0) cancellation.ThrowIfCancellationRequested();
            }
        }

        return Finish() ?? Tables();
    }

    private string? Begin(Rows rows)
    {
        var expected = _no + 1;
        _no = rows.Long(0);
        if (_no != expected) return string.Create(CultureInfo.InvariantCulture, $"the index lacks subject {expected}");

        var key = rows.Bytes(2);
        if (key.Length < 2 || (key[0] == 'd' && key.Length != 1 + Digest.Size) || key[0] is not ((byte)'d' or (byte)'s' or (byte)'m'))
        {
            return string.Create(CultureInfo.InvariantCulture, $"the index has a key cut short: subject {_no}");
        }

        _subject = Entity.FromKey(key);
        _hash = StoreKeys.OfSubject(_subject, key);
        if (rows.Long(1) != (int)_subject.Kind) return $"{_subject}: {Changed}";

        _stored = EntityState.Read(rows, 3, _subject.Digest, _strings);
        _folded = new DocumentState { Document = _subject.Digest };
        return null;
    }

    private string? Record(Rows rows)
    {
        if (rows.IsNull(SequenceColumn)) return $"{_subject}: the index has it, but no record is about it";

        _records++;
        var sequence = rows.Long(SequenceColumn);
        ProvenanceRecord record;
        try
        {
            record = RecordParser.Parse(database.ReadBody(rows, BodyColumn), _strings).Record;
        }
        catch (DataException e)
        {
            return string.Create(CultureInfo.InvariantCulture, $"record {sequence}: {e.Message}");
        }

        _recordKeys.Clear();
        StoreKeys.Add(_recordKeys, record, _hash);
        if (record.Subject != _subject
            || !StoreKeys.Equal(rows.Bytes(KeysColumn), _recordKeys))
        {
            return string.Create(CultureInfo.InvariantCulture, $"record {sequence}: the keys that it is found by are not its own");
        }

        _folded = _folded!.With(record);
        if (sequence <= keyed) _subjectKeys.AddRange(_recordKeys);

        if (record.Kind == RecordKind.Member && !_sets.Contains(record.Set!)) _sets.Add(record.Set!);

        return null;
    }

    /// <summary>Compares the entity's state, and adds the expected rows of other tables.</summary>
    private string? Finish()
    {
        if (_folded != _stored) return $"{_subject}: {Changed}";

        foreach (var set in _sets) _members += _digest.Hash(_no, Encoding.UTF8.GetBytes(set));

        _sets.Clear();
        _subjectKeys.Sort();
        var keys = CollectionsMarshal.AsSpan(_subjectKeys);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1]) _keys += _digest.Hash(keys[i], _no);
        }

        _subjectKeys.Clear();
        return null;
    }

    private string? Tables()
    {
        if (database.Number("SELECT count(*) FROM record") != _records) return "the index lacks what some records are about";

        var keys = 0UL;
        using (var rows = database.Query("SELECT hash, subject FROM key"))
        {
            while (rows.Read()) keys += _digest.Hash(rows.Long(0), rows.Long(1));
        }

        if (keys != _keys) return "the index of ids, content digests and signatures is not that of the records";

        var members = 0UL;
        using (var rows = database.Query("SELECT set_name, document FROM member"))
        {
            while (rows.Read()) members += _digest.Hash(rows.Long(1), rows.Bytes(0));
        }

        return members != _members ? "the memberships in sets are not those of the records" : null;
    }
}
