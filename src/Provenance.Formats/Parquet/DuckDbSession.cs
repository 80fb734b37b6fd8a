using DuckDB.NET.Data;

namespace Provenance.Formats.Parquet;

/// <summary>
/// A database in memory that may touch the files it is made for and nothing else: no network, no extensions, no spilling to disk. It works in one thread, so that rows keep
/// their order and files that are written do not depend on the machine.
/// </summary>
internal sealed class DuckDbSession : IDisposable
{
    /// <summary>Memory that DuckDB may take: a few pages a column and 2,048 rows at a time, which is 1 MB a row.</summary>
    internal const string Memory = "2GiB";

    private static readonly string[] Settings =
    [
        "threads = 1", $"memory_limit = '{Memory}'", "temp_directory = ''", "preserve_insertion_order = true", "TimeZone = 'UTC'",
        // rows that wait to be fetched are lost where a file is damaged further on
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

    /// <summary>Checks that DuckDB's native library, which stands beside the program, can be loaded.</summary>
    /// <exception cref="InputNotFoundException">It cannot.</exception>
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

    /// <summary>Returns a text as SQL writes it.</summary>
    internal static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Returns a name as SQL writes it.</summary>
    internal static string QuoteName(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs a statement to its end.</summary>
    /// <exception cref="DuckDBException">It failed.</exception>
    internal void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query whose rows are made as they are asked for.</summary>
    /// <exception cref="DuckDBException">It failed, which reading its rows may also do.</exception>
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
