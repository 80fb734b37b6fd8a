using Provenance.Storage.LiteDb;
using Provenance.Storage.Records;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

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
