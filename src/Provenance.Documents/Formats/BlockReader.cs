using Provenance.Documents.Buffers;
using Provenance.Documents.Charsets;
using Provenance.Documents.Errors;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Formats;

/// <summary>
/// Cuts one input into blocks of whole records, in three steps: slide (the remainder of the last block comes first), fill (read until
/// the block is full), grow (if not even one record fits). The content of records is not inspected.
/// </summary>
/// <remarks>
/// At a damaged piece of packed data the line before it ends with a reject, and reading goes on with the next piece. A first line there that begins like no JSON object is the rest of
/// one that the damage cut, and is dropped; no rest of a JSON object is one itself. Lines are numbered as they are read; all that is lost at one place counts as one line.
/// </remarks>
internal sealed class BlockReader(InputFile file, Stream stream, Func<Reject> packingFault, int maxRecordBytes, Func<ReadOnlySpan<byte>, Stream, IBlockReader?>? other = null, TextCutter? split = null) : IBlockReader
{
    private readonly bool _whole = file.Format is TextFormat && split is null;
    private byte[] _carry = [];
    private int _carried;
    private long _line = 1;
    private bool _first = true;
    private bool _ended;
    private bool _done;
    private bool _skipping;
    private bool _damaged;
    private IBlockReader? _other;
    private bool _resuming;
    private byte _lineEnd = (byte)'\n';
    private Charset? _charset;

    public bool TryFill(RecordBlock block)
    {
        if (_other is not null) return _other.TryFill(block);

        if (_done) return false;

        block.Begin(file, _line);
        Slide(block);
        while (true)
        {
            Fill(block);
            if (_first && !Sniff(block)) return true;

            if (_other is not null) return _other.TryFill(block);

            block.Charset = _charset;
            block.LineEnd = _lineEnd;
            if (_resuming) Resume(block);

            if (_skipping && !Skip(block)) continue;

            if (TryCut(block, out var whole))
            {
                Carry(block, whole);
                return true;
            }

            if (!block.Grow(maxRecordBytes + 1))
            {
                GiveUpRecord(block);
                return true;
            }
        }
    }

    private void Slide(RecordBlock block)
    {
        block.Reserve(_carried);
        _carry.AsSpan(0, _carried).CopyTo(block.Buffer);
        block.Length = _carried;
        _carried = 0;
    }

    private void Fill(RecordBlock block)
    {
        try
        {
            while (!_ended && !_damaged && block.Length < block.Room)
            {
                var read = stream.Read(block.Buffer.AsSpan(block.Length, block.Room - block.Length));
                block.Length += read;
                _ended = read == 0;
            }
        }
        catch (InvalidDataException)
        {
            _ended = _whole || stream is not TextStream { Resumes: true };
            _damaged = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(file.Path, e);
        }
    }

    private bool Sniff(RecordBlock block)
    {
        _first = false;
        _charset = stream is TextStream text ? text.Charset : null;
        _lineEnd = LineEnd(block.Records);
        // what was unpacked last before damage may be anything
        var start = _damaged ? block.Records[..(block.Records.IndexOf(_lineEnd) + 1)] : block.Records;
        var reason = ContentSniffer.Check(start, out var about);
        if (reason == RejectReason.None)
        {
            _other = other?.Invoke(start, _damaged ? new DamagedStream() : stream);
            return true;
        }

        block.Length = 0;
        block.Problem = Problem(reason, 0, about);
        _done = true;
        return false;
    }

    /// <summary>Returns the end of lines: CR, as on old Macintoshes, in a file whose first block has that between objects and no line feed.</summary>
    private static byte LineEnd(ReadOnlySpan<byte> records) => !records.Contains((byte)'\n') && records.IndexOf("}\r{"u8) >= 0 ? (byte)'\r' : (byte)'\n';

    /// <summary>Skips the rest of a record that is too long; returns true once the next one starts at the front.</summary>
    private bool Skip(RecordBlock block)
    {
        var end = _whole ? -1 : split is null ? block.Records.IndexOf(_lineEnd) : split.Next(block.Records) is (var piece, > 0 and var separator) ? piece + separator - 1 : -1;
        var rest = end < 0 ? split?.Tail(block.Records) ?? 0 : block.Length - end - 1;
        block.Buffer.AsSpan(block.Length - rest, rest).CopyTo(block.Buffer);
        block.Length = rest;
        var ended = _ended || _damaged;
        _skipping = end < 0 && !ended;
        return !_skipping && ended;
    }

    /// <summary>After damage: skips a line of which only the rest is there.</summary>
    private void Resume(RecordBlock block)
    {
        var start = block.Records.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0) return;

        _resuming = false;
        _skipping = split is not null || block.Records[start] != '{';
    }

    /// <summary>Determines the number of bytes that are whole records; returns false if there is none yet and more may come.</summary>
    private bool TryCut(RecordBlock block, out int whole)
    {
        whole = block.Length;
        if (_whole)
        {
            // a truncated text is not a document
            whole = !_damaged ? whole : 0;
            return _ended && whole <= maxRecordBytes;
        }

        if (_ended && !_damaged && block.Length <= maxRecordBytes) return true;

        whole = split?.LastEnd(block.Records) ?? block.Records.LastIndexOf(_lineEnd) + 1;
        return whole > 0 || _damaged;
    }

    private void Carry(RecordBlock block, int whole)
    {
        if (!_damaged)
        {
            _carried = block.Length - whole;
            if (_carry.Length < _carried || _carry.Length > Math.Max(_carried, RecordBlock.KeptBytes))
            {
                _carry = new byte[Math.Max(_carried, RecordBlock.DefaultBytes)];
            }

            block.Buffer.AsSpan(whole, _carried).CopyTo(_carry);
        }

        block.Length = whole;
        _line += block.Records.Count(_lineEnd);
        // the places of blocks grow, also where a marker ends one within a line
        if (split is not null && whole > 0 && block.Records[^1] != _lineEnd) _line++;

        _done = _ended && _carried == 0;
        if (!_damaged) return;

        block.Problem = packingFault() with { Line = _whole ? 0 : _line++ };
        _resuming = !_done;
        _damaged = false;
    }

    private void GiveUpRecord(RecordBlock block)
    {
        var line = _whole ? 0 : _line;
        block.Problem = Problem(RejectReason.LineTooLong, line, maxRecordBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (file.Format is TextFormat) block.Problem = block.Problem with { Detail = $"{block.Problem.Detail}; --split cuts a text into documents, --max-record sets the limit" };

        block.Length = 0;
        _line++;
        _skipping = !_ended;
        _done = _ended || _whole;
    }

    private Reject Problem(RejectReason reason, long line, string about) =>
        new(file.Path, line, RejectReasonText.Word(reason), RejectReasonText.Detail(reason, about));

    public void Dispose()
    {
        _other?.Dispose();
        stream.Dispose();
    }

    /// <summary>Damaged data that was met before another reader took over.</summary>
    private sealed class DamagedStream : ForwardStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidDataException();
    }
}
