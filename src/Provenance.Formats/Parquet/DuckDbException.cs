namespace Provenance.Formats.Parquet;

/// <summary>What DuckDB says is wrong, in its words.</summary>
internal sealed class DuckDbException : IOException
{
    public DuckDbException() { }

    public DuckDbException(string message) : base(message) { }

    public DuckDbException(string message, Exception innerException) : base(message, innerException) { }
}
