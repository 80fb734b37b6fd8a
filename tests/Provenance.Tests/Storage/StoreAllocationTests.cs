using Provenance.Storage.Records;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>Writers allocate on threads of their own, so the whole process is measured.</summary>
[Collection(Alone.Name)]
public class StoreAllocationTests(ITestOutputHelper log)
{
    // a record's subject, its key and state, its places in tables, its keys that wait to be settled; JSON stands in a batch's own buffer. LiteDB's engine makes objects of all that it writes
    [Theory]
    [InlineData("sqlite:", 2_500)]
    [InlineData("", 5_000)]
    public void Writing_allocates_little_and_the_same_for_each_record(string scheme, long most)
    {
        using var folder = new TemporaryFolder();
        using var store = ProvenanceStores.Open(scheme + folder["store.db"], create: true);
        var records = Enumerable.Range(0, 6 * RecordWriter.BatchSize).Select(i => Human($"text {i}") with { Id = $"doc {i}" }).ToArray();
        Write(store, records[..(3 * RecordWriter.BatchSize)]);
        // from opening to committing: batches are settled by other threads, and which are under way at any other moment is chance
        var measured = records[(3 * RecordWriter.BatchSize)..];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Write(store, measured);
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / measured.Length;
        log.WriteLine($"{each} bytes a record");
        Assert.InRange(each, 0, most);
    }

    private static void Write(IProvenanceStore store, ProvenanceRecord[] records)
    {
        using var writer = store.Write();
        Array.ForEach(records, writer.Add);
        writer.Commit();
    }
}
