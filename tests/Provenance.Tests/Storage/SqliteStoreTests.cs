using Microsoft.Data.Sqlite;
using Provenance.Documents.Statistics;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;
using Provenance.Storage.Sqlite;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

public class SqliteStoreTests(ITestOutputHelper log) : StoreContract
{
    private protected override IProvenanceStore Open(string place = "store") => ProvenanceStores.Open("sqlite:" + Folder[place + ".db"], create: true);

    private protected override Database OpenDatabase(string place = "store") => new SqliteDatabase(Folder[place + ".db"], create: true);

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        Folder.Write("text.db", new string('x', 5000));
        Folder.Write("short.db", "x");
        using (var other = new SqliteConnection($"Data Source={Folder["other.db"]};Pooling=false"))
        {
            other.Open();
            Sql.Execute(other, "CREATE TABLE t (x)");
        }

        foreach (var name in new[] { "text.db", "short.db", "other.db" })
        {
            var before = File.ReadAllBytes(Folder[name]);
            var error = Assert.Throws<DataException>(() => ProvenanceStores.Open("sqlite:" + Folder[name], create: true));
            Assert.Contains("not a provenance store", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(Folder[name]));
        }

        Assert.Throws<InputNotFoundException>(() => ProvenanceStores.Open("sqlite:" + Folder["none.db"]));
    }

    [Fact]
    public void A_new_store_that_nothing_was_recorded_in_can_be_taken_away()
    {
        using var store = Open();
        using (store.Write())
        {
            ProvenanceStores.Discard(store);
        }

        // a writer had it open
        Assert.True(File.Exists(Folder["store.db"]));
        using var other = Open("other");
        ProvenanceStores.Discard(other);
        Assert.DoesNotContain(Folder.Names(), name => name.StartsWith("other", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_was_there_or_has_records_or_is_open_elsewhere_is_not_taken_away()
    {
        using (var store = Open("recorded"))
        {
            Add(store, Human("a"));
            ProvenanceStores.Discard(store);
        }

        Open("older").Dispose();
        using (var store = Open("older"))
        {
            ProvenanceStores.Discard(store);
        }

        using (var store = Open("shared"))
        using (var other = Open("shared"))
        {
            ProvenanceStores.Discard(store);
            Add(other, Human("a"));
        }

        foreach (var (place, records) in new[] { ("recorded", 1), ("older", 0), ("shared", 1) })
        {
            using var again = ProvenanceStores.Open(Folder[place + ".db"]);
            Assert.Equal(records, again.Head.Records);
        }
    }

    [Fact]
    public void Nothing_is_written_to_a_store_that_is_being_taken_away()
    {
        Open().Dispose();
        Execute($"PRAGMA application_id = {SqliteSchema.DiscardedId}");
        Assert.Throws<StoreBusyException>(() => Open());
    }

    [Fact]
    public void A_store_of_a_newer_schema_is_refused()
    {
        Open().Dispose();
        Execute("PRAGMA user_version = 99");
        var error = Assert.Throws<DataException>(() => Open());
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_store_is_brought_up_to_date_and_keeps_what_it_has()
    {
        using (var store = Open())
        {
            Add(store, Human("a"));
        }

        var newer = SchemaScripts.Sqlite.With("CREATE TABLE later (x INTEGER) STRICT");
        using (var store = new RecordStore(new SqliteDatabase(Folder["store.db"], create: false, newer)))
        {
            Assert.Equal(1, store.Head.Records);
        }

        Assert.Contains($"knows {SchemaScripts.Sqlite.Version}", Assert.Throws<DataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_in_which_the_last_declaration_counted_learns_what_contradicts_it()
    {
        using (var store = Open())
        {
            // one by one, so that their JSON is kept as it was then
            Add(store, Human("a") with { Id = "a" });
            Add(store, Machine("a", "m"));
            Add(store, Human("b"));
        }

        Execute(
            """
            DROP TABLE template; ALTER TABLE record DROP COLUMN template; ALTER TABLE subject DROP COLUMN declared;
            UPDATE subject SET origin = 2, generator = 'm' WHERE no = 1; PRAGMA user_version = 2;
            """);
        using var again = Open();
        Assert.Equal(["a"], Contradictions.Find(again).Select(found => found.Id));
        Assert.Equal([Origin.Unknown, Origin.Human], again.Documents().Select(state => state.Origin));
        Assert.Null(new StoreVerifier(again).Verify().Fault);
    }

    [Fact]
    public void On_a_full_disk_whole_batches_stay_and_the_rest_goes_in_when_there_is_space()
    {
        Open().Dispose();
        const int Records = 3 * RecordWriter.BatchSize;
        var error = Assert.Throws<TransferException>(() =>
        {
            // SQLite answers as it does on a full disk
            var database = new SqliteDatabase(Folder["store.db"], create: false);
            database.Execute("PRAGMA max_page_count = 250");
            using var writer = new RecordWriter(database);
            AddMany(writer, Records);
        });
        Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
        using (var store = Open())
        {
            Assert.InRange(store.Head.Records, 1, Records - 1);
            Assert.Equal(0, store.Head.Records % RecordWriter.BatchSize);
            Assert.Null(new StoreVerifier(store).Verify().Fault);
            var kept = store.Head.Records;
            using var writer = store.Write();
            AddMany(writer, Records);
            Assert.Equal((Records - kept, kept), (writer.Added, writer.Known));
            Assert.Null(new StoreVerifier(store).Verify().Fault);
        }
    }

    private static void AddMany(IRecordWriter writer, int count)
    {
        for (var i = 0; i < count; i++) writer.Add(Human($"text {i}"));

        writer.Commit();
    }

    [Fact]
    public void A_flipped_byte_is_named_or_changes_nothing_that_the_store_says()
    {
        const ulong Seed = 20260118;
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        using (var store = Open())
        {
            for (var batch = 0; batch < 4; batch++)
            {
                Add(store, [.. Enumerable.Range(50 * batch, 50).Select(i => Human($"text {i}") with { Id = $"doc {i}", Source = "web" })]);
            }
        }

        // everything into the one file
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var whole = File.ReadAllBytes(Folder["store.db"]);
        var said = Say(Folder["store.db"]);
        var named = 0;
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])whole.Clone();
            var at = random.NextInt(bytes.Length);
            bytes[at] ^= (byte)(1 << random.NextInt(8));
            var path = Folder.Write($"{round}.db", bytes);
            var now = Say(path);
            named += now is null ? 1 : 0;
            Assert.True(now is null || now == said, $"byte {at} was flipped, and nobody noticed");
        }

        Assert.InRange(named, 50, 300);
    }

    [Fact]
    public void Stores_that_are_made_at_once_are_one()
    {
        const int Rounds = 60;
        for (var round = 0; round < Rounds; round++)
        {
            var threads = new List<Thread>();
            var errors = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
            for (var i = 0; i < 4; i++)
            {
                var thread = new Thread(place => errors.Enqueue(Record.Exception(() => Open((string)place!).Dispose())!));
                threads.Add(thread);
                thread.Start($"store{round}");
            }

            threads.ForEach(thread => thread.Join());
            Assert.All(errors, Assert.Null);
        }
    }

    [Fact]
    public void Two_writers_take_turns_and_lose_nothing()
    {
        using (Open())
        {
        }

        Parallel.For(0, 2, writer =>
        {
            using var store = Open();
            for (var i = 0; i < 50; i++) Add(store, Human($"text {writer} {i}"));
        });
        using var again = Open();
        Assert.Equal(100, again.Head.Records);
        Assert.Null(new StoreVerifier(again).Verify().Fault);
    }

    /// <summary>All that a store says; null where it is refused or does not verify.</summary>
    private static string? Say(string path)
    {
        try
        {
            using var store = ProvenanceStores.Open(path);
            if (new StoreVerifier(store).Verify().Fault is not null) return null;

            using var text = new MemoryStream();
            StoreExporter.Write(store, "prov-json", text);
            return System.Text.Encoding.UTF8.GetString(text.ToArray());
        }
        catch (ProvenanceException)
        {
            return null;
        }
    }

    [Fact]
    public void What_was_changed_in_its_tables_is_named()
    {
        foreach (var (sql, named) in SqlTampering.OfTables)
        {
            AssertNamed(sql, named, place => Execute(sql, place));
        }
    }

    private protected override void Tamper(StoreChange change, string place = "store") => Execute(
        // the body is the values of its template's fields; the first is its id, behind its length
        change == StoreChange.Body ? "UPDATE record SET body = CAST(x'0134' || substr(body, 3) AS BLOB) WHERE seq = 2" : SqlTampering.Write(change), place);

    private void Execute(string sql, string place = "store")
    {
        using var connection = new SqliteConnection($"Data Source={Folder[place + ".db"]};Pooling=false");
        connection.Open();
        Sql.Execute(connection, sql);
    }
}
