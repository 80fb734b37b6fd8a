using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Provenance.Documents.Buffers;
using Provenance.Documents.Charsets;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>Iterates over the documents and rejects of a block, in the order of the file; one per thread.</summary>
internal sealed class BlockDocuments(DocumentParser parser, int maxRecordBytes, bool keepRaw)
{
    private RecordBlock _block = null!;
    private int _position;
    private long _line;
    private int _column;
    private bool _problemGiven;
    private readonly RecordList _converted = new() { KeepRaw = keepRaw };
    private IDocumentFormat? _format;
    private IRecordConverter? _converter;
    private RecordList? _list;
    private int _entry;
    private string? _pathOfId;
    private byte[] _pathId = [];
    private readonly RecordParts? _parts = parser.Reading.Each.Count > 0 ? new RecordParts(parser.Reading) : null;
    private readonly TextCutter? _split = parser.Reading.Split is { } how ? new TextCutter(how) : null;
    private readonly ByteBuffer _id = new(0);
    private LineRepair? _repair;
    private bool _repairing;
    private DocumentParser _failed = null!;
    private TextDecoder? _decoder;
    private Charset? _charset;

    /// <summary>The reject, after <see cref="RecordStep.Reject"/>.</summary>
    internal Reject Rejected { get; private set; } = null!;

    /// <summary>The place of the last record: a line or row number or, in formats without lines, a byte offset.</summary>
    internal long Place { get; private set; }

    /// <summary>Number of empty lines skipped in this block.</summary>
    internal int EmptyLines { get; private set; }

    /// <summary>Skipped records of this block, see <see cref="RecordList.Skipped"/>; null if there can be none.</summary>
    internal IReadOnlyDictionary<string, long>? Skipped => _list?.Skipped;

    /// <inheritdoc cref="DocumentParser.HasSeen"/>
    internal bool HasSeen(int field) => parser.HasSeen(field);

    internal void Start(RecordBlock block)
    {
        _block = block;
        _position = 0;
        _line = block.FirstLine;
        _column = 0;
        _problemGiven = false;
        EmptyLines = 0;
        _entry = 0;
        _repairing = false;
        _parts?.Clear();
        _charset = block.Charset;
        _list = block.Format is { } format ? block.List ?? Convert(block, format) : null;
    }

    /// <summary>Moves to the next record; the view is valid until the next call.</summary>
    internal RecordStep Next(out DocumentView view)
    {
        view = default;
        if (_parts is { HasMore: true }) return OneOfRecord(out view);

        if (_repairing) return OneObject(out view);

        if (_list is not null)
        {
            if (_entry < _list.Entries.Count) return OneEntry(_list.Entries[_entry++], out view);
        }
        else if (_block.File.Format is TextFormat && _split is not null)
        {
            if (_position == 0 && _line == 1 && _block.Records.StartsWith(ContentSniffer.Bom)) _position = ContentSniffer.Bom.Length;

            while (_position < _block.Length)
            {
                if (TakePiece(_split) is var piece && !piece.IsEmpty) return OneText(piece, _id.Written, out view);

                EmptyLines++;
            }
        }
        else if (_block.File.Format is TextFormat)
        {
            if (_position == 0 && _block.Problem is null)
            {
                _position = 1;
                return WholeFile(out view);
            }
        }
        else
        {
            while (_position < _block.Length)
            {
                var line = TakeLine();
                if (line.IsEmpty)
                {
                    EmptyLines++;
                    continue;
                }

                return OneLine(line, _line - 1, out view);
            }
        }

        if (_block.Problem is null || _problemGiven) return RecordStep.End;

        _problemGiven = true;
        Rejected = _block.Problem;
        Place = Rejected.Line > 0 ? Rejected.Line : Rejected.Offset ?? 0;
        return RecordStep.Reject;
    }

    private RecordList Convert(RecordBlock block, IDocumentFormat format)
    {
        if (!ReferenceEquals(_format, format)) (_format, _converter) = (format, format.CreateConverter());

        _converted.Clear();
        _converter!.Convert(block, _converted);
        return _converted;
    }

    private RecordStep OneEntry(RecordEntry entry, out DocumentView view)
    {
        if (entry.Reject is null) return OneLine(_list!.Json.Written.Slice(entry.Start, entry.Length), entry.Place, out view);

        view = default;
        Place = entry.Place;
        Rejected = entry.Reject;
        return RecordStep.Reject;
    }

    private ReadOnlySpan<byte> TakeLine()
    {
        var rest = _block.Records[_position..];
        var end = rest.IndexOf(_block.LineEnd);
        var line = end < 0 ? rest : rest[..end];
        _position += line.Length + 1;
        _line++;
        if (line.StartsWith(ContentSniffer.Bom))
        {
            // also in the middle: files joined with cat keep their byte-order marks
            line = line[ContentSniffer.Bom.Length..];
        }

        return line.Trim(" \t\r\u001E"u8);
    }

    private RecordStep OneLine(ReadOnlySpan<byte> line, long number, out DocumentView view)
    {
        view = default;
        Place = number;
        if (line.Length > maxRecordBytes)
        {
            return Fail(RejectReason.LineTooLong, maxRecordBytes.ToString(CultureInfo.InvariantCulture), number, line);
        }

        return TryParse(line, out view) ? RecordStep.Document : Repair(line, out view);
    }

