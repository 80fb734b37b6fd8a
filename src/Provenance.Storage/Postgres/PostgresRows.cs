using System.Text;
using Npgsql;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Postgres;

/// <summary>Rows of a query to PostgreSQL, as they arrive.</summary>
internal sealed class PostgresRows(NpgsqlCommand command, NpgsqlDataReader reader, Func<NpgsqlException, ProvenanceException> meaning) : Rows
{
    internal override bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (NpgsqlException e)
        {
            throw meaning(e);
        }
    }

    internal override bool IsNull(int column) => reader.IsDBNull(column);

    internal override long Long(int column) => reader.GetInt64(column);

    internal override double Real(int column) => reader.GetDouble(column);

    internal override ReadOnlySpan<byte> Bytes(int column) => reader.GetValue(column) switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => [],
    };

    internal override string Text(int column) => reader.GetString(column);

    public override void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }
}
