using Provenance.Documents.Buffers;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>A start, then the same bytes over and over, up to a length, without holding them.</summary>
internal sealed class RepeatedStream(byte[] start, byte[] repeated, long length) : ForwardStream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < count;)
        {
            var source = _position < start.Length ? start.AsSpan((int)_position) : repeated.AsSpan((int)((_position - start.Length) % repeated.Length));
            var piece = Math.Min(source.Length, count - i);
            source[..piece].CopyTo(buffer[i..]);
            i += piece;
            _position += piece;
        }

        return count;
    }
}