    private bool TryParse(ReadOnlySpan<byte> json, out DocumentView view)
    {
        _failed = parser;
        if (_parts is null) return parser.TryParse(_block.File.Path, Place, json, out view);

        view = default;
        if (_parts.TryBegin(_block.File.Path, Place, json)) return parser.TryParse(_block.File.Path, Place, _parts.Next(), out view);

        _failed = _parts.Check;
        return false;
    }

    /// <summary>Reads the next document of a record that has several.</summary>
    private RecordStep OneOfRecord(out DocumentView view)
    {
        var json = _parts!.Next();
        return parser.TryParse(_block.File.Path, Place, json, out view) ? RecordStep.Document : Fail(parser.Reason, parser.About, Place, json);
    }

    /// <summary>Reads a line that the parser refuses, if it can be repaired.</summary>
    private RecordStep Repair(ReadOnlySpan<byte> line, out DocumentView view)
    {
        view = default;
        if (_failed.Reason is not (RejectReason.InvalidUtf8 or RejectReason.LoneSurrogate or RejectReason.InvalidJson or RejectReason.TrailingData)) return Fail(_failed.Reason, _failed.About, Place, line);

        _repair ??= new LineRepair();
        var (reason, about) = (_failed.Reason, _failed.About);
        if (!_repair.TryBegin(line, GuessCharset)) return Fail(reason, about, Place, line);

        var step = OneObject(out view);

        // where an object is no JSON in spite of the repair, the place of the fault in the line is the more useful one
        return step == RecordStep.Reject && reason == RejectReason.InvalidJson && _failed.Reason == reason ? Fail(reason, about, Place, line) : step;
    }

    /// <summary>Reads the next object of the line under repair.</summary>
    private RecordStep OneObject(out DocumentView view)
    {
        var json = _repair!.Next();
        _repairing = _repair.HasMore;
        if (!TryParse(json, out view)) return Fail(_failed.Reason, _failed.About, Place, json);

        _repair.Count(_block.File.Tally);
        return RecordStep.Document;
    }

    /// <summary>Returns the character set of the block's lines that are not UTF-8, guessed from all of them: a line alone is often too short.</summary>
    private Charset? GuessCharset()
    {
        if (_charset is null && _list is null) _charset = CharsetGuess.GuessLines(_block.Records, _block.LineEnd);

        return _charset;
    }

    private RecordStep WholeFile(out DocumentView view)
    {
        view = default;
        Place = 1;
        return OneText(_block.Records, PathId(), out view);
    }

    private ReadOnlySpan<byte> PathId()
    {
        if (!ReferenceEquals(_pathOfId, _block.File.Path))
        {
            _pathOfId = _block.File.Path;
            _pathId = Encoding.UTF8.GetBytes(_pathOfId);
        }

        return _pathId;
    }

    /// <summary>Takes the next piece of a text, without blank lines around it; sets its place and id.</summary>
    private ReadOnlySpan<byte> TakePiece(TextCutter split)
    {
        var rest = _block.Records[_position..];
        var (length, separator) = split.Next(rest);
        var piece = rest[..length];
        var blank = piece.IndexOfAnyExcept(" \t\r\n\f"u8);
        var start = piece[..Math.Max(0, blank)].LastIndexOf((byte)'\n') + 1;
        Place = _line + piece[..start].Count((byte)'\n');
        _id.Clear();
        _id.Add(PathId());
        _id.Add((byte)':');
        _id.Add(Place);
        if (start == 0 && _column > 0)
        {
            _id.Add((byte)':');
            _id.Add(_column + 1);
        }

        var taken = rest[..(length + separator)];
        _position += taken.Length;
        _line += taken.Count((byte)'\n');
        _column = taken.LastIndexOf((byte)'\n') is >= 0 and var last ? taken.Length - last - 1 : _column + taken.Length;
        return blank < 0 ? default : piece[start..].TrimEnd(" \t\r\n\f"u8);
    }

    private RecordStep OneText(ReadOnlySpan<byte> text, ReadOnlySpan<byte> id, out DocumentView view)
    {
        view = default;
        if (text.StartsWith(ContentSniffer.Bom)) text = text[ContentSniffer.Bom.Length..];

        var charset = _block.Charset;
        if (!Utf8.IsValid(text))
        {
            _decoder ??= new TextDecoder();
            if (!_decoder.TryDecode(text, charset)) return Fail(RejectReason.InvalidUtf8, _split is null ? "the file" : "the text", _split is null ? 0 : Place, text);

            _block.File.Tally.AddRepair(_decoder.Repair);
            text = _decoder.Text;
            charset = _decoder.Charset;
        }

        view = new DocumentView(_block.File.Path, Place, id, text, text, null) { Charset = charset };
        return RecordStep.Document;
    }

    private RecordStep Fail(RejectReason reason, string about, long line, ReadOnlySpan<byte> raw)
    {
        Rejected = new Reject(_block.File.Path, line, RejectReasonText.Word(reason), RejectReasonText.Detail(reason, about))
        {
            Raw = keepRaw ? raw[..Math.Min(raw.Length, RecordLimits.MaxRaw)].ToArray() : default,
        };
        return RecordStep.Reject;
    }
}
