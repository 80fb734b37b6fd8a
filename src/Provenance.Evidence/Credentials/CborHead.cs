using System.Buffers.Binary;

namespace Provenance.Evidence.Credentials;

/// <summary>The head of a CBOR item, RFC 8949 section 3: its major type and its argument.</summary>
/// <param name="Major">0 and 1 whole numbers, 2 bytes, 3 text, 4 an array, 5 a map, 6 a tag, 7 simple values and fractions.</param>
/// <param name="Info">The low five bits of the first byte.</param>
/// <param name="Value">The argument; 0 for an indefinite length.</param>
/// <param name="Length">Length of the head in bytes, 1 to 9.</param>
internal readonly record struct CborHead(int Major, int Info, ulong Value, int Length)
{
    internal const int Bytes = 2;
    internal const int Text = 3;
    internal const int Array = 4;
    internal const int Map = 5;
    internal const int Tag = 6;
    internal const int Simple = 7;

    private const int IndefiniteInfo = 31;

    /// <summary>True if the item ends with a break; for <see cref="Simple"/>, true if it is that break.</summary>
    internal bool IsIndefinite => Info == IndefiniteInfo;

    internal bool IsBreak => Major == Simple && IsIndefinite;

    /// <summary>Reads a head; returns false if the bytes end within it, or if the format has no such head.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out CborHead head)
    {
        head = default;
        if (bytes.IsEmpty) return false;

        var major = bytes[0] >> 5;
        var info = bytes[0] & 31;
        var rest = bytes[1..];
        switch (info)
        {
            case < 24:
                head = new CborHead(major, info, (ulong)info, 1);
                return true;
            case 24 when rest.Length >= 1:
                head = new CborHead(major, info, rest[0], 2);
                return true;
            case 25 when rest.Length >= 2:
                head = new CborHead(major, info, BinaryPrimitives.ReadUInt16BigEndian(rest), 3);
                return true;
            case 26 when rest.Length >= 4:
                head = new CborHead(major, info, BinaryPrimitives.ReadUInt32BigEndian(rest), 5);
                return true;
            case 27 when rest.Length >= 8:
                head = new CborHead(major, info, BinaryPrimitives.ReadUInt64BigEndian(rest), 9);
                return true;
            case IndefiniteInfo when major is not (0 or 1 or Tag):
                head = new CborHead(major, info, 0, 1);
                return true;
            default:
                return false;
        }
    }
}
