using Npgsql;
using Provenance.Storage.Postgres;
using Provenance.Tests.Storage;

namespace Provenance.Tests.Cli;

public sealed class PostgresStoreStoryTests : StoreStory
{
    private readonly string _server = Needs.Postgres();
    private readonly string _schema = $"story_{Guid.NewGuid():n}";

    private protected override string Location => $"{_server}?schema={_schema}";

    private protected override string FullLocation => Location;

    /// <summary>Fewer than for files: it is the server that keeps what was accepted.</summary>
    private protected override int Kills => 10;

    private protected override void FlipByteOf(string model) => Execute(
        "UPDATE record SET body = set_byte(body, position($1::bytea in body) - 1, 90) WHERE position($1::bytea in body) > 0",
        System.Text.Encoding.UTF8.GetBytes(model));

    private protected override void Remove() => Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE");

    private void Execute(string sql, params object[] values)
    {
        using var connection = new NpgsqlConnection(PostgresLocation.Parse(Location).Connection);
        connection.Open();
        Sql.Execute(connection, sql, values);
    }
}
