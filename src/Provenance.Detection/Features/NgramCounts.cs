using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Provenance.Detection.Features;

/// <summary>
/// Counts of the more frequent words, pairs and triples in human and in machine text, in one table: buckets of eight entries,
/// each a tag of eight bits and two counts on a logarithmic scale. Three in a hundred unknown n-grams match another's tag, in return for
/// three bytes an n-gram.
/// </summary>
internal sealed class NgramCounts
{
    /// <summary>Bytes of a bucket: offset 0, eight tags; offset 8, eight pairs of human and machine count.</summary>
    internal const int BucketBytes = 24;

    /// <summary>Number of entries of a bucket.</summary>
    internal const int BucketEntries = 8;

    private const ulong Ones = 0x0101010101010101;
    private const ulong Highs = 0x8080808080808080;

    /// <summary>Number of levels per factor of two of a count.</summary>
    private const double LevelsPerOctave = 10;

    /// <summary>The count at level 1.</summary>
    private const double MinCount = 1 / 128.0;

    private static readonly float[] CountOf = BuildCounts();

    private readonly byte[] _table;
    private readonly int _shift;
    private KnownWords? _known;

    /// <param name="table">The table, a power of two of buckets.</param>
    /// <param name="totals">Words counted in human and in machine text; positive.</param>
    /// <exception cref="ProvenanceException">A size or number is outside its range.</exception>
    internal NgramCounts(byte[] table, float[] totals)
    {
        var buckets = table.Length / BucketBytes;
        if (table.Length % BucketBytes != 0 || !int.IsPow2(buckets) || buckets < 2 || buckets > 1 << 24) throw FeatureErrors.NgramTable(table.Length);
        if (totals.Length != 2 || !float.IsFinite(totals[0]) || !float.IsFinite(totals[1]) || totals[0] <= 0 || totals[1] <= 0) throw FeatureErrors.NgramTotals();
        _table = table;
        _shift = 32 - BitOperations.Log2((uint)buckets);
        Totals = totals;
    }

    /// <summary>The stored bytes.</summary>
    internal byte[] Table => _table;

    /// <summary>Words counted in human (0) and in machine text (1).</summary>
    internal float[] Totals { get; }

    /// <summary>The log-probability expected after each word under the human counts of pairs; null where a detector does not use it.</summary>
    internal ContextMoments? Expected { get; init; }

    /// <summary>Returns the bucket of an n-gram: its hash's high bits.</summary>
    internal int BucketOf(uint ngram) => (int)(ngram >> _shift);

    /// <summary>Returns the tag of an n-gram, 1 to 255: its hash's low bits; 0 marks a free entry.</summary>
    internal static byte TagOf(uint ngram) => (byte)Math.Max(1, ngram & 0xFF);

    /// <summary>Returns the level, 1 to 255, that represents a count; 0 for none.</summary>
    internal static byte LevelOf(double count) =>
        count <= 0 ? (byte)0 : (byte)Math.Clamp(Math.Round(Math.Log2(count / MinCount) * LevelsPerOctave) + 1, 1, 255);

    /// <summary>Returns the levels of an n-gram's two counts, human in the low byte, machine in the high one; 0 where it is not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ushort Find(uint ngram)
    {
        var bucket = _table.AsSpan(BucketOf(ngram) * BucketBytes, BucketBytes);
        // a byte of the difference is zero where the tag matches; the lowest set high bit marks the first such byte
        var difference = BinaryPrimitives.ReadUInt64LittleEndian(bucket) ^ (Ones * TagOf(ngram));
        var found = (difference - Ones) & ~difference & Highs;
        var entry = (BitOperations.TrailingZeroCount(found) >> 3) & (BucketEntries - 1);
        var pair = BinaryPrimitives.ReadUInt16LittleEndian(bucket[(BucketEntries + (2 * entry))..]);
        return (ushort)(pair & -Bit(found != 0));
    }

    /// <summary>
    /// Looks up the n-grams that end at each token but the first. An n-gram cannot be more frequent than its parts: it counts as not kept if the shorter n-gram that
    /// ends where it ends, or the one that ends before, is not kept. Looking up in vain costs less than testing first.
    /// </summary>
    /// <param name="ngrams">One per token.</param>
    /// <param name="shorter">The result for n-grams one token shorter.</param>
    /// <param name="levels">Receives the levels, as from <see cref="Find(uint)"/>; 0 for the first token.</param>
    internal void Find(ReadOnlySpan<uint> ngrams, ReadOnlySpan<ushort> shorter, Span<ushort> levels)
    {
        levels[0] = 0;
        for (var i = 1; i < ngrams.Length; i++)
        {
            var found = Find(ngrams[i]);
            levels[i] = (ushort)(found & -(Bit(shorter[i] != 0) & Bit(shorter[i - 1] != 0)));
        }
    }

    /// <summary>
    /// Returns the levels of a vocabulary's words by rank, as from <see cref="Find(uint)"/>, then 0 for a word without a rank, which is
    /// too rare to be counted. Computed once a table, because words are looked up most.
    /// </summary>
    internal ushort[] LevelsByRank(Vocabulary vocabulary)
    {
        var known = Volatile.Read(ref _known);
        if (known?.Vocabulary == vocabulary) return known.Levels;
        var levels = new ushort[vocabulary.Count + 1];
        for (var rank = 0; rank < vocabulary.Count; rank++) levels[rank] = Find(NgramHash.Unigram(vocabulary.Hashes[rank]));
        Volatile.Write(ref _known, new KnownWords(vocabulary, levels));
        return levels;
    }

    private sealed record KnownWords(Vocabulary Vocabulary, ushort[] Levels);

    /// <summary>Prefetches the buckets of n-grams for <see cref="Find(ReadOnlySpan{uint}, ReadOnlySpan{ushort}, Span{ushort})"/>.</summary>
    internal void Prefetch(ReadOnlySpan<uint> ngrams)
    {
        var table = _table.AsSpan();
        foreach (var ngram in ngrams) CacheLine.Prefetch(in table[BucketOf(ngram) * BucketBytes]);
    }

    /// <summary>Returns 1 or 0 without a branch, which would be unpredictable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(bool value) => Unsafe.BitCast<bool, byte>(value);

    /// <summary>Returns the count that a level represents; 0 for level 0.</summary>
    internal static float CountAt(int level) => CountOf[level];

    private static float[] BuildCounts()
    {
        var counts = new float[256];
        for (var level = 1; level < 256; level++) counts[level] = (float)(MinCount * Math.Pow(2, (level - 1) / LevelsPerOctave));
        return counts;
    }
}
