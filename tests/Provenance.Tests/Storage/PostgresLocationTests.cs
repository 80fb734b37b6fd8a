using Npgsql;
using Provenance.Storage.Postgres;
using Xunit;

namespace Provenance.Tests.Storage;

/// <summary>The meaning of a location, before any server is asked.</summary>
public class PostgresLocationTests
{
    [Theory]
    [InlineData("postgres://", "localhost", 5432, null, null, "provenance", "postgres://localhost:5432/")]
    [InlineData("postgresql://", "localhost", 5432, null, null, "provenance", "postgres://localhost:5432/")]
    [InlineData("postgres://host", "host", 5432, null, null, "provenance", "postgres://host:5432/")]
    [InlineData("postgres://me@host:6000/corpora?schema=mine", "host", 6000, "corpora", "me", "mine", "postgres://me@host:6000/corpora?schema=mine")]
    [InlineData("postgres://a%40b@host/my%20data", "host", 5432, "my data", "a@b", "provenance", "postgres://a%40b@host:5432/my data")]
    [InlineData("postgres://me@/corpora?host=%2Frun%2Fpostgresql", "/run/postgresql", 5432, "corpora", "me", "provenance", "postgres://me@/run/postgresql:5432/corpora")]
    [InlineData("postgres:///corpora", "localhost", 5432, "corpora", null, "provenance", "postgres://localhost:5432/corpora")]
    [InlineData("postgres://:6000", "localhost", 6000, null, null, "provenance", "postgres://localhost:6000/")]
    [InlineData("postgres://me@", "localhost", 5432, null, "me", "provenance", "postgres://me@localhost:5432/")]
    [InlineData("postgres://?schema=mine", "localhost", 5432, null, null, "mine", "postgres://localhost:5432/?schema=mine")]
    [InlineData("postgres://me@[::1]:6000/x", "[::1]", 6000, "x", "me", "provenance", "postgres://me@[::1]:6000/x")]
    public void A_location_names_server_database_user_and_schema(string location, string host, int port, string? database, string? user, string schema, string name)
    {
        var parsed = PostgresLocation.Parse(location, _ => null);
        var connection = new NpgsqlConnectionStringBuilder(parsed.Connection);
        Assert.Equal((host, port, database, user), (connection.Host, connection.Port, connection.Database, connection.Username));
        Assert.Equal((schema, schema, name), (parsed.Schema, connection.SearchPath, parsed.Name));
    }

    [Fact]
    public void What_a_location_leaves_out_comes_from_the_environment()
    {
        static string? Environment(string name) => name switch { "PGHOST" => "far", "PGPORT" => "6543", "PGDATABASE" => "theirs", _ => null };
        Assert.Equal("postgres://far:6543/theirs", PostgresLocation.Parse("postgres://", Environment).Name);
        Assert.Equal("theirs", new NpgsqlConnectionStringBuilder(PostgresLocation.Parse("postgres://", Environment).Connection).Database);
        Assert.Equal("postgres://host:6543/theirs", PostgresLocation.Parse("postgres://host", Environment).Name);
        Assert.Equal("postgres://host:6000/own", PostgresLocation.Parse("postgres://host:6000/own", Environment).Name);
        Assert.Equal("postgres://localhost:5432/", PostgresLocation.Parse("postgres://", _ => "").Name);
    }

    [Theory]
    [InlineData("postgres://host:port/x", "cannot be read")]
    [InlineData("postgres:foo", "cannot be read")]
    [InlineData("postgres:/foo", "cannot be read")]
    [InlineData("postgresql:", "cannot be read")]
    [InlineData("postgres://host/x?schema=Mine", "schema cannot be used")]
    [InlineData("postgres://host/x?schema=a;b", "schema cannot be used")]
    [InlineData("postgres://host/x?sslmode=require", "'sslmode'")]
    public void What_is_no_location_is_refused(string location, string told) =>
        Assert.Contains(told, Assert.Throws<DataException>(() => PostgresLocation.Parse(location)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_message_holds_a_password()
    {
        foreach (var location in new[] { "postgres://me:hunter2@localhost/x", "postgres://localhost/x?password=hunter2", "postgres://me:hunter2@/:x" })
        {
            Assert.DoesNotContain("hunter2", Assert.Throws<DataException>(() => ProvenanceStores.Open(location)).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_server_that_is_not_there_is_named()
    {
        var error = Assert.Throws<TransferException>(() => ProvenanceStores.Open("postgres://me@127.0.0.1:1/x"));
        Assert.Contains("postgres://me@127.0.0.1:1/x: no connection", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("batches", error.Message, StringComparison.Ordinal);
    }
}
