using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Formats;

/// <summary>A stream whose first bytes can be inspected before it is read; counts the bytes read, for progress.</summary>
/// <param name="inner">The stream.</param>
/// <param name="leaveOpen">True if the stream belongs to the caller and stays open.</param>
internal sealed class PrefixedStream(Stream inner, bool leaveOpen = false) : ForwardStream
{
    /// <summary>Enough to unpack the first lines of a packed file and recognise its content.</summary>
    private const int PrefixBytes = 16 * 1024;

    private byte[] _prefix = new byte[PrefixBytes];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>True if a read has reached the end; this tells truncated gzip from damaged gzip.</summary>
    internal bool Ended { get; private set; }

    /// <summary>True if its bytes are packed, set once that is known.</summary>
    internal bool IsPacked { get; set; }

    /// <summary>The stream itself if it can seek; null if it cannot.</summary>
    internal Stream? Seekable => inner.CanSeek ? inner : null;

    /// <summary>Number of bytes returned; read by another thread for progress.</summary>
    internal long Consumed => Volatile.Read(ref _position);

    /// <summary>Returns the first bytes, or all of a shorter stream, which are read again afterwards; must be called before any read.</summary>
    internal ReadOnlyMemory<byte> Peek() => Peek(PrefixBytes);

    /// <summary>Returns at least this number of first bytes, or all of a shorter stream.</summary>
    internal ReadOnlyMemory<byte> Peek(int bytes)
    {
        if (_prefix.Length < bytes) Array.Resize(ref _prefix, bytes);

        while (_end < _prefix.Length)
        {
            var read = inner.Read(_prefix, _end, _prefix.Length - _end);
            if (read == 0) break;

            _end += read;
        }

        return _prefix.AsMemory(_start, _end - _start);
    }

    /// <summary>Reports the position of another reader of the same file, for formats that open files by name.</summary>
    internal void Follow(long position) => Volatile.Write(ref _position, position);

    /// <summary>True if the first bytes are those of gzip, whatever the name.</summary>
    /// <param name="path">The input as messages name it.</param>
    internal bool IsGzip(string path) => ContentSniffer.IsGzip(DocumentErrors.OnRead(path, Peek).Span);

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_start < _end)
        {
            read = Math.Min(buffer.Length, _end - _start);
            _prefix.AsSpan(_start, read).CopyTo(buffer);
            _start += read;
        }
        else
        {
            read = inner.Read(buffer);
            Ended |= read == 0 && buffer.Length > 0;
        }

        Volatile.Write(ref _position, _position + read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) inner.Dispose();

        base.Dispose(disposing);
    }
}
