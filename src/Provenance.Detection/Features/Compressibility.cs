using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Provenance.Detection.Features;

/// <summary>
/// Compressibility of text: bytes out over bytes in of a greedy LZ77 parse in the manner of LZ4 (one candidate a position, matches of four bytes or more,
/// three bytes a match), on the first 1,536 bytes. It measures repetition at every level in one pass. Owns its buffers; one per thread.
/// </summary>
internal sealed class Compressibility
{
    private const int MaxBytes = 1536, MinBytes = 64;
    private const int LongestMatch = 64;
    private const int SlotBits = 11;

    /// <summary>Turns letters into lower case, and makes every byte other than zero.</summary>
    private const byte Fold = 0x20;

    /// <summary>Number of zeros after the text. Text contains none, so they end every match, and stand for the candidate of an empty slot.</summary>
    private const int Padding = 16;

    private readonly byte[] _text = new byte[MaxBytes + Padding];
    private readonly ushort[] _places = new ushort[1 << SlotBits];

    /// <summary>Returns a value that falls with repetition; NaN for less than 64 bytes.</summary>
    internal float Compute(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, MaxBytes)];
        if (text.Length < MinBytes) return float.NaN;
        var padded = Folded(text);
        _places.AsSpan().Fill((ushort)text.Length);
        var places = _places;
        var cost = 0;
        var i = 0;
        while (i + 4 <= text.Length)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(padded[i..]);
            ref var place = ref places[(next * 2654435761u) >> (32 - SlotBits)];
            int candidate = place;
            place = (ushort)i;
            if (BinaryPrimitives.ReadUInt32LittleEndian(padded[candidate..]) == next)
            {
                cost += 3;
                i += Math.Min(LengthOfMatch(padded, candidate, i), Math.Min(LongestMatch, text.Length - i));
            }
            else
            {
                cost++;
                i++;
            }
        }

        cost += text.Length - i;
        // a longer text finds more matches: the cost is compared with that growth
        return cost / (float)text.Length * MathF.Log2(text.Length) / 10;
    }

    /// <summary>Returns the length of the match between two places, up to the padding and at most eight bytes beyond the longest match.</summary>
    private static int LengthOfMatch(ReadOnlySpan<byte> padded, int earlier, int later)
    {
        var length = 4;
        while (length < LongestMatch && later + length + 8 <= padded.Length)
        {
            var differs = BinaryPrimitives.ReadUInt64LittleEndian(padded[(earlier + length)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(padded[(later + length)..]);
            if (differs != 0) return length + (BitOperations.TrailingZeroCount(differs) >> 3);
            length += 8;
        }

        return length;
    }

    private ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> text)
    {
        var folded = _text.AsSpan(0, text.Length + Padding);
        text.CopyTo(folded);
        folded[text.Length..].Clear();
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(folded[..text.Length]);
        for (var i = 0; i < vectors.Length; i++) vectors[i] |= new Vector<byte>(Fold);
        for (var i = vectors.Length * Vector<byte>.Count; i < text.Length; i++) folded[i] |= Fold;
        return folded;
    }
}
