using System.Buffers.Binary;
using System.Text;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>
/// Finds the characters that a model's <c>precompiled_charsmap</c> deletes. ML.NET ignores rules with an empty result, so the characters are deleted before it sees a text. The map consists of
/// the size of a trie in bytes, the trie as a double array of Darts-clone (units of 32 bits), and the replacements, each ended by a zero.
/// </summary>
internal static class PieceCharacterMap
{
    private const uint IsLeaf = 1u << 31;
    private const uint HasLeaf = 1u << 8;
    private const uint LongOffset = 1u << 9;

    /// <summary>Returns the deleted characters; none if there is no map.</summary>
    /// <exception cref="FormatException">The bytes are not such a map.</exception>
    internal static HashSet<Rune> Deleted(ReadOnlySpan<byte> map)
    {
        var deleted = new HashSet<Rune>();
        if (map.IsEmpty) return deleted;

        var size = map.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(map) : uint.MaxValue;
        if (size > map.Length - sizeof(uint) || size % sizeof(uint) != 0)
        {
            throw new FormatException("normalizer_spec.precompiled_charsmap: claims more bytes than it has");
        }

        var trie = map.Slice(sizeof(uint), (int)size);
        var replacements = map[(sizeof(uint) + (int)size)..];
        Span<byte> utf8 = stackalloc byte[4];
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.TryCreate(value, out var character) && Find(trie, utf8[..character.EncodeToUtf8(utf8)]) is >= 0 and var place && place < replacements.Length && replacements[place] == 0)
            {
                deleted.Add(character);
            }
        }

        return deleted;
    }

    /// <summary>Returns the value of a key; -1 if the trie does not have it.</summary>
    private static int Find(ReadOnlySpan<byte> trie, ReadOnlySpan<byte> key)
    {
        var node = 0u;
        var unit = Unit(trie, 0);
        foreach (var label in key)
        {
            node ^= Offset(unit) ^ label;
            unit = Unit(trie, node);
            if ((unit & (IsLeaf | 0xFF)) != label) return -1;
        }

        return (unit & HasLeaf) == 0 ? -1 : (int)(Unit(trie, node ^ Offset(unit)) & ~IsLeaf);
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & LongOffset) >> 6);

    /// <summary>Returns a unit; one without a label beyond the end of the trie.</summary>
    private static uint Unit(ReadOnlySpan<byte> trie, uint node) =>
        node < trie.Length / sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(trie[(int)(node * sizeof(uint))..]) : IsLeaf;
}
