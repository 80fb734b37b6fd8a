using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>
/// One connection to a database that holds a store: what SQLite and PostgreSQL do differently, behind SQL that both understand.
/// Values are always parameters, $1 and so on: long, double, string, byte[], or null.
/// </summary>
internal abstract class Database(string name) : IDisposable
{
    /// <summary>As messages name it; never with a password.</summary>
    internal string Name { get; } = name;

    /// <summary>One more connection to it.</summary>
    internal abstract Database Another();

    /// <summary>Runs a query; no other may run on this connection until its rows are disposed.</summary>
    internal abstract Rows Query(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Begins to read as of one moment.</summary>
    internal abstract void BeginReading();

    /// <summary>Waits until nobody else writes, and keeps others from it until the end.</summary>
    internal abstract void BeginWriting();

    internal abstract void Commit();

    /// <summary>Undoes what was written since the beginning; does not throw.</summary>
    internal abstract void RollBack();

    /// <summary>Hands out the entries of table <c>key</c> that have one of these hashes.</summary>
    internal abstract void FindKeys(ReadOnlySpan<long> hashes, Action<KeyEntry> found);

    /// <summary>
    /// Says of each of a batch's subjects what the store knows of it: its number, its state and its statements. Each has the numbers of
    /// those that it may be, whose keys are to be compared.
    /// </summary>
    internal abstract void Resolve(PendingBatch batch);

    /// <summary>Writes a sealed batch: records, subjects, members.</summary>
    internal abstract void Append(PendingBatch batch);

    /// <summary>Adds keys that are not there yet; in ascending order.</summary>
    internal abstract void AddKeys(ReadOnlySpan<KeyEntry> entries);

    /// <summary>Says what is wrong with the file or the server's tables themselves.</summary>
    internal abstract IReadOnlyList<string> Damage();

    /// <summary>Takes the store away, and closes, where this connection made it and nothing was recorded; does not throw.</summary>
    internal virtual void DiscardNew()
    {
    }

    public abstract void Dispose();

    internal DataException Damaged(string what) => StoreErrors.Damaged(Name, what);

    /// <summary>All rows of a query that has few.</summary>
    internal List<T> Read<T>(string sql, Func<Rows, T> read, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var rows = Query(sql, values);
        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>Runs a statement that returns nothing.</summary>
    internal void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        rows.Read();
    }

    internal long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.Long(0) : null;
    }

    internal Digest ReadDigest(Rows rows, int column) =>
        rows.Bytes(column) is { Length: Digest.Size } bytes ? new Digest(bytes) : throw Damaged("a digest is cut short");
}
