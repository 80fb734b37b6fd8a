using Provenance.Lineage;
using Provenance.Store;
using Provenance.Store.LiteDb;
using Xunit;
using static Provenance.Tests.Store.SampleRecords;

namespace Provenance.Tests.Store;

public class LiteStoreTests : StoreContract
{
    private protected override IProvenanceStore Open(string place = "store") => ProvenanceStores.Open(Folder[place + ".db"], create: true);

    private protected override Database OpenDatabase(string place = "store") => new LiteDatabase(Folder[place + ".db"], create: true);

    private protected override void Tamper(StoreChange change, string place = "store") => LiteTampering.Change(Folder[place + ".db"], change);

    [Fact]
    public void A_closed_store_is_one_file()
    {
        using (var store = Open())
        {
            Add(store, Human("a"));
            Assert.Equal(["store-log.db", "store.db", "store.db-writer"], Folder.Names());
        }

        Assert.Equal(["store.db"], Folder.Names());
    }
}
