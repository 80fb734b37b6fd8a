using Npgsql;
using Provenance.Storage.Postgres;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

public sealed class PostgresStoreTests : StoreContract
{
    private readonly string _server = Needs.Postgres();
    private readonly string _schema = $"test_{Guid.NewGuid():n}";

    private string Location => At("store");

    private protected override IProvenanceStore Open(string place = "store") => ProvenanceStores.Open(At(place), create: true);

    private protected override Database OpenDatabase(string place = "store") => new PostgresDatabase(PostgresLocation.Parse(At(place)), create: true);

    private string At(string place) => $"{_server}?schema={_schema}_{place}";

    [Fact]
    public void What_was_changed_in_its_tables_is_named()
    {
        foreach (var (sql, named) in SqlTampering.OfTables)
        {
            AssertNamed(sql, named, place => Execute(sql, place));
        }
    }

    private protected override void Tamper(StoreChange change, string place = "store") => Execute(
        change == StoreChange.Body ? "UPDATE record SET body = convert_to(replace(convert_from(body, 'UTF8'), 'human', 'mixed'), 'UTF8') WHERE seq = 2" : SqlTampering.Write(change), place);

    private void Execute(string sql, string place)
    {
        using var connection = Connect(place);
        // what SQLite writes otherwise
        Sql.Execute(connection, sql.Replace("x'00'", "'\\x00'::bytea", StringComparison.Ordinal).Replace("x'64", "'\\x64", StringComparison.Ordinal)
            .Replace("zeroblob(8)", "'\\x0000000000000000'::bytea", StringComparison.Ordinal)
            .Replace("zeroblob(16)", "'\\x00000000000000000000000000000000'::bytea", StringComparison.Ordinal)
            .Replace("zeroblob(32)", "decode(repeat('00', 32), 'hex')", StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_that_holds_something_else_is_refused()
    {
        using (var connection = Connect())
        {
            Sql.Execute(connection, $"CREATE SCHEMA {_schema}_store; CREATE TABLE {_schema}_store.t (x INT)");
        }

        Assert.Contains("not a provenance store", Assert.Throws<DataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_none_none_is_made_unless_asked_for() =>
        Assert.Contains("no such store", Assert.Throws<InputNotFoundException>(() => ProvenanceStores.Open(Location)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_store_of_a_newer_schema_is_refused()
    {
        Open().Dispose();
        Execute("UPDATE meta SET value = '99' WHERE name = 'schema'", "store");
        Assert.Contains("newer version", Assert.Throws<DataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_store_is_brought_up_to_date_and_keeps_what_it_has()
    {
        using (var store = Open())
        {
            Add(store, Human("a"));
        }

        var newer = SchemaScripts.Postgres.With("CREATE TABLE later (x BIGINT)");
        using (var store = new RecordStore(new PostgresDatabase(PostgresLocation.Parse(Location), create: false, newer)))
        {
            Assert.Equal(1, store.Head.Records);
        }

        Assert.Contains($"knows {SchemaScripts.Postgres.Version}", Assert.Throws<DataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    private NpgsqlConnection Connect(string place = "store")
    {
        var connection = new NpgsqlConnection(PostgresLocation.Parse(At(place)).Connection);
        connection.Open();
        return connection;
    }

    private protected override void Close()
    {
        using var connection = Connect();
        using var names = connection.CreateCommand();
        names.CommandText = "SELECT schema_name FROM information_schema.schemata WHERE starts_with(schema_name, $1)";
        names.Parameters.Add(new NpgsqlParameter { Value = _schema });
        var found = new List<string>();
        using (var rows = names.ExecuteReader())
        {
            while (rows.Read()) found.Add(rows.GetString(0));
        }

        found.ForEach(schema => Sql.Execute(connection, $"DROP SCHEMA {schema} CASCADE"));
    }
}
