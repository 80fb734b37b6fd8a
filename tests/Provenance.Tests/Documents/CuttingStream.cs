namespace Provenance.Tests.Documents;

/// <summary>Hands out its bytes in pieces that end where a test wants them to; then ends, or fails.</summary>
internal sealed class CuttingStream(byte[] bytes, int[] cuts, Exception? failure = null) : MemoryStream
{
    private int _position;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == bytes.Length && failure is not null) throw failure;

        var end = bytes.Length;
        foreach (var cut in cuts)
        {
            if (cut > _position && cut < end) end = cut;
        }

        var count = Math.Min(buffer.Length, end - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
