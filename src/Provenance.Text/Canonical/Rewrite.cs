namespace Provenance.Text.Canonical;

/// <summary>
/// A text being rewritten by one step of <see cref="Residue"/>: ranges of the source are copied or replaced from left to right. Reused for the next text.
/// </summary>
internal sealed class Rewrite
{
    private byte[] _bytes = [];
    private OffsetMap? _sources;

    /// <summary>The output so far.</summary>
    internal ReadOnlySpan<byte> Text => _bytes.AsSpan(0, Length);

    /// <summary>Length of the output so far, in bytes.</summary>
    internal int Length { get; private set; }

    /// <summary>Starts over.</summary>
    /// <param name="capacity">Expected length of the output.</param>
    /// <param name="sources">Filled with the source of each piece, if not null.</param>
    internal void Begin(int capacity, OffsetMap? sources)
    {
        if (_bytes.Length < capacity) _bytes = new byte[Math.Max(capacity, _bytes.Length * 2)];
        Length = 0;
        _sources = sources;
    }

    /// <summary>Copies a range of the source.</summary>
    internal void Copy(ReadOnlySpan<byte> text, int from, int to)
    {
        if (to > from) Replace(from, to, text[from..to]);
    }

    /// <summary>Writes other bytes for a range of the source.</summary>
    internal void Replace(int from, int to, ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
        _sources?.Add(from, to, Length);
    }

    /// <summary>Takes the end of the output back.</summary>
    /// <returns>The offset in the source of what was taken back, if sources are recorded.</returns>
    internal int Cut(int length)
    {
        Length = length;
        return _sources?.Cut(length) ?? 0;
    }
}
