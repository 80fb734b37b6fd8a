namespace Provenance.Lineage;

/// <summary>
/// Appends records in batches. A batch is committed as a whole or not at all, and committed batches are durable. Records not
/// committed when the writer is disposed of are discarded.
/// </summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Number of new records.</summary>
    long Added { get; }

    /// <summary>Number of records whose statement the store had already; they change nothing.</summary>
    long Known { get; }

    /// <summary>Number of new records whose declared origin contradicts an earlier one of the same document.</summary>
    long Contradicting { get; }

    /// <summary>Appends a record; full batches are committed automatically.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="DataException">The record lacks a required field, or would make an entity its own ancestor.</exception>
    /// <exception cref="StoreBusyException">Another writer did not release the store in time.</exception>
    /// <exception cref="TransferException">The store could not be written, for example because the disk is full.</exception>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    void Add(ProvenanceRecord record);

    /// <summary>Commits the records added since the last batch.</summary>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    void Commit();
}
