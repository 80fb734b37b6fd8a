using System.Runtime.InteropServices;

namespace Provenance.Formats.Parquet;

/// <summary><c>duckdb_result</c>: six words that are DuckDB's own business, handed over by value in places.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DuckDbResult
{
    private readonly ulong _columns;
    private readonly ulong _rows;
    private readonly ulong _changed;
    private readonly nint _columnData;
    private readonly nint _error;
    private readonly nint _internal;
}
