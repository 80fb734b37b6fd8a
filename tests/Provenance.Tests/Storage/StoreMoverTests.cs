using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

public sealed class StoreMoverTests : StoreMoveContract
{
    private protected override IReadOnlyList<string> Places => ["sqlite:" + Folder["1.db"], Folder["2.db"], "sqlite:" + Folder["3.db"], Folder["4.db"]];

    [Fact]
    public void A_move_that_was_interrupted_goes_on()
    {
        using (var store = ProvenanceStores.Open(Folder["a.db"], create: true))
        {
            Add(store, Human("a"));
        }

        StoreMover.Move(Folder["a.db"], Folder["b.db"]);
        using (var store = ProvenanceStores.Open(Folder["a.db"]))
        {
            Add(store, Human("b"));
        }

        // as if it had ended after the first batch
        Assert.Equal(2, StoreMover.Move(Folder["a.db"], Folder["b.db"]));
    }

    [Fact]
    public void A_place_that_holds_something_else_is_refused_and_left_as_it_is()
    {
        foreach (var name in new[] { "a", "b" })
        {
            using var store = ProvenanceStores.Open(Folder[name + ".db"], create: true);
            Add(store, Human(name));
        }

        var before = File.ReadAllBytes(Folder["b.db"]);
        Assert.Contains("not the beginning of", Assert.Throws<DataException>(() => StoreMover.Move(Folder["a.db"], Folder["b.db"])).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Folder["b.db"]));
        Assert.Contains("to where it is", Assert.Throws<DataException>(() => StoreMover.Move(Folder["a.db"], Folder["a.db"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_does_not_verify_is_not_moved_and_nothing_is_left()
    {
        using (var store = ProvenanceStores.Open(Folder["a.db"], create: true))
        {
            Add(store, Human("a") with { Id = "1" }, Human("b") with { Id = "2" }, Human("c") with { Id = "3" });
        }

        LiteTampering.Change(Folder["a.db"], StoreChange.Body);
        Assert.Contains("record 2", Assert.Throws<DataException>(() => StoreMover.Move(Folder["a.db"], Folder["b.db"])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder["b.db"]));
    }
}
