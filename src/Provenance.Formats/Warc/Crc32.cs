using System.Buffers.Binary;

namespace Provenance.Formats.Warc;

/// <summary>
/// The check sum of gzip, RFC 1952, 8: polynomial 0xEDB88320, reflected. Eight bytes a step by eight tables (Kounavis and Berry 2005, "A systematic approach to building high performance
/// software-based CRC generators").
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = Build();

    internal static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan(0, 8 * 256);
        var crc = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[(7 * 256) + (int)(low & 255)] ^ table[(6 * 256) + (int)((low >> 8) & 255)] ^ table[(5 * 256) + (int)((low >> 16) & 255)] ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (int)(high & 255)] ^ table[(2 * 256) + (int)((high >> 8) & 255)] ^ table[256 + (int)((high >> 16) & 255)] ^ table[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ table[(int)((crc ^ value) & 255)];
        }

        return ~crc;
    }

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = i < 256 ? (uint)i : table[i - 256];
            if (i >= 256)
            {
                table[i] = (value >> 8) ^ table[(int)(value & 255)];
                continue;
            }

            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
