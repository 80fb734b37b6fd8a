using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Text.Canonical;

/// <summary>Finds the kinds of residue a text may hold, 32 bytes at a time: most texts hold none and are not rewritten.</summary>
internal static class ResidueScan
{
    private const int Width = 32;

    /// <summary>Number of bytes after a position that are looked at with it.</summary>
    private const int Ahead = 8;

    /// <summary>Returns the kinds a text may hold; none is missed, and one that is reported may turn out to be something else.</summary>
    internal static ResidueKinds Find(ReadOnlySpan<byte> text)
    {
        var kinds = ResidueKinds.None;
        var i = 0;
        for (; i + Width + Ahead <= text.Length; i += Width) kinds |= FindIn(text[i..]);
        if (i == text.Length) return kinds;
        Span<byte> rest = stackalloc byte[2 * (Width + Ahead)];
        rest.Clear();
        text[i..].CopyTo(rest);
        return kinds | FindIn(rest) | FindIn(rest[Width..]);
    }

    /// <summary>True if canonical text may hold residue, which its white space and markup kept apart before.</summary>
    internal static bool IsLeft(ReadOnlySpan<byte> text)
    {
        var i = 0;
        for (; i + Width + Ahead <= text.Length; i += Width)
        {
            if (IsLeftIn(text[i..])) return true;
        }

        if (i == text.Length) return false;
        Span<byte> rest = stackalloc byte[2 * (Width + Ahead)];
        rest.Clear();
        text[i..].CopyTo(rest);
        return IsLeftIn(rest) || IsLeftIn(rest[Width..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLeftIn(ReadOnlySpan<byte> text)
    {
        var bytes = Vector256.Create(text);
        var space = Vector256.Create((byte)' ');
        var spaced = Vector256.Equals(bytes, space) & Vector256.Equals(Vector256.Create(text[2..]), space) & Vector256.Equals(Vector256.Create(text[4..]), space);
        var rare = Vector256.Equals(bytes, Vector256.Create((byte)'<')) | Vector256.Equals(bytes, Vector256.Create((byte)'&')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
        return (rare | spaced) != Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ResidueKinds FindIn(ReadOnlySpan<byte> text)
    {
        var bytes = Vector256.Create(text);
        var rare = Vector256.Equals(bytes, Vector256.Create((byte)'<')) | Vector256.Equals(bytes, Vector256.Create((byte)'&')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
        var next = Vector256.Create(text[1..]);
        // a hyphen, or the last byte of U+00AD, U+00AC or U+2010
        var hyphens = Vector256.Equals(bytes, Vector256.Create((byte)'-')) | Vector256.Equals(bytes, Vector256.Create((byte)0xAD))
            | Vector256.Equals(bytes, Vector256.Create((byte)0xAC)) | Vector256.Equals(bytes, Vector256.Create((byte)0x90));
        var ends = hyphens & Vector256.LessThanOrEqual(next, Vector256.Create((byte)' '));
        var spaces = Vector256.Equals(bytes, Vector256.Create((byte)' '));
        var beyond = Vector256.GreaterThanOrEqual(bytes, Vector256.Create((byte)0xC3));
        var spaced = spaces & Vector256.Equals(Vector256.Create(text[2..]), Vector256.Create((byte)' ')) & Vector256.Equals(Vector256.Create(text[4..]), Vector256.Create((byte)' '));
        if ((rare | ends | beyond | spaced) == Vector256<byte>.Zero) return ResidueKinds.None;
        return Sort(text, ends.ExtractMostSignificantBits());
    }

    /// <summary>Tells the kinds apart. It loads the vectors anew, because methods that take some are not compiled ahead.</summary>
    private static ResidueKinds Sort(ReadOnlySpan<byte> text, uint ends)
    {
        var kinds = ResidueKinds.None;
        var bytes = Vector256.Create(text);
        var next = Vector256.Create(text[1..]);
        var spaces = Vector256.Equals(bytes, Vector256.Create((byte)' '));
        if (Vector256.EqualsAny(bytes, Vector256.Create((byte)'<'))) kinds |= ResidueKinds.Less;
        if (Vector256.EqualsAny(bytes, Vector256.Create((byte)'&'))) kinds |= ResidueKinds.Ampersand;
        if (Vector256.EqualsAny(bytes, Vector256.Create((byte)'\\'))) kinds |= ResidueKinds.Backslash;
        if (HasLineEnd(text, ends)) kinds |= ResidueKinds.LineHyphen;

        // a space at 0, 2, 4 and 6, and letters at 1, 3 and 5
        var here = (ulong)spaces.ExtractMostSignificantBits() | (text[Width] == ' ' ? 1UL << Width : 0) | (text[Width + 1] == ' ' ? 1UL << (Width + 1) : 0);
        for (var i = Width + 2; i < Width + Ahead - 1 && (here & (here >> 2)) != 0; i++) here |= text[i] == ' ' ? 1UL << i : 0;
        for (var at = here & (here >> 2) & (here >> 4) & (here >> 6); at != 0; at &= at - 1)
        {
            var i = System.Numerics.BitOperations.TrailingZeroCount(at);
            if (IsLetter(text[i + 1]) && IsLetter(text[i + 3]) && IsLetter(text[i + 5])) kinds |= ResidueKinds.SpacedLetters;
        }


        if (Vector256.GreaterThanOrEqualAny(bytes, Vector256.Create((byte)0xC3)))
        {
            // marked Latin letters start with C3 to C9, or with E1 B8 to E1 BB; styled ones with E1 B4 to B6, E2 84, 85, 92 and 93, EA 9C,
            // EF AC, F0 9D and 9F; of the full-width forms, EF BC and BD, only letters and digits are
            var last = Vector256.Create(text[2..]);
            var first = Vector256.Equals(bytes, Vector256.Create((byte)0xE1));
            var marked = Vector256.LessThan(bytes - Vector256.Create((byte)0xC3), Vector256.Create((byte)7)) | (first & IsWithin(next, 0xB8, 4));
            if (marked != Vector256<byte>.Zero) kinds |= ResidueKinds.Marked;
            if (IsWithin(bytes, 0xD0, 5) != Vector256<byte>.Zero) kinds |= ResidueKinds.Cyrillic;
            var styled = (first & IsWithin(next, 0xB4, 3))
                | (Vector256.Equals(bytes, Vector256.Create((byte)0xE2)) & (IsWithin(next, 0x84, 2) | IsWithin(next, 0x92, 2)))
                | (Vector256.Equals(bytes, Vector256.Create((byte)0xEA)) & IsWithin(next, 0x9C, 1))
                | (Vector256.Equals(bytes, Vector256.Create((byte)0xEF)) & (IsWithin(next, 0xAC, 1) | (IsWithin(next, 0xBC, 1) & (IsWithin(last, 0x90, 10) | IsWithin(last, 0xA1, 26))) | (IsWithin(next, 0xBD, 1) & IsWithin(last, 0x81, 26))))
                | (Vector256.Equals(bytes, Vector256.Create((byte)0xF0)) & (IsWithin(next, 0x9D, 1) | IsWithin(next, 0x9F, 1)));
            if (styled != Vector256<byte>.Zero) kinds |= ResidueKinds.Styled;
        }

        return kinds;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsWithin(Vector256<byte> bytes, byte first, byte count) => Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create(count));

    private static bool IsLetter(byte c) => char.IsAsciiLetter((char)c) || c >= 0x80;

    private static bool HasLineEnd(ReadOnlySpan<byte> text, uint ends)
    {
        for (; ends != 0; ends &= ends - 1)
        {
            var rest = text[(System.Numerics.BitOperations.TrailingZeroCount(ends) + 1)..];
            if (rest[0] is (byte)'\n' or (byte)'\r' || (rest[0] == ' ' && rest[1] is (byte)'\n' or (byte)'\r')) return true;
        }

        return false;
    }
}
