using System.Text.Unicode;
using CsvHelper;
using Provenance.Documents.Charsets;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Csv;

/// <summary>
/// Reads a table row by row as JSON objects. A row with bad quotes is read again by <see cref="CsvRowParser"/>; if it stays bad, it costs its first line, and reading goes on at the next
/// line that looks like a row, see <see cref="CsvShape"/>.
/// </summary>
internal sealed class CsvRows : IBlockReader
{
    /// <summary>Maximum size of a row in bytes; a row of commas takes sixteen times its size in memory.</summary>
    internal const int LargestRow = 16 * 1024 * 1024;

    /// <summary>Size of the buffer that is read again with a row.</summary>
    private const int RereadBytes = 16 * 1024;

    private readonly CsvFormat _format;
    private readonly FormatInput _input;
    private readonly TextStream _text;
    private readonly CsvWindow _window;
    private readonly bool _tabbed;
    private readonly int _largest;
    private readonly CsvCells _cells = new();
    private readonly CsvCells _decoded = new();
    private readonly CsvShape _shape = new();
    private readonly TextDecoder _decoder = new();
    private CsvReader _rows;
    private CsvColumns? _columns;
    private CsvMalformedReason? _fault;
    private Charset? _charset;
    private long _offset;
    private long _next;
    private long _lines;
    private long _badLine;
    private bool _damaged;
    private bool _done;

    internal CsvRows(CsvFormat format, FormatInput input)
    {
        _format = format;
        _input = input;
        _text = input.UnpackText();
        _window = new CsvWindow(_text);
        _tabbed = IsTabbed(input.File);
        _largest = Math.Min(input.MaxRecordBytes, LargestRow);
        _rows = Open(_tabbed ? '\t' : null, null);
    }

    private string Path => _input.File.Path;

    private long NextLine => _lines + _rows.LineNumber + 1;

    public bool TryFill(RecordBlock block)
    {
        if (_done) return false;

        var list = block.BeginList(_input.File, NextLine, _format);
        try
        {
            while (!_done && block.Problem is null && list.Bytes < RecordBlock.DefaultBytes) ReadRow(list, block);
        }
        catch (InvalidDataException)
        {
            // the reader reads ahead: first the whole lines before the damage
            var line = Math.Max(NextLine, 1);
            _damaged = true;
            _window.End(_next);
            ReadAgain(_next, line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(Path, e);
        }

        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    private static bool IsTabbed(InputFile file)
    {
        var name = System.IO.Path.GetFileName(file.Path.AsSpan());
        name = file.Packing is { } packing ? name[..^packing.Ending.Length] : name;
        return name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
    }

    private CsvReader Open(char? separator, int? bufferSize)
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            DetectSeparatorHint = true,
            // the values of the first row decide whether it is a header
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = _largest,
            OnMalformedRecord = record => _fault = record.Reason,
        };
        return CsvReader.Create(_window, bufferSize is { } size ? options with { BufferSize = size } : options);
    }

    private void ReadRow(RecordList list, RecordBlock block)
    {
        _fault = null;
        try
        {
            if (!_rows.Read())
            {
                if (_damaged) PassDamage(block);
                else _done = true;

                return;
            }
        }
        catch (CsvFormatException)
        {
            SkipLongRow(list);
            return;
        }

        var line = _lines + _rows.LineNumber;
        var start = _offset + _rows.ByteOffset;
        _next = start + _rows.RawRecord.Length;
        _window.StartRow(start);
        if (_rows.FieldCount > CsvColumns.Max && _columns is null)
        {
            _done = true;
            list.Add(CsvFaults.TooManyColumns(Path, line), line);
        }
        else if (_fault is not (null or CsvMalformedReason.StrayQuote) || IsEscaped() || HoldsRows())
        {
            if (!TryReread(list, block, line)) Refuse(list, line);
        }
        else if (_badLine > 0 && !(_fault is null && _rows.FieldCount == _columns?.Count && _shape.Fits(_rows)))
        {
            list.Add(CsvFaults.AfterFault(Path, line, _badLine), line, _rows.RawRecord);
        }
        else
        {
            _badLine = 0;
            _cells.Clear();
            for (var i = 0; i < _rows.FieldCount; i++) _cells.Add(_rows.GetSpan(i));
            Add(list, block, line, _rows.RawRecord);
            if (_fault is null && _rows.FieldCount == _columns?.Count) _shape.Add(_rows);
        }
    }

