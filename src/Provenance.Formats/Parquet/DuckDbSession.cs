namespace Provenance.Formats.Parquet;

/// <summary>
/// A database in memory that may touch the files it is made for and nothing else: no network, no extensions, no spilling to disk. One thread, the caller's, so that rows keep
/// their order and what is written does not depend on the machine.
/// </summary>
internal sealed class DuckDbSession : IDisposable
{
    /// <summary>What DuckDB may take: a few pages a column and 2,048 rows at a time, which is 1 MB a row.</summary>
    internal const string Memory = "2GiB";

    private static readonly string[] Settings =
    [
        "threads = 1", $"memory_limit = '{Memory}'", "temp_directory = ''", "preserve_insertion_order = true",
        // what waits to be fetched is lost where a file is damaged further on
        "streaming_buffer_size = '64KB'",
        "autoinstall_known_extensions = false", "autoload_known_extensions = false", "allow_community_extensions = false",
    ];

    private nint _database;
    private nint _connection;

    /// <param name="files">Full paths of all files that it may read or write.</param>
    /// <exception cref="InputNotFoundException">The library is not there.</exception>
    /// <exception cref="IOException">DuckDB refuses.</exception>
    internal DuckDbSession(params ReadOnlySpan<string> files)
    {
        DuckDbLibrary.Load();
        Open();
        try
        {
            foreach (var setting in Settings)
            {
                Execute($"SET {setting}");
            }

            var allowed = string.Join(", ", files.ToArray().Select(Quoted));
            Execute($"SET allowed_paths = [{allowed}]");
            Execute("SET enable_external_access = false");
            Execute("SET lock_configuration = true");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>A text as SQL writes it.</summary>
    internal static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name as SQL writes it.</summary>
    internal static string Named(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs a statement to its end.</summary>
    /// <exception cref="IOException">It failed; has DuckDB's words.</exception>
    internal void Execute(string sql)
    {
        var result = default(DuckDbResult);
        try
        {
            if (DuckDbNative.Query(_connection, sql, ref result) != 0)
            {
                throw ParquetErrors.Query(DuckDbNative.Text(DuckDbNative.ResultError(ref result)));
            }
        }
        finally
        {
            DuckDbNative.DestroyResult(ref result);
        }
    }

    /// <summary>Runs a query whose rows are made as they are asked for.</summary>
    /// <exception cref="IOException">It failed; has DuckDB's words.</exception>
    internal DuckDbRows Query(string sql) => new(_connection, sql);

    private void Open()
    {
        if (DuckDbNative.Open(null, out _database, 0, out var error) != 0)
        {
            throw ParquetErrors.Query(DuckDbNative.Take(error));
        }

        if (DuckDbNative.Connect(_database, out _connection) != 0)
        {
            Dispose();
            throw ParquetErrors.Query("DuckDB opens no connection");
        }
    }

    public void Dispose()
    {
        if (_connection != 0)
        {
            DuckDbNative.Disconnect(ref _connection);
        }

        if (_database != 0)
        {
            DuckDbNative.Close(ref _database);
        }
    }
}
