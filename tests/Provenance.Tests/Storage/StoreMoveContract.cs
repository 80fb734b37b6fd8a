using System.Text;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The contract of moving a store from one kind to the next and back; one class runs it without a server and one with.</summary>
public abstract class StoreMoveContract : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>The locations that a store moves to, in order.</summary>
    private protected abstract IReadOnlyList<string> Places { get; }

    /// <summary>Takes away what the test left.</summary>
    private protected virtual void Close() { }

    [Fact]
    public void A_store_that_went_round_is_the_same()
    {
        var from = Places[0];
        Checkpoint old;
        using (var store = ProvenanceStores.Open(from, create: true))
        {
            Add(store, Human("a") with { Id = "\u00fc \"1\"", Source = "web" }, Machine("b", "m"), Member("a", "s"), Assessed("a", Verdict.Machine, "d"));
            old = Checkpoint.Take(store);
            Add(store, [.. Enumerable.Range(0, 600).Select(i => Human($"text {i}") with { Id = $"doc {i}", Signature = i == 7 ? "x:y" : null })]);
            Add(store, Model("m", "s") with { BaseModel = "m0" }, Human("c") with { Origin = Origin.Mixed, DerivedFrom = [DigestOf("b")] }, Machine("a", "m2"));
        }

        foreach (var to in Places.Skip(1).ToList())
        {
            Assert.Equal(607, StoreMover.Move(from, to));
            using var one = ProvenanceStores.Open(from);
            using var other = ProvenanceStores.Open(to);
            Assert.Equal((one.Origin, one.Head), (other.Origin, other.Head));
            Assert.Equal(one.Batches(), other.Batches());
            Assert.Equal(one.Documents(), other.Documents());
            Assert.Null(new StoreVerifier(other).Verify(old).Fault);
            foreach (var format in StoreExporter.Formats) Assert.Equal(Export(one, format), Export(other, format));

            from = to;
        }
    }

    private protected static void Add(IProvenanceStore store, params ProvenanceRecord[] records)
    {
        using var writer = store.Write();
        Array.ForEach(records, writer.Add);
        writer.Commit();
    }

    private static string Export(IProvenanceStore store, string format)
    {
        using var text = new MemoryStream();
        StoreExporter.Write(store, format, text, new ExportOptions { Name = "moved" });
        return Encoding.UTF8.GetString(text.ToArray());
    }

    public void Dispose()
    {
        Close();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
