using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The contract of read snapshots, for every store.</summary>
public abstract class MomentContract : WriterContract
{
    [Fact]
    public void Within_a_moment_everything_can_be_asked_and_is_of_it()
    {
        using var store = Open();
        Add(store, Human("one"), Machine("two", "m"), Member("one", "s"), Model("m", "s"));
        using (var moment = store.OpenSnapshot())
        {
            Add(store, Human("three"));
            // what ends within it does not end it
            store.OpenSnapshot().Dispose();
            Assert.Equal(2, StoreCounts.Count(store).Sum(count => count.Documents));
            Assert.Empty(Conflicts.Find(store));
            Assert.NotEmpty(LineageGraph.Build(store, "m").Nodes);
            using var records = new MemoryStream();
            StoreExporter.Write(store, "records", records);
            Assert.Equal(4, records.ToArray().Count(value => value == '\n'));
            // of records that only this moment ends at, on one connection
            Assert.Equal((4, null), (new StoreVerifier(store).Verify().Records, new StoreVerifier(store).Verify().Fault));
            Assert.Equal(4, store.Head.Records);
            moment.Dispose();
            Assert.Equal(5, store.Head.Records);
        }

        using var next = store.OpenSnapshot();
        Assert.Equal(3, StoreCounts.Count(store).Sum(count => count.Documents));
    }

    [Fact]
    public void A_verifier_verifies_again()
    {
        using var store = Open();
        Add(store, Human("one"), Human("two"));
        var (verifier, checkpoint) = (new StoreVerifier(store), Checkpoint.Take(store));
        for (var i = 0; i < 2; i++)
        {
            var report = verifier.Verify(checkpoint);
            Assert.Equal((2, null), (report.Records, report.Fault));
        }
    }
}
