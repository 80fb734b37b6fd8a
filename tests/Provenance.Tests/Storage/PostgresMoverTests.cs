using Npgsql;
using Provenance.Storage.Postgres;

namespace Provenance.Tests.Storage;

public sealed class PostgresMoverTests : StoreMoveContract
{
    private readonly string _server = Needs.Postgres();
    private readonly string _schema = $"move_{Guid.NewGuid():n}";

    private protected override IReadOnlyList<string> Places => ["sqlite:" + Folder["1.db"], Folder["2.db"], Postgres, Folder["4.db"]];

    private string Postgres => $"{_server}?schema={_schema}";

    private protected override void Close()
    {
        using var connection = new NpgsqlConnection(PostgresLocation.Parse(Postgres).Connection);
        connection.Open();
        Sql.Execute(connection, $"DROP SCHEMA IF EXISTS {_schema} CASCADE");
    }
}
