using DuckDB.NET.Data;

namespace Provenance.Formats.Parquet;

/// <summary>
/// An in-memory database that can access only the files given: no network, no extensions, no spilling to disk. It runs in one thread, so that rows keep
/// their order and output files do not depend on the machine.
/// </summary>
internal sealed class DuckDbSession : IDisposable
{
    /// <summary>Maximum memory of DuckDB: a few pages per column and 2,048 rows at a time, which is 1 MB per row.</summary>
    internal const string Memory = "2GiB";

    private static readonly string[] Settings =
    [
        "threads = 1", $"memory_limit = '{Memory}'", "temp_directory = ''", "preserve_insertion_order = true", "TimeZone = 'UTC'",
        // rows waiting to be fetched are lost if the file is damaged further on
        "streaming_buffer_size = '64KB'",
        "autoinstall_known_extensions = false", "autoload_known_extensions = false", "allow_community_extensions = false",
    ];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <param name="files">Full paths of all files that it may read or write.</param>
    /// <exception cref="InputNotFoundException">DuckDB's native library is missing.</exception>
    /// <exception cref="DuckDBException">DuckDB refuses.</exception>
    internal DuckDbSession(params ReadOnlySpan<string> files)
    {
        Require();
        try
        {
            _connection.Open();
            foreach (var setting in Settings) Execute($"SET {setting}");

            Execute($"SET allowed_paths = [{string.Join(", ", files.ToArray().Select(Quote))}]");
            Execute("SET enable_external_access = false");
            Execute("SET lock_configuration = true");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Checks that DuckDB's native library, which is installed beside the program, can be loaded.</summary>
    /// <exception cref="InputNotFoundException">The library cannot be loaded.</exception>
    internal static void Require()
    {
        try
        {
            DuckDB.NET.Native.NativeMethods.Startup.DuckDBLibraryVersion();
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw ParquetErrors.NoLibrary();
        }
    }

    /// <summary>Returns a text as an SQL literal.</summary>
    internal static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Returns a name as an SQL identifier.</summary>
    internal static string QuoteName(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs a statement to its end.</summary>
    /// <exception cref="DuckDBException">The statement failed.</exception>
    internal void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query whose rows are computed as they are read.</summary>
    /// <exception cref="DuckDBException">The query failed; reading its rows may raise this, too.</exception>
    internal DuckDBDataReader Query(string sql)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        return command.ExecuteReader();
    }

    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void Dispose() => _connection.Dispose();
}
