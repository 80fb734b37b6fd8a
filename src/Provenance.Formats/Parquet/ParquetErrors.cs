using System.Globalization;
using DuckDB.NET.Data;

namespace Provenance.Formats.Parquet;

/// <summary>All errors that this folder raises, and its rejects.</summary>
internal static class ParquetErrors
{
    /// <summary>Maximum length of DuckDB's message.</summary>
    private const int LongestMessage = 300;

    internal static InputNotFoundException NoLibrary() => new("Parquet needs DuckDB's native library, which is missing beside the program; copy the whole published folder");

    internal static IOException Writing(DuckDBException cause) => new(Short(cause.Message), cause);

    internal static IOException Spooling(string folder, Exception cause) => new($"the input cannot be kept in {folder} while it is read: {cause.Message}", cause);

    internal static IOException NotRows(long line) => new($"line {line} of the rows is no JSON object; write JSON lines (.jsonl.zst)");

    internal static Reject NotParquet(string file) => new(file, 0, "not-parquet", "not a Parquet file: it does not start with PAR1; correct its name, or set --input-format");

    internal static Reject Truncated(string file) => new(file, 0, "truncated-parquet", "the Parquet file ends too early: it does not end with PAR1, where its index is; fetch or write it again");

    internal static Reject Damaged(string file, long row, string message) =>
        new(file, row, "damaged-parquet", $"DuckDB cannot read the Parquet file{(row > 1 ? " from here; rows before were used" : "")}: {Short(message)}");

    internal static Reject TooLarge(string file, long row, string message) =>
        new(file, row, "parquet-too-large", $"the rows of this Parquet file exceed DuckDB's memory limit ({DuckDbSession.Memory}); write it with smaller row groups: {Short(message)}");

    /// <summary>Returns the detail of a reject with the row at which reading goes on.</summary>
    internal static string GoesOn(string detail, long row) => string.Create(CultureInfo.InvariantCulture, $"{detail}; reading goes on with the next row group, at row {row}");

    internal static Reject RowTooLong(string file, long row, int limit) => new(file, row, "line-too-long", $"longer than the limit of {limit} bytes");

    /// <summary>Returns the first line of DuckDB's message, without the excerpt of SQL that follows.</summary>
    private static string Short(string message)
    {
        var end = message.AsSpan().IndexOfAny('\n', '\r');
        message = end < 0 ? message : message[..end];
        return message.Length <= LongestMessage ? message : message[..LongestMessage] + " ...";
    }
}
