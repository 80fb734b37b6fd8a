using System.Numerics;

namespace Provenance.Evidence.Watermarks;

/// <summary>
/// NumPy's <c>default_rng(seed)</c>: PCG64, which is XSL-RR over 128 bits of state (O'Neill 2014), seeded by SeedSequence (NEP 19; a pool of four words mixed as in O'Neill's
/// <c>seed_seq_fe</c>). Unigram shuffles its list with it.
/// </summary>
internal sealed class NumpyGenerator
{
    private const int PoolWords = 4;

    private static readonly UInt128 Multiplier = new(2_549_297_995_355_413_924, 4_865_540_595_714_422_341);

    private readonly UInt128 _increment;
    private UInt128 _state;
    private ulong? _half;

    internal NumpyGenerator(uint seed)
    {
        Span<ulong> words = stackalloc ulong[4];
        Fill(words, seed);
        _increment = (new UInt128(words[2], words[3]) << 1) | 1;
        Step();
        _state += new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>Returns 64 random bits.</summary>
    internal ulong Next64()
    {
        Step();
        return BitOperations.RotateRight((ulong)(_state >> 64) ^ (ulong)_state, (int)(_state >> 122));
    }

    /// <summary>Shuffles like <c>Generator.shuffle</c>: from the back, with each position sampled by rejection from the minimum number of bits.</summary>
    internal void Shuffle(Span<bool> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)UpTo((uint)i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Returns a number from 0 to a limit, inclusive.</summary>
    private uint UpTo(uint limit)
    {
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(limit);
        while (true)
        {
            var drawn = Next32() & mask;
            if (drawn <= limit) return drawn;
        }
    }

    /// <summary>Returns 32 random bits: first the low half of 64, then the high one.</summary>
    private uint Next32()
    {
        if (_half is { } high)
        {
            _half = null;
            return (uint)high;
        }

        var both = Next64();
        _half = both >> 32;
        return (uint)both;
    }

    private void Step() => _state = _state * Multiplier + _increment;

    private static void Fill(Span<ulong> words, uint seed)
    {
        Span<uint> pool = stackalloc uint[PoolWords];
        var hash = 0x43B0_D7E5u;
        for (var i = 0; i < PoolWords; i++) pool[i] = Hash(i == 0 ? seed : 0, ref hash, 0x931E_8875u);

        for (var from = 0; from < PoolWords; from++)
        {
            for (var to = 0; to < PoolWords; to++)
            {
                if (from != to)
                {
                    var mixed = 0xCA01_F9DDu * pool[to] - 0x4973_F715u * Hash(pool[from], ref hash, 0x931E_8875u);
                    pool[to] = mixed ^ (mixed >> 16);
                }
            }
        }

        hash = 0x8B51_F9DDu;
        for (var i = 0; i < words.Length; i++)
        {
            var low = Hash(pool[2 * i % PoolWords], ref hash, 0x58F3_8DEDu);
            var high = Hash(pool[(2 * i + 1) % PoolWords], ref hash, 0x58F3_8DEDu);
            words[i] = ((ulong)high << 32) | low;
        }
    }

    private static uint Hash(uint value, ref uint hash, uint multiplier)
    {
        value ^= hash;
        hash *= multiplier;
        value *= hash;
        return value ^ (value >> 16);
    }
}
