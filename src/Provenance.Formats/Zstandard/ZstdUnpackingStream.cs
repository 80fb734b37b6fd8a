using Provenance.Documents.Buffers;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Provenance.Formats.Zstandard;

/// <summary>Unpacks frames one after the other; reports faults by <see cref="InvalidDataException"/>, like gzip. Its memory is the window that the data requests.</summary>
internal sealed class ZstdUnpackingStream : ForwardStream
{
    /// <summary>
    /// The largest window that the format's own program writes, <c>--long=31</c>, used by archives of forums. Memory grows as the window fills, so that a small file
    /// with a large window costs little.
    /// </summary>
    private const int LargestWindow = 31;

    /// <summary>The limit for 32-bit addresses.</summary>
    private const int LargestSmallWindow = 30;

    private readonly DecompressionStream _frames;

    internal ZstdUnpackingStream(Stream packed)
    {
        _frames = new DecompressionStream(packed, leaveOpen: false);
        _frames.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, Environment.Is64BitProcess ? LargestWindow : LargestSmallWindow);
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _frames.Read(buffer);
        }
        catch (EndOfStreamException e)
        {
            throw ZstdErrors.Unusable(e);
        }
        catch (ZstdException e) when (e.Code != ZSTD_ErrorCode.ZSTD_error_memory_allocation)
        {
            throw ZstdErrors.Unusable(e);
        }
        catch (Exception e) when (e is ZstdException or OutOfMemoryException)
        {
            throw ZstdErrors.NoMemory(e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _frames.Dispose();

        base.Dispose(disposing);
    }
}
