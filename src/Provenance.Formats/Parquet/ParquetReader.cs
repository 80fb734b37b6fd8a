using System.Buffers.Binary;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Parquet;

/// <summary>Reads the rows of one file in order. DuckDB opens files by name, so unnamed or packed input is copied to a temporary file while it is read.</summary>
internal sealed class ParquetReader(FormatInput input, ParquetFormat format) : IBlockReader
{
    /// <summary>The part of DuckDB's message that says that a text is not UTF-8.</summary>
    private const string NotUtf8 = "Invalid string encoding";

    private readonly string _path = input.File.Path;
    private SpooledFile? _spooled;
    private SpooledFile? _unmarked;
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
                    _done = _rows.To >= _rows.Count;
                    if (!_done) Reopen(_row, long.MaxValue);

                    break;
                }

                Add(list);
            }
        }
        catch (DuckDBException e)
        {
            GoOn(block, e);
        }

        if (_spooled is null && _rows is { Count: > 0 })
        {
            input.Packed.Follow((long)(_length * Math.Min(1.0, (_row - 1) / (double)_rows.Count)));
        }

        return list.Entries.Count > 0 || block.Problem is not null || !_done;
    }

    /// <summary>
    /// Goes on after a fault: with the same row as bytes, if a text is not UTF-8; with the row group of the row alone, because DuckDB reads ahead and the fault may be further on; or, if that
    /// was read, behind it.
    /// </summary>
    private void GoOn(RecordBlock block, DuckDBException fault)
    {
        try
        {
            if (_rows is not null && _unmarked is null && fault.Message.Contains(NotUtf8, StringComparison.Ordinal))
            {
                using (var file = DocumentErrors.OnRead(_path, () => File.OpenRead(FullPath))) _unmarked = SpooledFile.Create(_path, file);

                RemoveMarks(_unmarked.Path);
                Reopen(_row, _rows.To);
                return;
            }

            var end = _rows is null ? 0 : ParquetRows.GroupEnd(FullPath, _row - 1);
            if (end >= _row && _rows!.To > end)
            {
                Reopen(_row, end);
                return;
            }

            block.Problem = Problem(fault);
            _done = end < _row || end >= _rows!.Count;
            if (_done) return;

            block.Problem = block.Problem with { Detail = ParquetErrors.GoesOn(block.Problem.Detail, end + 1) };
            _row = end + 1;
            Reopen(_row, long.MaxValue);
        }
        catch (Exception e) when (e is DuckDBException or InvalidDataException)
        {
            // its index is damaged, too
            _done = true;
            block.Problem ??= Problem(fault);
        }
    }

    private Reject Problem(DuckDBException fault) =>
        fault.ErrorType == DuckDBErrorType.OutOfMemory ? ParquetErrors.TooLarge(_path, _row, fault.Message) : ParquetErrors.Damaged(_path, _row, fault.Message);

    /// <summary>Reads on from a row, from 1.</summary>
    private void Reopen(long row, long to)
    {
        var before = _rows!;
        _rows = new ParquetRows(_unmarked?.Path ?? FullPath, row - 1, to, _unmarked is null ? null : before);
        before.Dispose();
    }

    /// <summary>Removes the marks of text columns from a copy of the file. Its last eight bytes are the length of the footer before them, and the magic number.</summary>
    private static void RemoveMarks(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        Span<byte> last = stackalloc byte[sizeof(int)];
        file.Position = file.Length - (2 * last.Length);
        file.ReadExactly(last);
        var length = BinaryPrimitives.ReadInt32LittleEndian(last);
        if (length < 0 || length > file.Length - (3 * last.Length)) throw new InvalidDataException("the length of the footer is wrong");

        var footer = new byte[length];
        file.Position = file.Length - (2 * last.Length) - length;
        file.ReadExactly(footer);
        FooterTexts.Remove(footer);
        file.Position -= length;
        file.Write(footer);
    }

    private string FullPath => _spooled?.Path ?? Path.GetFullPath(_path);

    private void Add(RecordList list)
    {
        var start = list.Json.Length;
        var replaced = _rows!.Replaced;
        _rows.Write(list.Json);
        if (_rows.Replaced > replaced) input.File.Tally.AddRepair(RepairWords.InvalidUtf8, _rows.Replaced - replaced);

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

        _rows = new ParquetRows(FullPath);
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
        _unmarked?.Dispose();
        input.Packed.Dispose();
    }
}
