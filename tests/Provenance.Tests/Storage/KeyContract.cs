using Provenance.Storage.Records;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The contract of keys, for every store: nobody sees whether they are in their table yet.</summary>
public abstract class KeyContract : MomentContract
{
    [Fact]
    public void A_writer_goes_on_after_a_batch_that_was_refused()
    {
        using var store = Open();
        Add(store, Human("a"), Member("a", "s"));
        using var writer = store.Write();
        // the circle goes through a model that only this batch has, so that its keys are read before it is undone
        Array.ForEach([Human("x"), Model("m", "s"), Machine("b", "m"), Member("b", "s")], writer.Add);
        Assert.Throws<DataException>(writer.Commit);
        Assert.Equal(2, store.Head.Records);

        // other documents get the numbers that were given to those of the refused batch
        Array.ForEach([Human("y"), Human("x")], writer.Add);
        writer.Commit();
        Array.ForEach([Human("y"), Human("x"), Human("z")], writer.Add);
        writer.Commit();
        Assert.Equal((3, 2), (writer.Added, writer.Known));
        Assert.Null(new StoreVerifier(store).Verify().Fault);
    }

    [Fact]
    public void What_a_writer_left_unsettled_is_found_and_verified()
    {
        using var store = Open();
        using (var writer = store.Write())
        {
            Array.ForEach(Many(RecordWriter.BatchSize + 1), writer.Add);
        }

        Assert.Equal((0, RecordWriter.BatchSize), Places());
        Check(store, RecordWriter.BatchSize);
        Assert.Equal((1, RecordWriter.BatchSize), Add(store, Many(RecordWriter.BatchSize + 1)));
        Assert.Equal((RecordWriter.BatchSize + 1, RecordWriter.BatchSize + 1), Places());
        Check(store, RecordWriter.BatchSize + 1);
    }

    [Fact]
    public void Keys_settle_amid_a_run_once_enough_are_held()
    {
        const int Batches = 3;
        using var store = Open();
        var database = OpenDatabase();
        // two keys a record
        database.MaxHeldKeys = 2 * RecordWriter.BatchSize;
        using (var writer = new RecordWriter(database))
        {
            Array.ForEach(Many(Batches * RecordWriter.BatchSize), writer.Add);
        }

        var (keyed, last) = Places();
        Assert.InRange(keyed, 2 * RecordWriter.BatchSize, last);
        Assert.Equal(Batches * RecordWriter.BatchSize, last);
        Check(store, Batches * RecordWriter.BatchSize);
        Assert.Equal((0, Batches * RecordWriter.BatchSize), Add(store, Many(Batches * RecordWriter.BatchSize)));
    }

    private static ProvenanceRecord[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Human($"text {i}") with { Id = $"doc {i}" })];

    /// <summary>Looks some of <see cref="Many"/> up, first and last among them, in either way.</summary>
    private static void Check(IProvenanceStore store, int count)
    {
        Assert.Equal(count, store.Head.Records);
        foreach (var i in new[] { 0, 1, count / 2, count - 1 })
        {
            Assert.Equal(Entity.OfDocument(DigestOf($"text {i}")), store.Find($"doc {i}"));
            Assert.Equal(Origin.Human, store.Document(DigestOf($"text {i}"))?.Origin);
        }

        Assert.Null(store.Find($"doc {count}"));
        Assert.Null(new StoreVerifier(store).Verify().Fault);
    }

    /// <summary>Place of the last record whose keys are in their table, and of the last record.</summary>
    private (long Keyed, long Last) Places()
    {
        using var database = OpenDatabase();
        return database.KeyPlaces;
    }
}
