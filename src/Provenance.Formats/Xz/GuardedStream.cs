using Provenance.Documents.Buffers;

namespace Provenance.Formats.Xz;

/// <summary>
/// A stream of unpacked bytes whose unpacker raises exceptions of any kind for damaged data: they become <see cref="InvalidDataException"/>, while errors in reading the packed bytes
/// stay what they are.
/// </summary>
/// <param name="packed">The packed bytes.</param>
/// <param name="unpack">Creates the unpacker at the first read.</param>
internal sealed class GuardedStream(CountedStream packed, Func<CountedStream, Stream> unpack) : ForwardStream
{
    private Stream? _unpacked;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            _unpacked ??= unpack(packed);
            return _unpacked.Read(buffer);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or InvalidDataException) && packed.Failure is null)
        {
            throw new InvalidDataException($"not valid data: {e.Message}", e);
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
