using System.Globalization;
using System.Runtime.InteropServices;

namespace Provenance.Store;

/// <summary>
/// Finds subjects by content digest, id and band. Table <c>key</c> has the keys of records up to a place; those of later ones are read off
/// the records and held, until enough have come that adding them in their order costs little.
/// </summary>
internal sealed class KeyIndex(Database database)
{
    private const int Page = 20_000;

    private readonly List<KeyEntry[]> _held = [];
    private long _heldFrom;
    private long _heldTo;

    /// <summary>Numbers of the subjects that have a key.</summary>
    internal List<long> Find(long hash)
    {
        var found = database.Read("SELECT subject FROM key WHERE hash = $1", rows => rows.Long(0), hash);
        Hold();
        foreach (var run in _held)
        {
            var at = Array.BinarySearch(run, new KeyEntry(hash, 0));
            for (at = at < 0 ? ~at : at; at < run.Length && run[at].Hash == hash; at++)
            {
                if (!found.Contains(run[at].Subject))
                {
                    found.Add(run[at].Subject);
                }
            }
        }

        return found;
    }

    /// <summary>Moves all keys into the table; to be called while nobody else writes.</summary>
    internal void Settle(long head)
    {
        var entries = new List<KeyEntry>();
        var keyed = ReadKeys(Keyed, entries);
        entries.Sort();
        database.AddKeys(CollectionsMarshal.AsSpan(entries));
        database.Execute("UPDATE meta SET value = $1 WHERE name = 'keyed'", Math.Max(keyed, head).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Place of the last record whose keys are in the table.</summary>
    internal long Keyed
    {
        get
        {
            var values = database.Read("SELECT value FROM meta WHERE name = 'keyed'", rows => rows.Text(0));
            return values is [var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keyed)
                ? keyed
                : throw database.Damaged("it does not say how far its keys go");
        }
    }

    private void Hold()
    {
        var keyed = Keyed;
        if (keyed != _heldFrom)
        {
            _held.Clear();
            _heldFrom = keyed;
            _heldTo = keyed;
        }

        var entries = new List<KeyEntry>();
        _heldTo = ReadKeys(_heldTo, entries);
        if (entries.Count > 0)
        {
            entries.Sort();
            _held.Add([.. entries]);
        }
    }

    /// <summary>Reads the keys of all records after a place; returns the place of the last.</summary>
    private long ReadKeys(long after, List<KeyEntry> entries)
    {
        while (true)
        {
            var before = after;
            using var rows = database.Query("SELECT seq, subject, keys FROM record WHERE seq > $1 ORDER BY seq LIMIT $2", after, (long)Page);
            while (rows.Read())
            {
                after = rows.Long(0);
                StoreKeys.AddEntries(entries, rows.Bytes(2), rows.Long(1));
            }

            if (after - before < Page)
            {
                return after;
            }
        }
    }
}
