using Provenance.Documents.Buffers;

namespace Provenance.Formats.Xz;

/// <summary>
/// A stream of unpacked bytes whose unpacker raises exceptions of any kind for damaged data: they become <see cref="InvalidDataException"/>, while errors in reading the packed bytes
/// stay what they are. A fault is raised once; then the stream ends.
/// </summary>
/// <param name="packed">The packed bytes.</param>
/// <param name="unpack">Creates the unpacker at the first read.</param>
/// <param name="byBytes">True for an unpacker that reads byte by byte anyway, and loses those before a fault otherwise.</param>
internal sealed class GuardedStream(CountedStream packed, Func<CountedStream, Stream> unpack, bool byBytes = false) : ForwardStream
{
    private Stream? _unpacked;
    private InvalidDataException? _fault;
    private bool _told;

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null)
        {
            if (_told) return 0;

            _told = true;
            throw _fault;
        }

        var read = 0;
        try
        {
            _unpacked ??= unpack(packed);
            if (!byBytes) return _unpacked.Read(buffer);

            for (int next; read < buffer.Length && (next = _unpacked.ReadByte()) >= 0;) buffer[read++] = (byte)next;

            return read;
        }
        catch (Exception e) when (e is not OutOfMemoryException && packed.Failure is null)
        {
            _fault = e as InvalidDataException ?? new InvalidDataException($"not valid data: {e.Message}", e);
            _told = read == 0;
            return read > 0 ? read : throw _fault;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // an unpacker at fault may raise once more
            try
            {
                _unpacked?.Dispose();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
            }

            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
