namespace Provenance.Storage.Sql;

/// <summary>The rows of a query; values are valid until the next row.</summary>
internal abstract class Rows : IDisposable
{
    internal abstract bool Read();

    internal abstract bool IsNull(int column);

    internal abstract long Long(int column);

    internal abstract double Real(int column);

    /// <summary>Bytes, or a text's UTF-8; empty for null.</summary>
    internal abstract ReadOnlySpan<byte> Bytes(int column);

    internal abstract string Text(int column);

    public abstract void Dispose();
}
