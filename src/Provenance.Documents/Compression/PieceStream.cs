using System.Buffers;
using Provenance.Documents.Buffers;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Compression;

/// <summary>
/// Unpacks data packed in pieces that stand on their own, such as gzip members and Zstandard frames, one after the other. After damage it goes on at the next piece that unpacks.
/// </summary>
/// <remarks>
/// A piece of up to <see cref="HeldBytes"/> is unpacked and checked before any of it is returned: a damaged one gives nothing, a truncated one all that it has. Larger ones are
/// returned as they are unpacked, so that their check comes after most of their data.
/// </remarks>
internal abstract class PieceStream : ForwardStream
{
    /// <summary>Maximum number of unpacked bytes of a piece that is checked before it is returned.</summary>
    internal const int HeldBytes = 1024 * 1024;

    /// <summary>Number of bytes unpacked at once, few enough to stay in a core's cache until their check sum is computed.</summary>
    private const int StepBytes = 64 * 1024;

    /// <summary>
    /// Number of bytes that searches may unpack in vain, beyond a multiple of the bytes read. After that they skip the bytes just unpacked in vain, so that
    /// a file full of headers is searched in linear time.
    /// </summary>
    private const long MaxWaste = 32L * 1024 * 1024;

    private const int WasteFactor = 8;

    /// <summary>The cost of a try that unpacks next to nothing, in bytes.</summary>
    private const int TryCost = 4096;

    private byte[]? _held;
    private int _length;
    private int _served;
    private long _began;
    private long _streamed;
    private long _wasted;
    private bool _open;
    private bool _failed;
    private bool _ended;

    private protected PieceStream(Stream packed) => Feed = new PackedFeed(packed);

    /// <summary>The last fault; null if there was none.</summary>
    internal PieceFault? LastFault { get; private set; }

    private protected PackedFeed Feed { get; }

    /// <summary>Unpacks the next bytes; returns 0 at the end.</summary>
    /// <exception cref="InvalidDataException">The data is damaged, or ends too early. The next call goes on at the next piece that unpacks; it returns 0 if there is none.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;

