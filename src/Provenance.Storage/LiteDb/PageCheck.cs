using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// The check byte of a page: an 8-bit CRC over the page's number and its bytes, in a byte that LiteDB leaves at zero. It detects any single flipped bit, and any other damage except one in
/// 256 cases. LiteDB itself has no checksums.
/// </summary>
internal static class PageCheck
{
    internal const int PageSize = 8192;

    /// <summary>The last byte of a page's header, which LiteDB 5 does not use (BasePage.cs).</summary>
    internal const int Position = 31;

    /// <summary>x^8 + x^5 + x^3 + x^2 + x + 1, as in CRC-8/AUTOSAR.</summary>
    private const byte Polynomial = 0x2F;

    /// <summary>The initial value, chosen so that the check byte of an unwritten page of zeros is not zero.</summary>
    private const byte Start = 0x9A;

    private const int Slices = 8;

    private static readonly byte[] Tables = MakeTables();

    /// <summary>Computes the check byte of a page, whatever its current value.</summary>
    internal static byte Compute(ReadOnlySpan<byte> page, long number)
    {
        Span<byte> first = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(first, number);
        var check = Run(Start, first);
        check = Run(check, page[..(Position - 7)]);
        // eight bytes of which the last is the check byte itself
        page.Slice(Position - 7, 8).CopyTo(first);
        first[7] = 0;
        check = Run(check, first);
        return Run(check, page[(Position + 1)..]);
    }

    internal static bool IsSound(ReadOnlySpan<byte> page, long number) => page[Position] == Compute(page, number);

    private static byte Run(byte check, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ check;
            check = (byte)(tables[(7 * 256) + Byte(eight, 0)] ^ tables[(6 * 256) + Byte(eight, 1)] ^ tables[(5 * 256) + Byte(eight, 2)] ^ tables[(4 * 256) + Byte(eight, 3)]
                ^ tables[(3 * 256) + Byte(eight, 4)] ^ tables[(2 * 256) + Byte(eight, 5)] ^ tables[256 + Byte(eight, 6)] ^ tables[Byte(eight, 7)]);
        }

        return check;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Byte(ulong eight, int at) => (int)(eight >> (8 * at)) & 0xFF;

    private static byte[] MakeTables()
    {
        var tables = new byte[Slices * 256];
        for (var value = 0; value < 256; value++)
        {
            var check = (byte)value;
            for (var slice = 0; slice < Slices; slice++)
            {
                for (var bit = 0; bit < 8; bit++) check = (byte)((check << 1) ^ ((check & 0x80) != 0 ? Polynomial : 0));

                tables[(slice * 256) + value] = check;
            }
        }

        return tables;
    }
}
