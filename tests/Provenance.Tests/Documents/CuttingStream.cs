namespace Provenance.Tests.Documents;

/// <summary>Hands out its bytes in pieces that end where a test wants them to; then ends, or fails.</summary>
internal sealed class CuttingStream(byte[] bytes, int[] cuts, Exception? failure = null) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer)
    {
        var position = (int)Position;
        if (position == Length && failure is not null)
        {
            throw failure;
        }

        var end = (int)Length;
        foreach (var cut in cuts)
        {
            if (cut > position && cut < end)
            {
                end = cut;
            }
        }

        return base.Read(buffer[..Math.Min(buffer.Length, end - position)]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
