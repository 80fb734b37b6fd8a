using System.Text;
using Microsoft.Data.Sqlite;
using Provenance.Storage.Sql;
using SQLitePCL;

namespace Provenance.Storage.Sqlite;

/// <summary>
/// A prepared statement that is bound, stepped and reset repeatedly. Bypasses Microsoft.Data.Sqlite's commands, which create several
/// objects per run and copy every value.
/// </summary>
internal sealed class SqliteRows : Rows
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly string _name;
    private readonly Action<SqliteRows> _giveBack;

    internal SqliteRows(sqlite3 connection, string sql, string name, Action<SqliteRows> giveBack)
    {
        _connection = connection;
        _name = name;
        _giveBack = giveBack;
        Sql = sql;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    internal string Sql { get; }

    internal SqliteRows Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    internal SqliteRows Bind(int parameter, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, parameter, value));
        return this;
    }

    internal SqliteRows Bind(int parameter, ReadOnlySpan<byte> blob)
    {
        Check(raw.sqlite3_bind_blob(_statement, parameter, blob));
        return this;
    }

    internal SqliteRows Bind(int parameter, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, parameter));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 1024 ? stackalloc byte[1024] : new byte[most];
        Check(raw.sqlite3_bind_text(_statement, parameter, utf8[..Encoding.UTF8.GetBytes(text, utf8)]));
        return this;
    }

    internal SqliteRows Bind(int parameter, long? value) => value is { } number ? Bind(parameter, number) : Bind(parameter, (string?)null);

    internal SqliteRows Bind(int parameter, double? value) => value is { } number ? Bind(parameter, number) : Bind(parameter, (string?)null);

    internal SqliteRows BindAny(int parameter, object? value) => value switch
    {
        long number => Bind(parameter, number),
        double number => Bind(parameter, number),
        byte[] blob => Bind(parameter, blob.AsSpan()),
        _ => Bind(parameter, (string?)value),
    };

    /// <summary>Runs a statement that returns no rows, and resets it.</summary>
    internal void Run()
    {
        var code = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(code);
    }

    /// <summary>Resets the statement for the next values.</summary>
    internal void Reset() => raw.sqlite3_reset(_statement);

    internal override bool Read()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW) return true;

        if (code is not raw.SQLITE_DONE) Check(code);

        return false;
    }

    internal override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    internal override long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    internal override double Real(int column) => raw.sqlite3_column_double(_statement, column);

    internal override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    internal override string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public override void Dispose()
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_clear_bindings(_statement);
        _giveBack(this);
    }

    internal void Close() => _statement.Dispose();

    private void Check(int code)
    {
        try
        {
            SqliteException.ThrowExceptionForRC(code, _connection);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(_name, e);
        }
    }
}
