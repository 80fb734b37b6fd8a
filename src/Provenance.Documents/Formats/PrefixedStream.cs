using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Formats;

/// <summary>A stream of which the first bytes have been looked at already; counts what is read of it, for progress.</summary>
/// <param name="inner">The stream.</param>
/// <param name="leaveOpen">Whether it belongs to somebody else, and stays open at the end.</param>
internal sealed class PrefixedStream(Stream inner, bool leaveOpen = false) : ForwardStream
{
    /// <summary>Enough to unpack the first lines of a packed file, to see what it holds.</summary>
    private const int PrefixBytes = 16 * 1024;

    private byte[] _prefix = new byte[PrefixBytes];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>Whether a read has met the end: what tells truncated gzip from damaged gzip.</summary>
    internal bool Ended { get; private set; }

    /// <summary>Bytes handed out; read by another thread for progress.</summary>
    internal long Consumed => Volatile.Read(ref _position);

    /// <summary>The first bytes, or all there are, which are read again afterwards; to be called before anything is read.</summary>
    internal ReadOnlyMemory<byte> Peek() => Peek(PrefixBytes);

    /// <summary>The same of so many bytes, if they are more than were looked at before.</summary>
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

    /// <summary>Says how far another reader of the same file has come, where a format opens files by their names.</summary>
    internal void Follow(long position) => Volatile.Write(ref _position, position);

    /// <summary>Whether the first bytes are those of gzip, whatever the name says.</summary>
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
