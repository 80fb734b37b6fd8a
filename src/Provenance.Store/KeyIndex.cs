using System.Buffers.Text;
using System.Globalization;

namespace Provenance.Store;

/// <summary>
/// Finds subjects by their keys. Table <c>key</c> has those of all records up to a place; those of later ones are read off the records and
/// held in memory, sorted, until so many have come that adding them to the table in their order costs little.
/// </summary>
/// <param name="database">The store.</param>
/// <param name="mostHeld">Entries that are held before they should be settled.</param>
internal sealed class KeyIndex(Database database, int mostHeld = KeyIndex.MostHeld)
{
    /// <summary>32 MB: the more, the more of them come to each page of the table.</summary>
    internal const int MostHeld = 2_000_000;

    private readonly List<KeyEntry[]> _held = [];
    private long _heldFrom;
    private long _heldTo;

    /// <summary>Whether so many are held that they should be settled.</summary>
    internal bool IsFull => _held.Sum(run => run.Length) >= mostHeld;

    /// <summary>Numbers of the subjects that have a key.</summary>
    internal List<long> Find(long hash)
    {
        var found = new List<long>();
        database.FindKeys([hash], entry => found.Add(entry.Subject));
        foreach (var no in FindHeld(hash))
        {
            if (!found.Contains(no))
            {
                found.Add(no);
            }
        }

        return found;
    }

    /// <summary>Numbers of the subjects that have a key which is not in the table yet.</summary>
    internal List<long> FindHeld(long hash)
    {
        Hold();
        var found = new List<long>();
        foreach (var run in _held)
        {
            foreach (var entry in Having(run, hash))
            {
                if (!found.Contains(entry.Subject))
                {
                    found.Add(entry.Subject);
                }
            }
        }

        return found;
    }

    /// <summary>Gives each of a batch's subjects the numbers of those that it may be.</summary>
    internal void FindCandidates(PendingBatch batch)
    {
        var subjects = new Dictionary<long, PendingSubject>(batch.Subjects.Count);
        foreach (var subject in batch.Subjects)
        {
            // two with one hash are told apart by their keys, like those of the store
            if (!subjects.TryAdd(subject.Hash, subject))
            {
                subject.Candidates = Find(subject.Hash);
            }
        }

        database.FindKeys(subjects.Keys.ToArray(), entry => Add(subjects[entry.Hash], entry.Subject));
        Hold();
        foreach (var run in _held)
        {
            foreach (var (hash, subject) in subjects)
            {
                foreach (var entry in Having(run, hash))
                {
                    Add(subject, entry.Subject);
                }
            }
        }
    }

    /// <summary>Reads everything anew, after records that may have been read were undone.</summary>
    internal void Forget()
    {
        _held.Clear();
        _heldFrom = 0;
        _heldTo = 0;
    }

    /// <summary>Moves what is held into the table; to be called while nobody else writes.</summary>
    internal void Settle()
    {
        Hold();
        while (_held.Count > 1)
        {
            MergeLastTwo();
        }

        database.AddKeys(_held.Count > 0 ? _held[0] : []);
        database.Execute("UPDATE meta SET value = $1 WHERE name = 'keyed'", _heldTo.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Place of the last record whose keys are in the table, and of the last record.</summary>
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

    /// <summary>Reads the keys of records that came since.</summary>
    private void Hold()
    {
        var (keyed, last) = Places;
        if (keyed != _heldFrom || _heldTo < keyed)
        {
            _held.Clear();
            _heldFrom = keyed;
            _heldTo = keyed;
        }

        if (_heldTo == last)
        {
            return;
        }

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

        // not before all are there: where reading ends half-way, it begins there again
        _heldTo = read;
        if (entries.Count == 0)
        {
            return;
        }

        entries.Sort();
        _held.Add([.. entries]);
        // few runs, each of them longer than all behind it
        while (_held.Count > 1 && _held[^2].Length < 2 * _held[^1].Length)
        {
            MergeLastTwo();
        }
    }

    /// <summary>The entries of a sorted run that have a hash; subjects' numbers start at 1.</summary>
    private static ReadOnlySpan<KeyEntry> Having(KeyEntry[] run, long hash)
    {
        var start = Array.BinarySearch(run, new KeyEntry(hash, 0));
        start = start < 0 ? ~start : start;
        var end = start;
        while (end < run.Length && run[end].Hash == hash)
        {
            end++;
        }

        return run.AsSpan(start..end);
    }

    private void MergeLastTwo()
    {
        var (first, second) = (_held[^2], _held[^1]);
        var merged = new KeyEntry[first.Length + second.Length];
        for (int i = 0, j = 0, to = 0; to < merged.Length; to++)
        {
            merged[to] = j == second.Length || (i < first.Length && first[i].CompareTo(second[j]) <= 0) ? first[i++] : second[j++];
        }

        _held.RemoveRange(_held.Count - 2, 2);
        _held.Add(merged);
    }

    private static void Add(PendingSubject subject, long no)
    {
        subject.Candidates ??= [];
        if (!subject.Candidates.Contains(no))
        {
            subject.Candidates.Add(no);
        }
    }
}
