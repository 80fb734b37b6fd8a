using Provenance.Documents.Buffers;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Provenance.Formats.Zstandard;

/// <summary>Unpacks frames one after the other, and says what is wrong with them as gzip does: by <see cref="InvalidDataException"/>. Its memory is the window that the data asks for.</summary>
internal sealed class ZstdUnpackingStream : ForwardStream
{
    /// <summary>
    /// The largest window that the format's own program writes, <c>--long=31</c>, and that archives of forums come in. Memory is taken as the window fills, so that a small file
    /// that asks for a large window costs little.
    /// </summary>
    private const int LargestWindow = 31;

    /// <summary>The same where addresses have 32 bits.</summary>
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
