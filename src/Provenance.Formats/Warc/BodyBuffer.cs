namespace Provenance.Formats.Warc;

/// <summary>Bytes of a record while it is unpacked; kept from one record to the next, but for what a very large one took.</summary>
internal sealed class BodyBuffer
{
    private const int UsualBytes = 64 * 1024;
    private const int KeptBytes = 8 * 1024 * 1024;

    private byte[] _bytes = new byte[UsualBytes];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The same for what takes arrays.</summary>
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

    /// <summary>Adds what a stream has, up to a limit.</summary>
    /// <returns>Whether the stream ended at the limit or before it.</returns>
    /// <exception cref="InvalidDataException">The stream's data is damaged; what came before it is there.</exception>
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
