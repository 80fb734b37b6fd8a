using System.Globalization;
using DuckDB.NET.Data;
using Provenance.Documents.Tables;

namespace Provenance.Formats.Parquet;

/// <summary>
/// Writes Apache Parquet, packed by Zstandard, with DuckDB. Strings, numbers and truth values become columns of their own types; objects, arrays and
/// values of varying types become JSON. DuckDB's columns cannot differ in case alone nor be without a name: such fields get columns of other names. Half of a surrogate pair becomes U+FFFD.
/// </summary>
internal sealed class ParquetTables : ITableFormat
{
    /// <summary>Maximum size of a row group in bytes of JSON, because it is held in memory while it is written; at most DuckDB's 122,880 rows.</summary>
    private const long RowGroupBytes = 64L * 1024 * 1024;

    private const long RowGroupRows = 122_880;

    /// <summary>Number of rows that DuckDB processes at a time, and the minimum of a row group.</summary>
    private const long VectorRows = 2048;

    /// <summary>Number of bytes by which other names of columns make a row longer at most.</summary>
    private const long NameBytes = 32 * 1024;

    /// <summary>DuckDB's default maximum size of a JSON object.</summary>
    private const long UsualLine = 16 * 1024 * 1024;

    internal static ParquetTables Instance { get; } = new();

    public string Name => "Parquet";

    public IReadOnlyList<string> Endings => ParquetFormat.Instance.Endings;

    public void Check() => DuckDbSession.Require();

    public IReadOnlyList<string> Write(string lines, IReadOnlyList<TableColumn> columns, string to)
    {
        var found = RowColumns.Find(lines, columns);
        if (found.Notices.Count == 0)
        {
            Write(lines, found, to);
            return [];
        }

        var renamed = lines + ".renamed";
        try
        {
            found.Rename(lines, renamed);
            Write(renamed, found, to);
        }
        finally
        {
            File.Delete(renamed);
        }

        return found.Notices;
    }

    private static void Write(string lines, RowColumns found, string to)
    {
        var input = Path.GetFullPath(lines);
        var output = Path.GetFullPath(to);
        var sql = $"COPY ({Rows(input, found)}) TO {DuckDbSession.Quote(output)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {Invariant(GroupSize(found))}, USE_TMP_FILE false)";
        try
        {
            using var session = new DuckDbSession(input, output);
            session.Execute(sql);
        }
        catch (DuckDBException e)
        {
            throw ParquetErrors.Writing(e);
        }
    }

    private static string Rows(string input, RowColumns found)
    {
        if (found.Columns.Count == 0)
        {
            // a table needs at least one column; an empty one gets those of documents
            return "SELECT CAST(NULL AS VARCHAR) AS id, CAST(NULL AS VARCHAR) AS text WHERE false";
        }

        var types = string.Join(", ", found.Columns.Select(column => $"{DuckDbSession.Quote(column.Name)}: '{TypeOf(column.Type)}'"));
        var longest = Math.Max(UsualLine, found.LongestLine + NameBytes);
        return $"SELECT * FROM read_json({DuckDbSession.Quote(input)}, format = 'newline_delimited', compression = 'uncompressed', hive_partitioning = false, "
            + $"maximum_object_size = {Invariant(longest)}, columns = {{{types}}})";
    }

    private static long GroupSize(RowColumns found) =>
        Math.Clamp(RowGroupBytes / Math.Max(1, found.Bytes / Math.Max(1, found.Rows)) / VectorRows * VectorRows, VectorRows, RowGroupRows);

    private static string TypeOf(TableType type) => type switch
    {
        TableType.Text => "VARCHAR",
        TableType.Texts => "VARCHAR[]",
        TableType.Integer => "BIGINT",
        TableType.Number => "DOUBLE",
        TableType.Flag => "BOOLEAN",
        _ => "JSON",
    };

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
