using Provenance.Documents.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Provenance.Formats.Zstandard;

/// <summary>Unpacks frames (RFC 8878) one after the other, and reports all damage. Its memory is the window that the data requests.</summary>
internal sealed unsafe class ZstdReader : PieceStream
{
    /// <summary>
    /// The largest window that the format's own program writes, <c>--long=31</c>, used by archives of forums. Memory grows as the window fills, so that a small file
    /// with a large window costs little.
    /// </summary>
    private const int LargestWindow = 31;

    /// <summary>The limit for 32-bit addresses.</summary>
    private const int LargestSmallWindow = 30;

    private ZSTD_DCtx_s* _context;
    private bool _ended;
    private bool _cut;

    internal ZstdReader(Stream packed)
        : base(packed)
    {
        _context = Methods.ZSTD_createDCtx();
        Methods.ZSTD_DCtx_setParameter(_context, ZSTD_dParameter.ZSTD_d_windowLogMax, Environment.Is64BitProcess ? LargestWindow : LargestSmallWindow);
    }

    private protected override int StartBytes => ZstdCompression.Magic.Length - 1;

    private protected override PieceState Begin()
    {
        while (Feed.Rest.Length < ZstdCompression.Magic.Length && Feed.More())
        {
        }

        if (Feed.Rest.IsEmpty) return PieceState.Ended;

        if (!ZstdCompression.Instance.Recognises(Feed.Rest)) return ZstdCompression.MayGoOn(Feed.Rest) ? PieceState.Truncated : PieceState.Damaged;

        Methods.ZSTD_DCtx_reset(_context, ZSTD_ResetDirective.ZSTD_reset_session_only);
        (_ended, _cut) = (false, false);
        return PieceState.Open;
    }

    private protected override int Unpack(Span<byte> buffer)
    {
        while (!_ended)
        {
            var written = Step(buffer);
            if (written > 0) return written;

            if (!_ended && Feed.Rest.IsEmpty && !Feed.More())
            {
                _cut = true;
                throw Faulty(truncated: true);
            }
        }

        return 0;
    }

    private protected override PieceState End(bool broken) => _cut ? PieceState.Truncated : broken ? PieceState.Damaged : PieceState.Whole;

    private protected override int Find(ReadOnlySpan<byte> bytes) => bytes.IndexOf(ZstdCompression.Magic);

    private protected override InvalidDataException Faulty(bool truncated) => ZstdErrors.Unusable(truncated);

    protected override void Dispose(bool disposing)
    {
        Methods.ZSTD_freeDCtx(_context);
        _context = null;
        base.Dispose(disposing);
    }

    /// <summary>Unpacks as much as there is room for; returns the number of unpacked bytes.</summary>
    private int Step(Span<byte> buffer)
    {
        fixed (byte* from = Feed.Rest)
        fixed (byte* to = buffer)
        {
            var input = new ZSTD_inBuffer_s { src = from, size = (nuint)Feed.Rest.Length };
            var output = new ZSTD_outBuffer_s { dst = to, size = (nuint)buffer.Length };
            var left = Decompress(&output, &input);
            Feed.Skip((int)input.pos);
            _ended = left == 0;
            return (int)output.pos;
        }
    }

    private nuint Decompress(ZSTD_outBuffer_s* output, ZSTD_inBuffer_s* input)
    {
        try
        {
            var left = Methods.ZSTD_decompressStream(_context, output, input);
            if (!Methods.ZSTD_isError(left)) return left;

            if (Methods.ZSTD_getErrorCode(left) != ZSTD_ErrorCode.ZSTD_error_memory_allocation) throw ZstdErrors.Unusable(truncated: false);

            throw ZstdErrors.NoMemory(new ZstdException(ZSTD_ErrorCode.ZSTD_error_memory_allocation, Methods.ZSTD_getErrorName(left)));
        }
        catch (OutOfMemoryException e)
        {
            throw ZstdErrors.NoMemory(e);
        }
    }
}
