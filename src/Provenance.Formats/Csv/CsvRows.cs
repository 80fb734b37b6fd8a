using System.Text.Unicode;
using CsvHelper;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Csv;

/// <summary>Reads a table row by row as JSON objects.</summary>
internal sealed class CsvRows : IBlockReader
{
    /// <summary>Maximum size of a row in bytes; a row of commas takes sixteen times its size in memory.</summary>
    internal const int LargestRow = 16 * 1024 * 1024;

    private readonly CsvFormat _format;
    private readonly FormatInput _input;
    private readonly Stream _stream;
    private readonly CsvReader _rows;
    private CsvColumns? _columns;
    private bool _unclosed;
    private bool _done;

    internal CsvRows(CsvFormat format, FormatInput input)
    {
        _format = format;
        _input = input;
        _stream = input.Unpack();
        _rows = CsvReader.Create(_stream, new CsvReaderOptions
        {
            Separator = IsTabbed(input.File) ? '\t' : null,
            DetectSeparatorHint = true,
            // the values of the first row decide whether it is a header
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = Math.Min(input.MaxRecordBytes, LargestRow),
            OnMalformedRecord = record => _unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
    }

    public bool TryFill(RecordBlock block)
    {
        if (_done) return false;

        var list = block.BeginList(_input.File, NextLine, _format);
        try
        {
            ReadRows(list, block);
        }
        catch (InvalidDataException)
        {
            _done = true;
            block.Problem = _input.PackingFault() with { Line = NextLine };
        }
        catch (CsvFormatException)
        {
            // the start of the next row is unknown
            _done = true;
            block.Problem = CsvFaults.TooLong(_input, NextLine);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(_input.File.Path, e);
        }

        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _stream.Dispose();
    }

    private static bool IsTabbed(InputFile file)
    {
        var name = Path.GetFileName(file.Path.AsSpan());
        name = file.Packing is { } packing ? name[..^packing.Ending.Length] : name;
        return name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
    }

    private long NextLine => _rows.LineNumber + 1;

    private void ReadRows(RecordList list, RecordBlock block)
    {
        while (list.Bytes < RecordBlock.DefaultBytes)
        {
            if (!_rows.Read())
            {
                _done = true;
                return;
            }

            if (_columns is null && _rows.FieldCount > CsvColumns.Max)
            {
                _done = true;
                list.Add(CsvFaults.TooManyColumns(_input.File.Path, _rows.LineNumber), _rows.LineNumber);
                return;
            }

            if (_columns is null)
            {
                var named = CsvColumns.AreNames(_rows);
                _columns = named ? CsvColumns.Named(_rows) : CsvColumns.Numbered(_rows.FieldCount);
                if (named)
                {
                    block.Notice = CsvFaults.Renamed(_input.File.Path, _columns.Renamed);
                    continue;
                }
            }

            AddRow(list, _columns);
        }
    }

    private void AddRow(RecordList list, CsvColumns columns)
    {
        var line = _rows.LineNumber;
        if (_unclosed)
        {
            list.Add(CsvFaults.Unclosed(_input.File.Path, line), line, _rows.RawRecord);
        }
        else if (_rows.FieldCount != columns.Count)
        {
            list.Add(CsvFaults.Columns(_input.File.Path, line, columns.Count, _rows.FieldCount), line, _rows.RawRecord);
        }
        else if (!Utf8.IsValid(_rows.RawRecord))
        {
            list.Add(CsvFaults.NotUtf8(_input.File.Path, line), line, _rows.RawRecord);
        }
        else
        {
            columns.Write(list.Json, _rows);
            list.Add(line);
        }
    }
}
