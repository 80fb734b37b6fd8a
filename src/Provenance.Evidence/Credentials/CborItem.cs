using System.Buffers.Binary;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// A view of one whole CBOR item (RFC 8949) without its tags. Asking it for another type returns nothing, never an error: manifests
/// come from untrusted authors. Nesting is bounded (<see cref="CborShape.MaxDepth"/>) before anything is inspected, unlike in
/// <c>System.Formats.Cbor</c>, which keeps a frame for every level and raises an error for every fault.
/// </summary>
internal readonly ref struct CborItem
{
    /// <summary>The largest number up to which a double distinguishes all whole numbers.</summary>
    private const double LargestWhole = 9_007_199_254_740_992;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly CborHead _head;

    private CborItem(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        CborHead.TryRead(bytes, out _head);
        while (_head.Major == CborHead.Tag)
        {
            _bytes = _bytes[_head.Length..];
            CborHead.TryRead(_bytes, out _head);
        }
    }

    /// <summary>True if there is an item.</summary>
    internal bool Exists => !_bytes.IsEmpty;

    internal bool IsMap => Exists && _head.Major == CborHead.Map;

    internal bool IsArray => Exists && _head.Major == CborHead.Array;

    /// <summary>True for <c>null</c> and <c>undefined</c>.</summary>
    internal bool IsNull => Exists && _head is { Major: CborHead.Simple, Info: 22 or 23 };

    /// <summary>The contents of an array or a map, without its head; for a map, keys and values alternate.</summary>
    internal CborItems Items => IsMap || IsArray ? new CborItems(_bytes[_head.Length..]) : default;

    /// <summary>UTF-8 of a text of definite length; empty for any other item.</summary>
    internal ReadOnlySpan<byte> Text => Exists && _head is { Major: CborHead.Text, IsIndefinite: false } ? _bytes[_head.Length..] : default;

    /// <summary>Gets the bytes of a byte string of definite length; returns false for any other item.</summary>
    internal bool TryBytes(out ReadOnlySpan<byte> bytes)
    {
        var isBytes = Exists && _head is { Major: CborHead.Bytes, IsIndefinite: false };
        bytes = isBytes ? _bytes[_head.Length..] : default;
        return isBytes;
    }

    /// <summary>Gets a whole number, or a floating one without a fraction; returns false for any other item, and beyond 64 bits.</summary>
    internal bool TryNumber(out long number)
    {
        number = 0;
        if (!Exists) return false;

        switch (_head.Major)
        {
            case 0 when _head.Value <= long.MaxValue:
                number = (long)_head.Value;
                return true;
            case 1 when _head.Value <= long.MaxValue:
                number = -1 - (long)_head.Value;
                return true;
            case CborHead.Simple when _head.Info is 25 or 26 or 27:
                var value = Fraction();
                number = Math.Abs(value) < LargestWhole ? (long)value : 0;
                return Math.Abs(value) < LargestWhole;
            default:
                return false;
        }
    }

    /// <summary>Returns the value of a map's text key, the first of several; an item that does not exist if there is none.</summary>
    internal CborItem Find(ReadOnlySpan<byte> key)
    {
        if (IsMap)
        {
            var items = Items;
            while (items.TryNext(out var name) && items.TryNext(out var value))
            {
                if (name._head.Major == CborHead.Text && name.Text.SequenceEqual(key)) return value;
            }
        }

        return default;
    }

    /// <summary>Returns the value of a map's numeric key, as COSE uses them.</summary>
    internal CborItem Find(long key)
    {
        if (IsMap)
        {
            var items = Items;
            while (items.TryNext(out var name) && items.TryNext(out var value))
            {
                if (name.TryNumber(out var number) && number == key) return value;
            }
        }

        return default;
    }

    /// <summary>Reads the item at the start of some bytes.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="item">The item.</param>
    /// <param name="length">Its length in bytes, with its tags.</param>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out CborItem item, out int length)
    {
        length = CborShape.Measure(bytes);
        item = length < 0 ? default : new CborItem(bytes[..length]);
        return length >= 0;
    }

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, out CborItem, out int)"/>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out CborItem item) => TryRead(bytes, out item, out _);

    private double Fraction() => _head.Info switch
    {
        25 => (double)BinaryPrimitives.ReadHalfBigEndian(_bytes[1..]),
        26 => BinaryPrimitives.ReadSingleBigEndian(_bytes[1..]),
        _ => BinaryPrimitives.ReadDoubleBigEndian(_bytes[1..]),
    };
}