    /// <summary>Reports the damage that the rows have reached, and goes on after it.</summary>
    private void PassDamage(RecordBlock block)
    {
        // at the end it is the line after the last row
        var line = Math.Max(_lines + _rows.LineNumber, 1);
        block.Problem = _input.PackingFault() with { Line = line };
        _damaged = false;
        _done = !_text.Resumes;
        if (_done) return;

        // the first line after the damage may be the rest of a row
        _badLine = _columns is null ? 0 : line;
        ReadAgain(_window.Resume(), line + 1);
    }

    /// <summary>True if a row has too many cells because its quotes are escaped by backslashes.</summary>
    private bool IsEscaped() => _columns is { } columns && _rows.FieldCount > columns.Count && _rows.RawRecord.IndexOf("\\\""u8) >= 0;

    /// <summary>True if each line of a row between tabs is a row by itself: then its quotes belong to the text.</summary>
    private bool HoldsRows()
    {
        if (!_tabbed || _columns is not { Count: > 1 } columns) return false;

        var row = _rows.RawRecord;
        var lines = 0;
        for (; !row.IsEmpty; lines++)
        {
            var end = row.IndexOf((byte)'\n');
            if ((end < 0 ? row : row[..end]).Count((byte)'\t') != columns.Count - 1) return false;

            row = end < 0 ? default : row[(end + 1)..];
        }

        return lines > 1;
    }

    /// <summary>Reads a row with bad quotes in another dialect; returns false if it is bad in that, too.</summary>
    private bool TryReread(RecordList list, RecordBlock block, long line)
    {
        int length;
        if (_tabbed)
        {
            var end = _window.Row.IndexOfAny((byte)'\r', (byte)'\n');
            length = end < 0 ? _window.Row.Length : end;
            CsvRowParser.Split(_window.Row[..length], (byte)'\t', _cells);
        }
        else if (!TryParse(backslash: false, out length) && !TryParse(backslash: true, out length))
        {
            return false;
        }

        if (_columns is { } columns && (_tabbed ? _cells.Count > columns.Count : _cells.Count != columns.Count)) return false;

        var row = _window.Row[..length];
        if (row.IndexOf("\\\""u8) >= 0 || _tabbed) _input.File.Tally.AddRepair(RepairWords.OddQuotes);

        _badLine = 0;
        Add(list, block, line, row.TrimEnd("\r\n"u8));
        ReadAgain(_offset + _rows.ByteOffset + length, line + Lines(row));
        return true;
    }

    private bool TryParse(bool backslash, out int length)
    {
        var separator = (byte)_rows.Separator;
        var ends = false;
        while (true)
        {
            var parsed = CsvRowParser.TryParse(_window.Row, separator, ends, backslash, _cells, out length);
            if (parsed is not null) return parsed.Value && _cells.Count == (_columns?.Count ?? _cells.Count);

            // a row that is no longer than its limit, at twice the length each time
            if (_window.Row.Length > _largest) return false;

            ends = !_window.Extend(Math.Max(RereadBytes, _window.Row.Length));
        }
    }

    /// <summary>Rejects the first line of a row, and goes on at the next.</summary>
    private void Refuse(RecordList list, long line)
    {
        var row = _rows.RawRecord;
        var end = row.IndexOfAny((byte)'\r', (byte)'\n');
        var reject = end < 0 && _fault != CsvMalformedReason.UnterminatedQuote ? CsvFaults.Quotes(Path, line) : CsvFaults.Unclosed(Path, line);
        _badLine = _columns is null ? 0 : line;
        list.Add(reject, line, end < 0 ? row : row[..end]);
        if (end < 0) return;

        var length = end + (row[end..].StartsWith("\r\n"u8) ? 2 : 1);
        ReadAgain(_offset + _rows.ByteOffset + length, line + 1);
    }

