using System.Buffers.Text;
using System.Globalization;
using Provenance.Storage.Records;

namespace Provenance.Storage.Sql;

/// <summary>
/// Finds entities by their keys. Table <c>key</c> has those of all records up to a place. Those of later records are read from the records and
/// held in memory, sorted, until there are enough that adding them to the table in order costs little.
/// </summary>
/// <param name="database">The store.</param>
internal sealed class KeyIndex(SqlDatabase database)
{
    private HeldKeys _held = HeldKeys.None;
    private long _heldFrom;
    private long _heldTo;

    /// <summary>True if the maximum number of keys is held, so that they should be settled.</summary>
    internal bool IsFull => _held.Count >= database.MaxHeldKeys;

    /// <summary>Returns the numbers of the entities that have a key.</summary>
    internal List<long> Find(long hash)
    {
        var found = new List<long>();
        database.FindKeys([hash], entry => found.Add(entry.Subject));
        foreach (var no in FindHeld(hash))
        {
            if (!found.Contains(no)) found.Add(no);
        }

        return found;
    }

    /// <summary>Returns the numbers of the entities that have a key which is not in the table yet.</summary>
    internal List<long> FindHeld(long hash)
    {
        Hold();
        var found = new List<long>();
        _held.Find(hash, found);
        return found;
    }

    /// <summary>Gives each entity of a batch the numbers of its candidates.</summary>
    internal void FindCandidates(PendingBatch batch)
    {
        var subjects = new Dictionary<long, PendingEntity>(batch.Subjects.Count);
        foreach (var subject in batch.Subjects)
        {
            // two with the same hash are distinguished by their keys, like those of the store
            if (!subjects.TryAdd(subject.Hash, subject)) subject.Candidates = Find(subject.Hash);
        }

        database.FindKeys(subjects.Keys.ToArray(), entry => subjects[entry.Hash].AddCandidate(entry.Subject));
        Hold();
        _held.FindCandidates(subjects);
    }

    /// <summary>Discards everything held, after records that may have been read were rolled back.</summary>
    internal void Forget()
    {
        _held = HeldKeys.None;
        _heldFrom = 0;
        _heldTo = 0;
    }

    /// <summary>Moves the held keys into the table; requires that no other process can write.</summary>
    internal void Settle()
    {
        Hold();
        database.AddKeys(_held.Merge());
        database.Execute("UPDATE meta SET value = $1 WHERE name = 'keyed'", _heldTo.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The places of the last record whose keys are in the table, and of the last record.</summary>
    internal (long Keyed, long Last) Places
    {
        get
        {
            using var rows = database.Query("SELECT value, (SELECT max(seq) FROM record) FROM meta WHERE name = 'keyed'");
            return rows.Read() && Utf8Parser.TryParse(rows.Bytes(0), out long keyed, out var length) && length == rows.Bytes(0).Length
                ? (keyed, rows.IsNull(1) ? 0 : rows.Long(1))
                : throw database.Damaged("it does not say how far its keys go");
        }
    }

    /// <summary>Reads the keys of records added since.</summary>
    private void Hold()
    {
        var (keyed, last) = Places;
        if (keyed != _heldFrom || _heldTo < keyed)
        {
            _held = HeldKeys.None;
            _heldFrom = keyed;
            _heldTo = keyed;
        }

        if (_heldTo == last) return;

        var entries = new List<KeyEntry>();
        var read = _heldTo;
        using (var rows = database.Query("SELECT seq, subject, keys FROM record WHERE seq > $1 ORDER BY seq", _heldTo))
        {
            while (rows.Read())
            {
                read = rows.Long(0);
                StoreKeys.AddEntries(entries, rows.Bytes(2), rows.Long(1));
            }
        }

        // not before all are there: an interrupted read is repeated from its start
        _heldTo = read;
        _held = _held.With(entries);
    }
}
