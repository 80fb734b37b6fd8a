using Microsoft.Data.Sqlite;
using Provenance.Learning;
using Provenance.Lineage;
using Provenance.Store;
using Xunit;
using Xunit.Abstractions;

namespace Provenance.Tests.Store;

public class SqliteStoreTests(ITestOutputHelper log) : StoreContract
{
    private protected override IProvenanceStore Open() => ProvenanceStores.Open(Folder["store.db"], create: true);

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        Folder.Write("text.db", new string('x', 5000));
        Folder.Write("short.db", "x");
        using (var other = new SqliteConnection($"Data Source={Folder["other.db"]};Pooling=false"))
        {
            other.Open();
            Execute(other, "CREATE TABLE t (x)");
        }

        foreach (var name in new[] { "text.db", "short.db", "other.db" })
        {
            var before = File.ReadAllBytes(Folder[name]);
            var error = Assert.Throws<DataException>(() => ProvenanceStores.Open(Folder[name], create: true));
            Assert.Contains("not a provenance store", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(Folder[name]));
        }

        Assert.Throws<InputNotFoundException>(() => ProvenanceStores.Open(Folder["none.db"]));
    }

    [Fact]
    public void A_store_of_a_newer_schema_is_refused()
    {
        Open().Dispose();
        Tamper("PRAGMA user_version = 99");
        var error = Assert.Throws<DataException>(Open);
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'human', 'mixed') AS BLOB) WHERE seq = 2", "record 2")]
    [InlineData("UPDATE record SET hash = zeroblob(32) WHERE seq = 3", "record 3")]
    [InlineData("DELETE FROM record WHERE seq = 2", "record 2")]
    [InlineData("UPDATE record SET keys = zeroblob(8) WHERE seq = 2", "record 2")]
    [InlineData("UPDATE record SET statement = zeroblob(16) WHERE seq = 2", "record 2")]
    [InlineData("UPDATE record SET subject = 1 WHERE seq = 2", "record 2")]
    [InlineData("UPDATE record SET subject = 9 WHERE seq = 3", "no record is about it")]
    [InlineData("DELETE FROM record WHERE seq = 3", "batch of records 1 to 3")]
    [InlineData("UPDATE batch SET root = zeroblob(32)", "batch of records 1 to 3")]
    [InlineData("DELETE FROM batch", "record 1")]
    [InlineData("UPDATE subject SET origin = 2", "the index says something else")]
    [InlineData("UPDATE subject SET hash = 2 WHERE no = 2", "the index says something else")]
    [InlineData("UPDATE subject SET kind = 2 WHERE no = 2", "the index says something else")]
    [InlineData("UPDATE subject SET key = x'00' WHERE no = 2", "a key cut short")]
    [InlineData("DELETE FROM subject WHERE no = 2", "the index lacks subject 2")]
    [InlineData("DELETE FROM subject WHERE no = 3", "the index lacks what some records are about")]
    [InlineData("INSERT INTO subject (no, hash, kind, key, origin, derived) VALUES (4, 1, 0, x'64ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 1, 0)", "the index")]
    [InlineData("INSERT INTO member (set_name, document) VALUES ('s', 1)", "memberships")]
    [InlineData("DELETE FROM key WHERE subject = 2", "the index of ids")]
    [InlineData("UPDATE key SET subject = 3 WHERE subject = 2", "the index of ids")]
    [InlineData("UPDATE meta SET value = 'x' WHERE name = 'keyed'", "how far its keys go")]
    public void What_was_changed_behind_its_back_is_named(string sql, string named)
    {
        using (var store = Open())
        {
            Add(store, Human("a") with { Id = "1" }, Human("b") with { Id = "2" }, Human("c") with { Id = "3" });
        }

        Tamper(sql);
        using var again = Open();
        Assert.Contains(named, new StoreVerifier(again).Verify().Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_is_named_or_changes_nothing_that_the_store_says()
    {
        const ulong Seed = 20260118;
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        using (var store = Open())
        {
            for (var i = 0; i < 40; i++)
            {
                Add(store, Human($"text {i}") with { Id = $"doc {i}", Source = "web" });
            }
        }

        // everything into the one file
        Tamper("PRAGMA wal_checkpoint(TRUNCATE)");
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
    public void Two_writers_take_turns_and_lose_nothing()
    {
        using (Open())
        {
        }

        Parallel.For(0, 2, writer =>
        {
            using var store = Open();
            for (var i = 0; i < 50; i++)
            {
                Add(store, Human($"text {writer} {i}"));
            }
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
            if (new StoreVerifier(store).Verify().Fault is not null)
            {
                return null;
            }

            using var text = new MemoryStream();
            StoreExporter.Write(store, "prov-json", text);
            return System.Text.Encoding.UTF8.GetString(text.ToArray());
        }
        catch (ProvenanceException)
        {
            return null;
        }
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Folder["store.db"]};Pooling=false");
        connection.Open();
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        // tests' own statements, written out above
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
