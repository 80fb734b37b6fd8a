using System.Globalization;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Csv;

/// <summary>The faults of rows.</summary>
internal static class CsvFaults
{
    /// <summary>Maximum number of columns named in a message.</summary>
    private const int NamedColumns = 5;

    /// <summary>Returns a notice about columns that got another name; null if there are none.</summary>
    internal static string? Renamed(string file, IReadOnlyList<string> columns) => columns.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{file}: has columns without a name of their own; they are called {string.Join(", ", columns.Take(NamedColumns))}{(columns.Count > NamedColumns ? $" and so on, {columns.Count:N0} in all" : "")}");

    internal static Reject Columns(string file, long line, int want, int got) =>
        new(file, line, "wrong-columns", string.Create(CultureInfo.InvariantCulture, $"{got} cells, where the first row has {want}; a cell with a delimiter, a quote or a line break in it must be quoted"));

    internal static Reject TooManyColumns(string file, long line) =>
        new(file, line, "too-many-columns", string.Create(CultureInfo.InvariantCulture, $"the first row has more than {CsvColumns.Max} cells; is this a table?"));

    internal static Reject Unclosed(string file, long line) =>
        new(file, line, "unclosed-quote", "a quote at the start of a cell is not closed before the next row; close it, or double it where it belongs to the text");

    internal static Reject Quotes(string file, long line) =>
        new(file, line, "bad-quotes", "more text follows the closing quote of a cell; double the quotes that belong to the text");

    internal static Reject AfterFault(string file, long line, long fault) =>
        new(file, line, "after-bad-row", string.Create(CultureInfo.InvariantCulture, $"follows the fault in line {fault}, and is the rest of that row or a row unlike the others"));

    internal static Reject NotUtf8(string file, long line) => new(file, line, RejectReasonText.Word(RejectReason.InvalidUtf8), RejectReasonText.Detail(RejectReason.InvalidUtf8, "the row"));

    internal static Reject TooLong(FormatInput input, long line) => new(
        input.File.Path, line, RejectReasonText.Word(RejectReason.LineTooLong),
        string.Create(CultureInfo.InvariantCulture, $"the row is longer than the limit of {Math.Min(input.MaxRecordBytes, CsvRows.LargestRow)} bytes"));
}
