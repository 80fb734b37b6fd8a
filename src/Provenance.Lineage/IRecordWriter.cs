namespace Provenance.Lineage;

/// <summary>
/// Appends records in batches that are accepted whole or not at all. What was not committed when it is disposed was never there;
/// what was accepted stays, whatever happens to the process or the machine.
/// </summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Records that were new.</summary>
    long Added { get; }

    /// <summary>Records that state what the store had already; they change nothing.</summary>
    long Known { get; }

    /// <summary>New records whose declared origin contradicts what was declared of the same document before.</summary>
    long Contradicting { get; }

    /// <summary>Appends a record; batches are accepted as they fill.</summary>
    /// <exception cref="DataException">It lacks what a record must have, or would make something its own ancestor.</exception>
    /// <exception cref="StoreBusyException">Another writer would not let go.</exception>
    /// <exception cref="TransferException">The store could not be written, such as to a full disk.</exception>
    /// <exception cref="ObjectDisposedException">The writer was disposed of.</exception>
    void Add(ProvenanceRecord record);

    /// <summary>Accepts what was added since the last batch.</summary>
    /// <exception cref="ObjectDisposedException">The writer was disposed of.</exception>
    void Commit();
}
