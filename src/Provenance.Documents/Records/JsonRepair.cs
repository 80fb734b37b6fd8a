using System.Buffers;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>
/// Rewrites a line that is nearly JSON Lines as lines of JSON, one for each object, where only one reading is possible: NaN and infinities as null, control characters within strings
/// as escapes, halves of surrogate pairs as U+FFFD, without commas behind the last value or around objects. Other faults stay for the parser to find. Takes linear time.
/// </summary>
internal sealed class JsonRepair
{
    /// <summary>Maximum growth: a line that is mostly control characters is no text.</summary>
    private const int MaxGrowth = 2;

    private const int GrowthAllowance = 4096;

    private static readonly SearchValues<byte> EndsPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private static readonly SearchValues<byte> InNumbers = SearchValues.Create("0123456789+-.eE"u8);

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private int _position;
    private int _start;
    private int _depth;

    /// <summary>The repairs of the last line, see <see cref="RepairWords"/>.</summary>
    internal IReadOnlyCollection<string> Made => _made;

    /// <summary>Rewrites a line; returns false if it is not a sequence of objects, of which the last may be cut off.</summary>
    /// <param name="line">Valid UTF-8.</param>
    /// <param name="to">Receives the objects, each followed by a line feed.</param>
    internal bool TryRewrite(ReadOnlySpan<byte> line, ByteBuffer to)
    {
        _made.Clear();
        _position = 0;
        var objects = 0;
        while (SkipBetween(line))
        {
            // a value other than an object, or text around it
            if (line[_position] != '{') return false;

            if (objects++ > 0) _made.Add(RepairWords.JoinedLines);

            var start = to.Length;
            if (!TryObject(line, to))
            {
                // the end of the line is missing; the objects before it are whole
                if (objects == 1 || _position < line.Length) return false;

                to.Cut(start);
                to.Add(line[_start..]);
            }

            to.Add((byte)'\n');
            if (to.Length > (long)line.Length * MaxGrowth + GrowthAllowance) return false;
        }

        return objects > 0;
    }

    /// <summary>Skips white space and commas between objects; returns false at the end of the line.</summary>
    private bool SkipBetween(ReadOnlySpan<byte> line)
    {
        for (; _position < line.Length; _position++)
        {
            var value = line[_position];
            if (value == ',')
            {
                _made.Add(RepairWords.StrayComma);
            }
            else if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or ContentSniffer.RecordSeparator))
            {
                _start = _position;
                return true;
            }
        }

        return false;
    }

    /// <summary>Rewrites one object; returns false, at the end of the line, if it is cut off, and before it at an unknown word.</summary>
    private bool TryObject(ReadOnlySpan<byte> line, ByteBuffer to)
    {
        // the length up to the last comma, while only white space follows it
        var comma = -1;
        _depth = 0;
        while (_position < line.Length)
        {
            var value = line[_position];
            switch (value)
            {
                case (byte)'"':
                    if (!TryString(line, to)) return false;

                    comma = -1;
                    continue;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    comma = -1;
                    break;
                case (byte)'}' or (byte)']':
                    if (comma >= 0)
                    {
                        to.Cut(comma);
                        _made.Add(RepairWords.StrayComma);
                        comma = -1;
                    }

                    if (--_depth == 0)
                    {
                        to.Add(value);
                        _position++;
                        return true;
                    }

                    break;
                case (byte)',':
                    comma = comma >= 0 ? comma : to.Length;
                    break;
                case (byte)' ' or (byte)'\t':
                    break;
                case (byte)'\r' or (byte)'\n':
                    // a record is one line
                    value = (byte)' ';
                    break;
                case (byte)':':
                    comma = -1;
                    break;
                default:
                    comma = -1;
                    if (!TryLiteral(line, to)) return false;

                    continue;
            }

            to.Add(value);
            _position++;
        }

        return false;
    }

    private bool TryLiteral(ReadOnlySpan<byte> line, ByteBuffer to)
    {
        var rest = line[_position..];
        var sign = rest[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var letters = 0;
        while (sign + letters < rest.Length && char.IsAsciiLetter((char)rest[sign + letters])) letters++;
        if (letters == 0)
        {
            var length = rest.IndexOfAnyExcept(InNumbers);
            length = length < 0 ? rest.Length : length;
            to.Add(rest[..length]);
            _position += length;
            return length > 0;
        }

        var word = rest.Slice(sign, letters);
        if (sign == 0 && (word.SequenceEqual("null"u8) || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)))
        {
            to.Add(word);
        }
        else if (Ascii.EqualsIgnoreCase(word, "nan"u8) || Ascii.EqualsIgnoreCase(word, "infinity"u8) || Ascii.EqualsIgnoreCase(word, "inf"u8))
        {
            to.Add("null"u8);
            _made.Add(RepairWords.NotANumber);
        }
        else
        {
            return false;
        }

        _position += sign + letters;
        return true;
    }

    private bool TryString(ReadOnlySpan<byte> line, ByteBuffer to)
    {
        to.Add((byte)'"');
        _position++;
        while (true)
        {
            var rest = line[_position..];
            var plain = rest.IndexOfAny(EndsPlain);
            if (plain < 0)
            {
                _position = line.Length;
                return false;
            }

            to.Add(rest[..plain]);
            _position += plain;
            rest = rest[plain..];
            switch (rest[0])
            {
                case (byte)'"':
                    to.Add((byte)'"');
                    _position++;
                    return true;
                case (byte)'\\':
                    _position += Escape(rest, to);
                    break;
                default:
                    to.AddControl(rest[0]);
                    _made.Add(RepairWords.RawControl);
                    _position++;
                    break;
            }
        }
    }

    /// <summary>Copies the escape that a text begins with; returns its length.</summary>
    private int Escape(ReadOnlySpan<byte> rest, ByteBuffer to)
    {
        var length = Charsets.SurrogateEscapes.Measure(rest, out var isHalf);
        if (isHalf) _made.Add(RepairWords.LoneSurrogate);

        to.Add(isHalf ? "\\ufffd"u8 : rest[..length]);
        return length;
    }
}
