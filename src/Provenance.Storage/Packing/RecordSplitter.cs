using System.Buffers;
using Provenance.Documents.Buffers;

namespace Provenance.Storage.Packing;

/// <summary>Walks a record's JSON from field to field.</summary>
internal ref struct RecordSplitter(ReadOnlySpan<byte> body, ByteBuffer template, List<(RecordField Field, Range Value)> values)
{
    private static readonly SearchValues<byte> NumberEnds = SearchValues.Create(",}"u8);
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private readonly ReadOnlySpan<byte> _body = body;
    private int _copied;
    private int _contentAt = -1;
    private Range _content;

    internal void Number(ReadOnlySpan<byte> name, RecordField field)
    {
        if (Find(name) is var start and >= 0 && _body[start..].IndexOfAny(NumberEnds) is var length and > 0) Take(field, start, length);
    }

    internal void Text(ReadOnlySpan<byte> name, RecordField field)
    {
        if (Find(name) is var start and >= 0)
        {
            var length = _body[start..].IndexOf((byte)'"');
            while (length > 0 && IsEscaped(start + length)) length += 1 + _body[(start + length + 1)..].IndexOf((byte)'"');

            Take(field, start, length);
        }
    }

    internal void Digest(ReadOnlySpan<byte> name, RecordField field)
    {
        if (Find(name) is not (var start and >= 0) || _body.Length < start + (2 * Provenance.Documents.Digest.Size) || _body.Slice(start, 2 * Provenance.Documents.Digest.Size).ContainsAnyExcept(HexDigits))
        {
            return;
        }

        if (field == RecordField.ContentDigest)
        {
            _contentAt = template.Length + start - _copied;
            _content = start..(start + (2 * Provenance.Documents.Digest.Size));
        }

        if (field == RecordField.NormalizedDigest && _contentAt >= 0 && _body[_content].SequenceEqual(_body.Slice(start, 2 * Provenance.Documents.Digest.Size)))
        {
            template.Slice(_contentAt, 1)[0] = (byte)RecordField.SameDigest;
            values.RemoveAll(value => value.Field == RecordField.ContentDigest);
        }

        Take(field, start, 2 * Provenance.Documents.Digest.Size);
    }

    internal readonly void End() => template.Add(_body[_copied..]);

    private readonly int Find(ReadOnlySpan<byte> name)
    {
        var at = _body[_copied..].IndexOf(name);
        return at < 0 ? -1 : _copied + at + name.Length;
    }

    private readonly bool IsEscaped(int quote)
    {
        var slashes = 0;
        while (_body[quote - 1 - slashes] == (byte)'\\') slashes++;

        return slashes % 2 == 1;
    }

    private void Take(RecordField field, int start, int length)
    {
        template.Add(_body[_copied..start]);
        template.Add((byte)field);
        if (field != RecordField.Prev) values.Add((field, start..(start + length)));

        _copied = start + length;
    }
}
