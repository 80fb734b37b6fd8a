using System.Globalization;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Arrays;

/// <summary>
/// Reads the elements of arrays of objects one by one, without holding more than one of them. The place of a record is its line; where several begin on one line, places count on from there.
/// </summary>
internal sealed class JsonArrayReader : IBlockReader
{
    /// <summary>Number of bytes of an object that are inspected to find out whether it wraps records.</summary>
    private const int InspectedBytes = 1024 * 1024;

    private readonly FormatInput _input;
    private readonly JsonInputBuffer _bytes;
    private readonly RecordsPath? _named;
    private readonly JsonStart _start;
    private readonly FieldFinder _finder = new();
    private RecordsPath? _path;
    private bool _inList;
    private int _open;
    private long _place;
    private bool _done;
    private string? _notice;

    internal JsonArrayReader(FormatInput input, ReadingOptions reading, byte[] start, Stream rest)
    {
        _input = input;
        _bytes = new JsonInputBuffer(input.File.Path, start, rest);
        _named = reading.Records is { } records ? RecordsPath.Parse(records) : null;
        _start = new JsonStart(FieldPath.Parse(reading.TextPath));
    }

    public bool TryFill(RecordBlock block)
    {
        if (_done) return false;

        var list = block.BeginList(_input.File, _place + 1, JsonArrayFormat.Instance);
        while (!_done && list.Bytes < RecordBlock.DefaultBytes) Next(list);

        if (_done && _bytes.Damaged)
        {
            block.Problem = _input.PackingFault() with { Line = _bytes.Line };
        }

        block.Notice = _notice;
        _notice = null;
        return list.Entries.Count > 0 || block.Problem is not null;
    }

    public void Dispose() => _bytes.Dispose();

    private void Next(RecordList list)
    {
        switch (_bytes.Peek())
        {
            case < 0:
                // a list or an object around it was not closed
                if ((_inList || _open > 0) && !_bytes.Damaged) Fail(list, RejectReason.TruncatedJson, "");
                _done = true;
                break;
            case (byte)',':
                _bytes.Skip(1);
                break;
            case (byte)']' when _inList:
                _bytes.Skip(1);
                _inList = false;
                break;
            case (byte)'}' when !_inList && _open > 0:
                _bytes.Skip(1);
                _open--;
                break;
            case (byte)'[' when !_inList && _open == 0 && _named is null:
                _bytes.Skip(1);
                (_inList, _path) = (true, null);
                break;
            case (byte)'{' when !_inList && _open == 0 && FindPath() is { } path:
                Enter(list, path);
                break;
            default:
                if (_inList || _open == 0) Element(list);
                else PassField();
                break;
        }
    }

    /// <summary>Returns the path of the records in the object that begins here; null if it is a record.</summary>
    private RecordsPath? FindPath()
    {
        if (_named is not null) return _named;

        var scanner = default(JsonValueScanner);
        var seen = 0;
        int end;
        while ((end = scanner.End(_bytes.Written[seen..])) < 0 && _bytes.Length < InspectedBytes)
        {
            seen = _bytes.Length;
            if (!_bytes.Fill()) break;
        }

        var path = _start.FindRecords(_bytes.Written[..(end < 0 ? _bytes.Length : seen + end)], sure: false);
        if (path is not null) _notice ??= $"{_input.File.Path}: the records are in the list '{path.Text}'; --records names another place";

        return path;
    }

    /// <summary>Goes into the list of records of an object, past all other fields.</summary>
    private void Enter(RecordList list, RecordsPath path)
    {
        var line = _bytes.Line;
        foreach (var name in path.List)
        {
            if (_bytes.Peek() != '{' || !EnterField(name))
            {
                Fail(list, RejectReason.NoRecords, path.Text, line);
                return;
            }
        }

        if (_bytes.Peek() != '[')
        {
            Fail(list, RejectReason.NoRecords, path.Text, line);
            return;
        }

        _bytes.Skip(1);
        (_inList, _path) = (true, path);
    }

    private bool EnterField(byte[] name)
    {
        _bytes.Skip(1);
        _open++;
        while (true)
        {
            var next = _bytes.Peek();
            if (next == ',')
            {
                _bytes.Skip(1);
                continue;
            }

            if (next != '"') return false;

            var length = Value(_input.MaxRecordBytes);
            if (length < 0) return false;

            var here = _bytes.Written[1..(length - 1)].SequenceEqual(name);
            _bytes.Skip(length);
            if (_bytes.Peek() != ':') return false;

            _bytes.Skip(1);
            if (here)
            {
                _bytes.Peek();
                return true;
            }

            _bytes.Peek();
            PassValue();
        }
    }

    /// <summary>Passes over a field, or what is left of one, behind the records.</summary>
    private void PassField()
    {
        if (_bytes.Peek() == ':') _bytes.Skip(1);
        else PassValue();
    }

    private void PassValue()
    {
        var scanner = default(JsonValueScanner);
        int end;
        while ((end = scanner.End(_bytes.Written)) < 0)
        {
            _bytes.Skip(_bytes.Length);
            if (!_bytes.Fill()) return;
        }

        _bytes.Skip(end);
    }

    private void Element(RecordList list)
    {
        var line = _bytes.Line;
        var length = Value(_input.MaxRecordBytes);
        _place = Math.Max(_place + 1, line);
        if (length > _input.MaxRecordBytes || (length < 0 && _bytes.Length > _input.MaxRecordBytes))
        {
            list.Add(Reject(RejectReason.LineTooLong, _input.MaxRecordBytes.ToString(CultureInfo.InvariantCulture), _place), _place);
            PassValue();
            return;
        }

        if (length < 0)
        {
            if (!_bytes.Damaged) list.Add(Reject(RejectReason.TruncatedJson, "", _place), _place, _bytes.Written);
            _done = true;
            return;
        }

        var value = Inner(_bytes.Written[..length]);
        JsonLine.Add(value, list.Json);
        list.Add(_place);
        _bytes.Skip(length);
    }

    private ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> element)
    {
        if (_path is not { Inner.Length: > 0 } path) return element;

        try
        {
            return _finder.TryFind(path.Inner, element, out var slot) ? element.Slice(slot.Start, slot.Length) : element;
        }
        catch (System.Text.Json.JsonException)
        {
            return element;
        }
    }

    /// <summary>Returns the length of the value that begins here; -1 if it is longer than the limit, or the input ends in it.</summary>
    private int Value(int limit)
    {
        var scanner = default(JsonValueScanner);
        var seen = 0;
        int end;
        while ((end = scanner.End(_bytes.Written[seen..])) < 0)
        {
            seen = _bytes.Length;
            if (seen > limit || !_bytes.Fill()) return !_bytes.Damaged && seen <= limit && scanner.IsScalar ? seen : -1;
        }

        return seen + end;
    }

    private void Fail(RecordList list, RejectReason reason, string about, long line = 0)
    {
        _place = Math.Max(_place + 1, _bytes.Line);
        list.Add(Reject(reason, about, line > 0 ? line : _place), _place);
    }

    private Reject Reject(RejectReason reason, string about, long line) => new(_input.File.Path, line, RejectReasonText.Word(reason), RejectReasonText.Detail(reason, about));
}