        while (true)
        {
            if (_served < _length)
            {
                var count = Math.Min(buffer.Length, _length - _served);
                _held.AsSpan(_served, count).CopyTo(buffer);
                _served += count;
                return count;
            }

            if (_failed)
            {
                (_failed, _ended) = (false, true);
                throw Faulty(LastFault!.IsTruncated);
            }

            if (_ended) return 0;

            if (_open && ReadOn(buffer) is > 0 and var read) return read;

            if (!_open && !_failed) Hold();
        }
    }

    /// <summary>Begins the piece at the feed's position; returns <see cref="PieceState.Ended"/> after the last one, <see cref="PieceState.Open"/> if it has begun.</summary>
    private protected abstract PieceState Begin();

    /// <summary>Unpacks the next bytes of the piece; returns 0 at its end.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or ends too early.</exception>
    private protected abstract int Unpack(Span<byte> buffer);

    /// <summary>Ends the piece after <see cref="Unpack"/> has returned 0, or reported a fault; returns whether it is whole, truncated or damaged.</summary>
    /// <param name="broken">True after a fault.</param>
    private protected abstract PieceState End(bool broken);

    /// <summary>Returns the position at which a piece may start in some bytes; -1 if there is none.</summary>
    private protected abstract int Find(ReadOnlySpan<byte> bytes);

    /// <summary>Number of last bytes of a part of the file that may be the front of a piece.</summary>
    private protected abstract int StartBytes { get; }

    /// <summary>Returns the exception for a fault.</summary>
    private protected abstract InvalidDataException Faulty(bool truncated);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Feed.Dispose();
            if (_held is not null) ArrayPool<byte>.Shared.Return(_held);

            (_held, _length, _served, _ended) = (null, 0, 0, true);
        }

        base.Dispose(disposing);
    }

    private void Hold()
    {
        (_began, _streamed) = (Feed.Offset, 0);
        _held ??= ArrayPool<byte>.Shared.Rent(HeldBytes);
        _served = 0;
        var state = Try(_held, out _length);
        if (state == PieceState.Ended)
        {
            _ended = true;
        }
        else if (state is PieceState.Damaged or PieceState.Truncated)
        {
            Fail(_began, state, used: false);
        }
        else
        {
            _open = state == PieceState.Open;
        }
    }

    private int ReadOn(Span<byte> buffer)
    {
        var broken = false;
        try
        {
            if (Unpack(buffer) is > 0 and var read)
            {
                _streamed += read;
                return read;
            }
        }
        catch (InvalidDataException)
        {
            broken = true;
        }

        _open = false;
        var state = End(broken);
        if (state != PieceState.Whole) Fail(Feed.Offset, state, used: true);

        return 0;
    }

    /// <summary>Unpacks a piece, or as much of it as may be held.</summary>
    private PieceState Try(byte[] to, out int length)
    {
        length = 0;
        Feed.Mark();
        var state = Begin();
        if (state != PieceState.Open) return state;

        try
        {
            while (length < HeldBytes)
            {
                var read = Unpack(to.AsSpan(length, Math.Min(StepBytes, HeldBytes - length)));
                if (read == 0) return End(broken: false);

                length += read;
            }
        }
        catch (InvalidDataException)
        {
            return End(broken: true);
        }

        Feed.Release();
        return PieceState.Open;
    }

    /// <summary>Remembers a fault and searches for the piece at which reading goes on.</summary>
    private void Fail(long at, PieceState state, bool used)
    {
        var next = ArrayPool<byte>.Shared.Rent(HeldBytes);
        GoBehind(_began, _length + _streamed);
        var resumed = Search(next, out var length, out var open);
        var isTruncated = state == PieceState.Truncated && resumed is null;
        LastFault = new PieceFault(at, isTruncated, used || (isTruncated && _length > 0), resumed);
        if (isTruncated)
        {
            // what is there of it is returned before the fault
            _failed = true;
            ArrayPool<byte>.Shared.Return(next);
            return;
        }

        ArrayPool<byte>.Shared.Return(_held!);
        (_held, _length, _served, _open, _ended) = (next, length, 0, open, resumed is null);
        (_began, _streamed) = (resumed ?? _began, 0);
        throw Faulty(truncated: false);
    }

    /// <summary>Moves to the first position at which the next piece may start after one that was unpacked in vain.</summary>
    private void GoBehind(long start, long unpacked)
    {
        _wasted += Feed.Offset - start + unpacked + TryCost;
        var next = _wasted <= MaxWaste + (WasteFactor * start) ? start + 1 : Math.Max(Feed.Offset, start + TryCost);
        Feed.Return(Math.Clamp(next, Feed.Earliest, Feed.Offset + Feed.Rest.Length));
    }

    /// <summary>Searches for the next piece that unpacks, or as much of it as is held; returns its offset, or null at the end.</summary>
    private long? Search(byte[] to, out int length, out bool open)
    {
        while (true)
        {
            var at = Find(Feed.Rest);
            if (at < 0)
            {
                Feed.Skip(Math.Max(0, Feed.Rest.Length - StartBytes));
                Feed.Release();
                if (Feed.More()) continue;

                Feed.Skip(Feed.Rest.Length);
                (length, open) = (0, false);
                return null;
            }

            Feed.Skip(at);
            var start = Feed.Offset;
            var state = Try(to, out length);
            open = state == PieceState.Open;
            var isCut = state == PieceState.Truncated && length > 0 && Feed.Earliest == start;
            if (isCut)
            {
                // it is unpacked once more, and its own fault reported
                Feed.Return(start);
                length = 0;
            }

            if (open || isCut || state == PieceState.Whole) return start;

            GoBehind(start, length);
        }
    }
}
