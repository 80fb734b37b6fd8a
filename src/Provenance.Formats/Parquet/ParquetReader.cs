using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Parquet;

/// <summary>Reads the rows of one file in order. DuckDB opens files by name, so unnamed or packed input is copied to a temporary file while it is read.</summary>
internal sealed class ParquetReader(FormatInput input, ParquetFormat format) : IBlockReader
{
    private readonly string _path = input.File.Path;
    private SpooledFile? _spooled;
    private ParquetRows? _rows;
    private long _row = 1;
    private long _length;
    private bool _done;

    /// <summary>The first and last bytes of a file.</summary>
    internal static ReadOnlySpan<byte> Magic => "PAR1"u8;

    public bool TryFill(RecordBlock block)
    {
        if (_done) return false;

        var list = block.BeginList(input.File, _row, format);
        try
        {
            if (_rows is null && !Begin(block)) return true;

            while (list.Bytes < RecordBlock.DefaultBytes)
            {
                if (!_rows!.Next())
                {
                    _done = true;
                    break;
                }

                Add(list);
            }
        }
        catch (DuckDBException e)
        {
            _done = true;
            block.Problem = e.ErrorType == DuckDBErrorType.OutOfMemory ? ParquetErrors.TooLarge(_path, _row, e.Message) : ParquetErrors.Damaged(_path, _row, e.Message);
        }

        if (_spooled is null && _rows is { Count: > 0 })
        {
            input.Packed.Follow((long)(_length * Math.Min(1.0, (_row - 1) / (double)_rows.Count)));
        }

        return list.Entries.Count > 0 || block.Problem is not null;
    }

    private void Add(RecordList list)
    {
        var start = list.Json.Length;
        _rows!.Write(list.Json);
        if (list.Json.Length - start > input.MaxRecordBytes)
        {
            list.Add(ParquetErrors.RowTooLong(_path, _row, input.MaxRecordBytes), _row);
        }
        else
        {
            list.Add(_row);
        }

        _row++;
    }

    /// <summary>Opens the file; returns false if it cannot be read, with the reason in the block.</summary>
    private bool Begin(RecordBlock block)
    {
        if (Spool() is { } damaged || (damaged = Look()) is not null)
        {
            block.Problem = damaged;
            _done = true;
            return false;
        }

        _rows = new ParquetRows(_spooled?.Path ?? Path.GetFullPath(_path));
        return true;
    }

    private Reject? Spool()
    {
        if (!input.File.IsStandardInput && input.Compression is null) return null;

        try
        {
            using var unpacked = input.Unpack();
            _spooled = SpooledFile.Create(_path, unpacked);
            return null;
        }
        catch (InvalidDataException)
        {
            return input.PackingFault();
        }
    }

    /// <summary>Returns a reject for what magic numbers alone show, in our own words.</summary>
    private Reject? Look()
    {
        using var file = DocumentErrors.OnRead(_path, () => File.OpenRead(_spooled?.Path ?? _path));
        _length = file.Length;
        Span<byte> magic = stackalloc byte[4];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic))
        {
            return ParquetErrors.NotParquet(_path);
        }

        file.Position = Math.Max(magic.Length, file.Length - magic.Length);
        return file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic) ? ParquetErrors.Truncated(_path) : null;
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _spooled?.Dispose();
        input.Packed.Dispose();
    }
}