    /// <summary>Rejects the first line of a row that is too long for the memory.</summary>
    private void SkipLongRow(RecordList list)
    {
        _window.StartRow(_next);
        var row = _window.Row;
        var blank = row.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        var line = _lines + Math.Max(_rows.LineNumber, 0) + 1;
        _window.StartRow(_next + Math.Max(blank, 0));
        row = _window.Row;
        var end = row[..Math.Min(row.Length, _largest)].IndexOf((byte)'\n');
        _badLine = _columns is null ? 0 : line;
        list.Add(end < 0 ? CsvFaults.TooLong(_input, line) : CsvFaults.Unclosed(Path, line), line, end < 0 ? default : row[..end]);
        ReadAgain(_window.SkipLine(), line + 1);
    }

    /// <summary>Goes on reading at an offset, at which a line starts.</summary>
    private void ReadAgain(long offset, long line)
    {
        // the first row shows the separator
        var separator = _next == 0 ? _tabbed ? '\t' : (char?)null : _rows.Separator;
        _rows.Dispose();
        _window.Rewind(offset);
        (_offset, _next, _lines) = (offset, offset, line - 1);
        _rows = Open(separator, RereadBytes);
    }

    private void Add(RecordList list, RecordBlock block, long line, ReadOnlySpan<byte> raw)
    {
        var cells = _cells;
        string? charset = null;
        if (!Utf8.IsValid(raw))
        {
            if (!TryDecode(raw))
            {
                list.Add(CsvFaults.NotUtf8(Path, line), line, raw);
                return;
            }

            cells = _decoded;
            charset = _decoder.Charset?.Name;
        }

        if (_columns is null)
        {
            var named = CsvColumns.AreNames(cells);
            _columns = named ? CsvColumns.Named(cells) : CsvColumns.Numbered(cells.Count);
            if (named)
            {
                block.Notice = CsvFaults.Renamed(Path, _columns.Renamed);
                return;
            }
        }

        if (!Fit(cells, _columns.Count))
        {
            list.Add(CsvFaults.Columns(Path, line, _columns.Count, cells.Count), line, raw);
            return;
        }

        _columns.Write(list.Json, cells, charset);
        list.Add(line);
    }

    private bool TryDecode(ReadOnlySpan<byte> raw)
    {
        // the rows that follow in the buffer make the guess better
        if (_charset is null && Utf8Faults.Classify(raw) == Utf8Fault.Foreign) _charset = _text.Charset ?? CharsetGuess.GuessLines(_window.Row, (byte)'\n');

        if (!_decoder.TryDecode(raw, _charset)) return false;

        _input.File.Tally.AddRepair(_decoder.Repair);
        _decoded.Clear();
        for (var i = 0; i < _cells.Count; i++)
        {
            TextDecoder.Decode(_cells[i], _decoder.Charset, _decoded.Value);
            _decoded.End();
        }

        return true;
    }

    /// <summary>Removes empty cells behind the last; returns false if a row has more cells than the first, one of many, or only empty ones.</summary>
    private bool Fit(CsvCells cells, int count)
    {
        if (cells.Count == count) return true;

        if (cells.Count == 1) return false;

        var last = cells.Count - 1;
        while (last >= 0 && cells[last].IsEmpty) last--;
        if (last < 0 || last >= count) return false;

        if (cells.Count > count) cells.Cut(count);
        _input.File.Tally.AddRepair(RepairWords.RaggedRow);
        return true;
    }

    private static long Lines(ReadOnlySpan<byte> row) => row.Count((byte)'\n') + row.Count((byte)'\r') - row.Count("\r\n"u8);
}
