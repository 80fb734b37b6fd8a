using System.Runtime.CompilerServices;
using Provenance.Documents.Statistics;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// The hash of a word, built letter by letter, eight bytes at a time. An ASCII letter is one byte, any other three that
/// begin with one below '0', so that no two words have the same bytes.
/// </summary>
internal struct WordHash
{
    private const ulong Seed = 0x776F7264735F3031;
    private const int BytesAtOnce = sizeof(ulong);

    private ulong _hash = Seed;
    private ulong _bytes;

    public WordHash()
    {
    }

    /// <summary>Number of bytes added; 0 if no word has begun.</summary>
    internal int Length { get; private set; }

    /// <summary>Adds a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(byte value)
    {
        _bytes = (_bytes << 8) | value;
        if (++Length % BytesAtOnce == 0)
        {
            _hash = SplitMix64.At(_hash, 0, _bytes);
            _bytes = 0;
        }
    }

    /// <summary>Adds a letter of any script.</summary>
    internal void AddCodePoint(int letter)
    {
        if (letter >= 0x80)
        {
            Add((byte)(letter >> 16));
            Add((byte)(letter >> 8));
        }

        Add((byte)letter);
    }

    /// <summary>Returns the word's hash; the next letter begins another word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Finish()
    {
        var hash = SplitMix64.At(_hash, (ulong)Length, _bytes);
        this = new WordHash();
        return hash;
    }
}
