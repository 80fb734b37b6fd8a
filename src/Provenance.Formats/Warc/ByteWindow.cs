using Provenance.Documents.Compression;
using Provenance.Documents.Errors;

namespace Provenance.Formats.Warc;

/// <summary>The visible part of a stream: bytes are added at its end and released at its front.</summary>
/// <param name="stream">The stream; the window owns it.</param>
/// <param name="path">Its name for messages.</param>
internal sealed class ByteWindow(Stream stream, string path) : IDisposable
{
    private const int UsualBytes = 1024 * 1024;

    private byte[] _bytes = new byte[UsualBytes];
    private int _start;
    private int _end;

    /// <summary>The offset of <see cref="Bytes"/> in the stream.</summary>
    internal long Offset { get; private set; }

    /// <summary>True if the stream has ended.</summary>
    internal bool Ended { get; private set; }

    /// <summary>True if the stream ended because its packed data is damaged or truncated.</summary>
    internal bool Damaged { get; private set; }

    /// <summary>True if reading can go on after the damage, see <see cref="Resume"/>.</summary>
    internal bool Resumes => Damaged && stream is PieceStream { LastFault.Resumed: not null };

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The bytes as an array segment.</summary>
    internal ArraySegment<byte> Segment => new(_bytes, _start, _end - _start);

    /// <summary>Releases all bytes before the damage, and goes on after it.</summary>
    internal void Resume()
    {
        Skip(_end - _start);
        Ended = Damaged = false;
    }

    /// <summary>Releases the first bytes.</summary>
    internal void Skip(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Reads until this number of bytes is there, or the stream ends.</summary>
    /// <exception cref="TransferException">Reading failed.</exception>
    internal void Fill(int count)
    {
        if (_end - _start >= count || Ended) return;

        MakeRoom(count);
        try
        {
            while (_end - _start < count)
            {
                var read = stream.Read(_bytes, _end, _bytes.Length - _end);
                if (read == 0)
                {
                    Ended = true;
                    return;
                }

                _end += read;
            }
        }
        catch (InvalidDataException)
        {
            Ended = Damaged = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(path, e);
        }
    }

    /// <summary>Reads until the number of bytes has doubled, or the stream ends.</summary>
    /// <exception cref="TransferException">Reading failed.</exception>
    internal void Double() => Fill((int)Math.Min(Array.MaxLength, Math.Max(UsualBytes / 2, (_end - _start) * 2L)));

    /// <summary>Copies bytes from the front and releases them.</summary>
    internal int Take(Span<byte> to)
    {
        if (_start == _end) Fill(1);

        var count = Math.Min(to.Length, _end - _start);
        _bytes.AsSpan(_start, count).CopyTo(to);
        Skip(count);
        return count;
    }

    public void Dispose() => stream.Dispose();

    private void MakeRoom(int count)
    {
        var length = _end - _start;
        var room = Math.Max(UsualBytes, count);
        var bytes = _bytes.Length < room || (_bytes.Length > 4L * room) ? new byte[room] : _bytes;
        _bytes.AsSpan(_start, length).CopyTo(bytes);
        (_bytes, _start, _end) = (bytes, 0, length);
    }
}
