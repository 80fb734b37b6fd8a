using System.Text.Unicode;
using Provenance.Documents.Buffers;
using Provenance.Documents.Charsets;
using Provenance.Documents.Formats;

namespace Provenance.Documents.Records;

/// <summary>The objects of a line that is not JSON as it stands, after its repair; one per thread.</summary>
internal sealed class LineRepair
{
    private readonly TextDecoder _decoder = new();
    private readonly JsonRepair _json = new();
    private readonly List<string> _made = [];
    private ByteBuffer _objects = new(1024);
    private ByteBuffer _labelled = new(1024);
    private int _position;
    private bool _decoded;

    /// <summary>True if an object of the last line has not been returned yet.</summary>
    internal bool HasMore => _position < _objects.Length;

    /// <summary>Repairs a line; returns false if it cannot be.</summary>
    /// <param name="line">The line.</param>
    /// <param name="charset">Returns the character set of lines that are not UTF-8; null to guess it from the line.</param>
    internal bool TryBegin(ReadOnlySpan<byte> line, Func<Charset?> charset)
    {
        _made.Clear();
        _position = 0;
        // one huge line must not cost memory for the rest of the run
        _objects = _objects.Capacity > RecordBlock.KeptBytes ? new ByteBuffer(1024) : _objects;
        _objects.Clear();
        _decoded = !Utf8.IsValid(line);
        if (_decoded)
        {
            if (!_decoder.TryDecode(line, charset())) return false;

            line = _decoder.Text;
            _made.Add(_decoder.Repair);
        }

        if (_json.TryRewrite(line, _objects))
        {
            _made.AddRange(_json.Made);
            return true;
        }

        _objects.Clear();
        if (!_decoded) return false;

        // the parser says what else is wrong
        _objects.Add(line);
        return true;
    }

    /// <summary>Returns the next object, with its character set in its metadata if it was decoded; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Next()
    {
        var rest = _objects.Written[_position..];
        var end = rest.IndexOf((byte)'\n');
        var next = end < 0 ? rest : rest[..end];
        _position += next.Length + 1;
        if (!_decoded || _decoder.Charset is not { } charset) return next;

        _labelled = _labelled.Capacity > RecordBlock.KeptBytes ? new ByteBuffer(1024) : _labelled;
        _labelled.Clear();
        CharsetMember.Write(next, charset.Name, _labelled);
        return _labelled.Written;
    }

    /// <summary>Counts the repairs of the line, unless they are counted already.</summary>
    internal void Count(InputTally tally)
    {
        foreach (var word in _made) tally.AddRepair(word);
        _made.Clear();
    }
}
