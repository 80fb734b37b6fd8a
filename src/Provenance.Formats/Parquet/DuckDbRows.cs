namespace Provenance.Formats.Parquet;

/// <summary>Rows of a query, some 2,000 at a time, as JSON.</summary>
internal sealed class DuckDbRows : IDisposable
{
    private readonly ValueShape[] _columns;
    private nint _statement;
    private DuckDbResult _result;
    private nint _chunk;
    private long _size;
    private long _row = -1;

    internal DuckDbRows(nint connection, string sql)
    {
        try
        {
            if (DuckDbNative.Prepare(connection, sql, out _statement) != 0)
            {
                throw ParquetErrors.Query(DuckDbNative.Text(DuckDbNative.PrepareError(_statement)));
            }

            if (DuckDbNative.ExecuteStreaming(_statement, ref _result) != 0)
            {
                throw ParquetErrors.Query(DuckDbNative.Text(DuckDbNative.ResultError(ref _result)));
            }

            _columns = new ValueShape[(int)DuckDbNative.ColumnCount(ref _result)];
            for (var i = 0; i < _columns.Length; i++)
            {
                var type = DuckDbNative.ColumnType(ref _result, (ulong)i);
                _columns[i] = ValueShape.Of(DuckDbNative.Text(DuckDbNative.ColumnName(ref _result, (ulong)i)), type);
                DuckDbNative.DestroyType(ref type);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The columns in their order.</summary>
    internal IReadOnlyList<ValueShape> Columns => _columns;

    /// <summary>Goes on to the next row; false at the end.</summary>
    /// <exception cref="IOException">There are more, which cannot be read; has DuckDB's words.</exception>
    internal bool Next()
    {
        while (++_row >= _size)
        {
            DropChunk();
            _chunk = DuckDbNative.FetchChunk(_result);
            if (_chunk == 0)
            {
                return DuckDbNative.Text(DuckDbNative.ResultError(ref _result)) is { Length: > 0 } error ? throw ParquetErrors.Query(error) : false;
            }

            _size = (long)DuckDbNative.ChunkSize(_chunk);
            for (var i = 0; i < _columns.Length; i++)
            {
                _columns[i].Bind(DuckDbNative.ChunkVector(_chunk, (ulong)i));
            }
        }

        return true;
    }

    /// <summary>Writes the row as an object: values that are NULL are left out.</summary>
    internal void Write(Documents.ByteBuffer to) => ValueShape.WriteMembers(to, _columns, _row);

    /// <summary>A whole number of the row.</summary>
    internal long Integer(int column) => _columns[column].Integer(_row);

    private void DropChunk()
    {
        if (_chunk != 0)
        {
            DuckDbNative.DestroyChunk(ref _chunk);
        }

        _row = -1;
        _size = 0;
    }

    public void Dispose()
    {
        DropChunk();
        DuckDbNative.DestroyResult(ref _result);
        DuckDbNative.DestroyPrepare(ref _statement);
    }
}
