using System.IO.Compression;
using System.IO.Hashing;
using Provenance.Documents.Buffers;

namespace Provenance.Documents.Compression;

/// <summary>
/// Unpacks gzip (RFC 1952), member after member, and reports all damage. .NET's own stream treats truncated data as complete
/// unless a process-wide switch is set, and ends silently if other bytes follow a member.
/// </summary>
/// <remarks>Zeros after the last member are padding, as they are for <c>gzip</c>.</remarks>
internal sealed class GzipReader(Stream packed) : ForwardStream
{
    private readonly GzipFeed _feed = new(packed);
    private readonly Crc32 _check = new();
    private DeflateStream? _member;
    private uint _length;
    private bool _any;

    /// <summary>After an <see cref="InvalidDataException"/>: true if the data ends too early, false if it is damaged.</summary>
    internal bool IsTruncated { get; private set; }

    /// <exception cref="InvalidDataException">The data is damaged, or ends too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0 && (_member is not null || TryBegin()))
        {
            var read = Inflate(buffer);
            if (read > 0)
            {
                _check.Append(buffer[..read]);
                _length += (uint)read;
                return read;
            }

            End();
        }

        return 0;
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsTruncated = _feed.MetEnd;
            throw;
        }
    }

    /// <summary>Begins a member; returns false after the last one.</summary>
    private bool TryBegin()
    {
        int header;
        while ((header = GzipHeader.LengthOf(_feed.Rest)) < 0 && _feed.More())
        {
        }

        if (header < 0) return _any && IsPadding() ? false : throw Fault(truncated: !_feed.IsFull && GzipHeader.MayGoOn(_feed.Rest));

        _feed.Skip(header);
        _member = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        _check.Reset();
        _length = 0;
        _any = true;
        return true;
    }

    /// <summary>True if the rest is zeros or empty.</summary>
    private bool IsPadding()
    {
        do
        {
            if (_feed.Rest.ContainsAnyExcept((byte)0)) return false;

            _feed.Skip(_feed.Rest.Length);
        }
        while (_feed.More());
        return true;
    }

    /// <summary>Ends a member at its trailer and checks the member against it.</summary>
    private void End()
    {
        if (_feed.MetEnd) throw Fault(truncated: true);

        while (_feed.Rest.Length < GzipTrailer.Bytes && _feed.More())
        {
        }

        var end = GzipTrailer.EndIn(_feed.Given(behind: GzipTrailer.Bytes), _check.GetCurrentHashAsUInt32(), _length);
        if (end < 0) throw Fault(truncated: _feed.IsExact && _feed.Rest.Length < GzipTrailer.Bytes);

        _feed.GoTo(end);
        _member!.Dispose();
        _member = null;
    }

    private InvalidDataException Fault(bool truncated)
    {
        IsTruncated = truncated;
        return new InvalidDataException(truncated ? "the gzip data ends too early" : "the gzip data is damaged");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _feed.Dispose();
        }

        base.Dispose(disposing);
    }
}
