using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The contract of a misused writer, for every store.</summary>
public abstract class WriterContract : StoreFixture
{
    [Fact]
    public void What_is_no_record_is_refused_at_once_and_the_writer_goes_on()
    {
        using var store = Open();
        using var writer = store.Write();
        writer.Add(Human("a"));
        Assert.Throws<ArgumentNullException>(() => writer.Add(null!));
        writer.Add(Human("b"));
        writer.Commit();
        Assert.Equal(2, store.Head.Records);
    }

    [Fact]
    public void A_writer_that_was_disposed_of_says_so()
    {
        using var store = Open();
        var writer = store.Write();
        writer.Add(Human("a"));
        writer.Dispose();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Add(Human("b")));
        Assert.Throws<ObjectDisposedException>(writer.Commit);
        Assert.Equal(0, store.Head.Records);
    }

    [Fact]
    public void A_generation_that_no_chain_of_models_comes_to_is_refused()
    {
        using var store = Open();
        Add(store, Machine("a", "closed") with { Generation = 1_000_000 });
        foreach (var generation in (int[])[-1, 1_000_001, int.MaxValue])
        {
            var error = Assert.Throws<DataException>(() => Add(store, Machine("b", "closed") with { Generation = generation }));
            Assert.Contains($"a generation cannot be {generation}", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, store.Head.Records);
    }

    [Fact]
    public void A_name_that_a_set_has_already_is_not_new_and_others_are()
    {
        using var store = Open();
        Add(store, Model("b", "base"), new ProvenanceRecord { Kind = RecordKind.Set, Name = "a", Members = 1 });
        var registrar = new Registrar(store);
        registrar.RequireNewSet("b");
        registrar.RequireNewSet("A");
        var error = Assert.Throws<DataException>(() => registrar.RequireNewSet("a"));
        Assert.Equal($"{store.Name} has a set a already: name this one with --name, or leave --store out", error.Message);
    }
}
