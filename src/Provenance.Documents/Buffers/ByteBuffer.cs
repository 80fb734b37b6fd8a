using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Provenance.Documents.Buffers;

/// <summary>A growing buffer of bytes, reused from block to block; formats without strings.</summary>
/// <param name="initialCapacity">Its initial capacity in bytes.</param>
internal sealed class ByteBuffer(int initialCapacity = ByteBuffer.BlockCapacity)
{
    private const int BlockCapacity = 64 * 1024;

    private const int CharactersAtOnce = 16 * 1024;

    private static readonly SearchValues<byte> NeedEscape = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\', 0x7F]);

    private byte[] _bytes = new byte[initialCapacity];

    internal int Length { get; private set; }

    /// <summary>Its capacity in bytes.</summary>
    internal int Capacity => _bytes.Length;

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The written bytes, where a span cannot be kept.</summary>
    internal ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>Returns written bytes for changes in place; valid until the next byte is added.</summary>
    internal Span<byte> Slice(int start, int length) => _bytes.AsSpan(0, Length).Slice(start, length);

    internal void Clear() => Length = 0;

    /// <summary>Discards the bytes after a length.</summary>
    internal void Cut(int length) => Length = Math.Min(Length, length);

    internal void Add(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    internal void Add(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends characters as UTF-8; halves of surrogate pairs become U+FFFD.</summary>
    internal void Add(scoped ReadOnlySpan<char> characters)
    {
        while (!characters.IsEmpty)
        {
            // in parts, so that little more is reserved than written
            var part = Math.Min(characters.Length, CharactersAtOnce);
            if (part < characters.Length && char.IsHighSurrogate(characters[part - 1])) part--;
            Length += Encoding.UTF8.GetBytes(characters[..part], Reserve(Encoding.UTF8.GetMaxByteCount(part)));
            characters = characters[part..];
        }
    }

    internal void Add(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>Appends a JSON number with the significant digits of the format, or null for NaN and infinity.</summary>
    internal void AddNumber(double value, ReadOnlySpan<char> format)
    {
        if (!double.IsFinite(value))
        {
            Add("null"u8);
            return;
        }

        value.TryFormat(Reserve(32), out var written, format, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Appends the shortest JSON number that round-trips to the same float, or null for NaN and infinity.</summary>
    internal void AddNumber(float value)
    {
        if (!float.IsFinite(value))
        {
            Add("null"u8);
            return;
        }

        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Appends a JSON string with its quotes, from valid UTF-8.</summary>
    internal void AddString(ReadOnlySpan<byte> text)
    {
        Add((byte)'"');
        while (true)
        {
            var plain = text.IndexOfAny(NeedEscape);
            if (plain < 0) break;

            Add(text[..plain]);
            AddEscaped(text[plain]);
            text = text[(plain + 1)..];
        }

        Add(text);
        Add((byte)'"');
    }

    private void AddEscaped(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                Add("\\\""u8);
                break;
            case (byte)'\\':
                Add("\\\\"u8);
                break;
            case (byte)'\n':
                Add("\\n"u8);
                break;
            default:
                AddControl(value);
                break;
        }
    }

    /// <summary>Appends the escape of a byte below 0x80 in a JSON string.</summary>
    internal void AddControl(byte value)
    {
        Add("\\u00"u8);
        Add(Hex(value >> 4));
        Add(Hex(value & 15));
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)Length + count)));
        }

        return _bytes.AsSpan(Length);
    }
}
