using Provenance.Storage.Records;

namespace Provenance.Tests.Storage;

/// <summary>Stores of a test's own, of one kind or another.</summary>
public abstract class StoreFixture : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>Opens one of the test's stores, made where there is none.</summary>
    private protected abstract IProvenanceStore Open(string place = "store");

    /// <summary>The same, as writers and indexes want it.</summary>
    private protected abstract Database OpenDatabase(string place = "store");

    /// <summary>Changes the store behind its back.</summary>
    private protected abstract void Tamper(StoreChange change, string place = "store");

    /// <summary>Takes away what the test left.</summary>
    private protected virtual void Close() { }

    private protected static (long Added, long Known) Add(IProvenanceStore store, params ProvenanceRecord[] records)
    {
        using var writer = store.Write();
        foreach (var record in records) writer.Add(record);

        writer.Commit();
        return (writer.Added, writer.Known);
    }

    public void Dispose()
    {
        Close();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
