using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Provenance.Documents.Compression;

/// <summary>
/// Unpacks gzip (RFC 1952), member after member, and reports all damage. .NET's own stream treats truncated data as complete
/// unless a process-wide switch is set, and ends silently if other bytes follow a member.
/// </summary>
/// <remarks>Zeros after the last member are padding, as they are for <c>gzip</c>.</remarks>
internal sealed class GzipReader(Stream packed) : PieceStream(packed)
{
    private readonly Crc32 _check = new();
    private DeflateStream? _member;
    private long _length;
    private bool _any;

    private protected override int StartBytes => GzipHeader.Magic.Length;

    private protected override PieceState Begin()
    {
        int header;
        while ((header = GzipHeader.LengthOf(Feed.Rest)) < 0 && Feed.Rest.Length < GzipHeader.MaxBytes && Feed.More())
        {
        }

        if (header < 0)
        {
            return _any && IsPadding() ? PieceState.Ended : Feed.Rest.Length < GzipHeader.MaxBytes && GzipHeader.MayGoOn(Feed.Rest) ? PieceState.Truncated : PieceState.Damaged;
        }

        Feed.Skip(header);
        _member = new DeflateStream(Feed, CompressionMode.Decompress, leaveOpen: true);
        _check.Reset();
        _length = 0;
        _any = true;
        return PieceState.Open;
    }

    private protected override int Unpack(Span<byte> buffer)
    {
        var read = _member!.Read(buffer);
        _check.Append(buffer[..read]);
        _length += read;
        return read;
    }

    /// <summary>Ends a member at its trailer and checks the member against it.</summary>
    private protected override PieceState End(bool broken)
    {
        _member!.Dispose();
        _member = null;
        if (Feed.MetEnd) return Claims() ? PieceState.Damaged : PieceState.Truncated;

        if (broken) return PieceState.Damaged;

        while (Feed.Rest.Length < GzipTrailer.Bytes && Feed.More())
        {
        }

        var end = GzipTrailer.EndIn(Feed.Given(behind: GzipTrailer.Bytes), _check.GetCurrentHashAsUInt32(), (uint)_length);
        if (end < 0) return Feed.IsExact && Feed.Rest.Length < GzipTrailer.Bytes && !Claims() ? PieceState.Truncated : PieceState.Damaged;

        Feed.GoTo(end);
        return PieceState.Whole;
    }

    private protected override int Find(ReadOnlySpan<byte> bytes) => GzipHeader.Find(bytes, 0);

    private protected override InvalidDataException Faulty(bool truncated) => new(truncated ? "the gzip data ends too early" : "the gzip data is damaged");

    /// <summary>
    /// True if the file ends with about the length that was unpacked, as a trailer does: then the data does not end too early, but was unpacked past its end because it is damaged.
    /// By chance the last bytes of a truncated member are such a length once in thousands of files.
    /// </summary>
    private bool Claims()
    {
        var last = Feed.Last(sizeof(uint));
        if (last.Length < sizeof(uint) || _length is 0 or > HeldBytes) return false;

        var claim = BinaryPrimitives.ReadUInt32LittleEndian(last);
        return claim >= _length / 2 && claim <= _length * 2;
    }

    /// <summary>True if the rest is zeros or empty.</summary>
    private bool IsPadding()
    {
        do
        {
            if (Feed.Rest.ContainsAnyExcept((byte)0)) return false;

            Feed.Skip(Feed.Rest.Length);
        }
        while (Feed.More());
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _member?.Dispose();

        base.Dispose(disposing);
    }
}
