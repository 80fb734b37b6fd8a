namespace Provenance.Formats.Warc;

/// <summary>Bytes of a record while it is unpacked; reused from record to record, except after a very large one.</summary>
internal sealed class BodyBuffer
{
    private const int UsualBytes = 64 * 1024;
    private const int KeptBytes = 8 * 1024 * 1024;

    private byte[] _bytes = new byte[UsualBytes];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The bytes as an array segment.</summary>
    internal ArraySegment<byte> Segment => new(_bytes, 0, Length);

    internal void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptBytes) _bytes = new byte[UsualBytes];
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        while (_bytes.Length - Length < bytes.Length) Grow(int.MaxValue);

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Adds the bytes of a stream, up to a limit.</summary>
    /// <returns>True if the stream ended at the limit or before it.</returns>
    /// <exception cref="InvalidDataException">The stream's data is damaged; the bytes before the damage were added.</exception>
    internal bool TryAdd(Stream stream, int limit)
    {
        var most = Length + (long)limit;
        while (true)
        {
            if (Length == _bytes.Length) Grow(most + 1);

            var room = (int)Math.Min(_bytes.Length - Length, most + 1 - Length);
            var read = stream.Read(_bytes, Length, room);
            if (read == 0) return true;

            Length += read;
            if (Length > most)
            {
                Length = (int)most;
                return false;
            }
        }
    }

    private void Grow(long most) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Min(most, _bytes.Length * 2L)));
}
