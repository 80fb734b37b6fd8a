using Provenance.Store;
using Xunit;
using Xunit.Abstractions;
using static Provenance.Tests.Store.SampleRecords;

namespace Provenance.Tests.Store;

/// <summary>Writers allocate on threads of their own, so the whole process is measured, and nothing else may run in it.</summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
[Collection(Alone)]
public class StoreAllocationTests(ITestOutputHelper log)
{
    private const string Alone = "alone";

    [Fact]
    public void Writing_allocates_little_and_the_same_for_each_record()
    {
        // a record's subject, its key and state, its places in tables, its keys that wait to be settled; JSON stands in a batch's own buffer
        const long MostBytes = 2_000;
        using var folder = new TemporaryFolder();
        using var store = ProvenanceStores.Open(folder["store.db"], create: true);
        var records = Enumerable.Range(0, 6 * RecordWriter.BatchSize).Select(i => Human($"text {i}") with { Id = $"doc {i}" }).ToArray();
        using var writer = store.Write();
        Array.ForEach(records[..(3 * RecordWriter.BatchSize)], writer.Add);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Array.ForEach(records[(3 * RecordWriter.BatchSize)..], writer.Add);
        writer.Commit();
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / (3 * RecordWriter.BatchSize);
        log.WriteLine($"{each} bytes a record");
        Assert.InRange(each, 0, MostBytes);
    }
}
