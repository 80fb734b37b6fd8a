using System.Numerics;
using Provenance.Detection.Features;
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>
/// Counts words, pairs and triples of human and machine text, fold by fold, and builds tables of the most frequent ones: of all folds,
/// or of all but one. N-grams that occur once are never held: a first pass marks n-grams in a bitmap, a second counts only repeated ones.
/// </summary>
internal sealed class NgramCounter
{
    /// <summary>Number of buckets of a table of a detector that is trained from scratch.</summary>
    internal const int MaxBuckets = 1 << 17;

    /// <summary>Minimum number of buckets of a table.</summary>
    private const int MinBuckets = 1 << 12;

    /// <summary>Number of buckets for each window, of which some tens of n-grams recur elsewhere.</summary>
    private const int BucketsPerWindow = 8;

    /// <summary>Maximum number of tokens of a document that are counted.</summary>
    private const int Horizon = 500;

    /// <summary>Minimum number of occurrences of an n-gram in a table.</summary>
    private const int MinOccurrences = 2;

    private const int SeenBits = 29;

    private readonly int _folds;
    private readonly ulong[] _seen = new ulong[1 << (SeenBits - 6)];
    private readonly double[] _totals;
    private uint[] _keys = new uint[1 << 23];
    private int[] _entryOf = new int[1 << 23];
    private readonly List<uint> _entries = [];
    private readonly GrowingCounts[] _counts;

    private NgramCounter(int folds)
    {
        _folds = folds;
        _totals = new double[folds * 2];
        _counts = new GrowingCounts[folds];
        for (var f = 0; f < folds; f++) _counts[f] = new GrowingCounts();
    }

    /// <summary>Counts all documents of a plan, weighted so that each data set counts by the square root of its size.</summary>
    internal static NgramCounter Count(TrainingPlan plan, CancellationToken cancellation)
    {
        var counter = new NgramCounter(plan.Folds);
        for (var pass = 0; pass < 2; pass++)
        {
            var previous = -1;
            for (var w = 0; w < plan.Windows.Count; w++)
            {
                // windows of one document are adjacent: each document is counted once, by its first window
                var index = plan.Windows[w].Document;
                if (index == previous) continue;
                previous = index;
                if ((w & 255) == 0) cancellation.ThrowIfCancellationRequested();
                counter.Walk(plan.Documents[index].Hashes, plan.FoldOf[w], plan.Labels[w] > 0 ? 1 : 0, plan.Weights[w], pass == 0);
            }
        }

        return counter;
    }

    /// <summary>Returns a table of the n-grams of all folds but one; of all folds for -1.</summary>
    /// <param name="withoutFold">The fold that is left out.</param>
    /// <param name="buckets">Number of buckets, a power of two.</param>
    internal NgramCounts Table(int withoutFold, int buckets = MaxBuckets)
    {
        var table = new byte[buckets * NgramCounts.BucketBytes];
        var (human, machine) = (0.0, 0.0);
        for (var f = 0; f < _folds; f++)
        {
            if (f == withoutFold) continue;
            human += _totals[2 * f];
            machine += _totals[(2 * f) + 1];
        }

        var counts = new NgramCounts(table, [(float)Math.Max(human, 1), (float)Math.Max(machine, 1)]);
        var byBucket = EntriesByBucket(counts, buckets, out var starts);
        var candidates = new List<(float Human, float Machine, uint Key)>();
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            candidates.Clear();
            foreach (var entry in byBucket.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]))
            {
                if (TryCount(entry, withoutFold, out var h, out var m)) candidates.Add((h, m, _entries[entry]));
            }

            candidates.Sort(static (a, b) => (a.Human + a.Machine) != (b.Human + b.Machine)
                ? (b.Human + b.Machine).CompareTo(a.Human + a.Machine) : a.Key.CompareTo(b.Key));
            Fill(table.AsSpan(bucket * NgramCounts.BucketBytes, NgramCounts.BucketBytes), candidates);
        }

        return counts;
    }

    /// <summary>Returns the number of buckets of a table for a number of windows.</summary>
    internal static int BucketsFor(int windows) => Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)windows * BucketsPerWindow), MinBuckets, MaxBuckets);

    private static void Fill(Span<byte> bucket, List<(float Human, float Machine, uint Key)> candidates)
    {
        var used = 0;
        foreach (var (human, machine, key) in candidates)
        {
            if (used == NgramCounts.BucketEntries) return;
            var tag = NgramCounts.TagOf(key);
            // an existing tag belongs to a more frequent n-gram
            if (bucket[..used].Contains(tag)) continue;
            bucket[used] = tag;
            bucket[NgramCounts.BucketEntries + (2 * used)] = NgramCounts.LevelOf(human);
            bucket[NgramCounts.BucketEntries + (2 * used) + 1] = NgramCounts.LevelOf(machine);
            used++;
        }
    }

    /// <summary>Sums the counts of the other folds; returns false if they are too small.</summary>
    private bool TryCount(int entry, int withoutFold, out float human, out float machine)
    {
        human = machine = 0;
        var occurrences = 0;
        for (var f = 0; f < _folds; f++)
        {
            if (f == withoutFold || entry >= _counts[f].Count) continue;
            human += _counts[f].Human[entry];
            machine += _counts[f].Machine[entry];
            occurrences += _counts[f].Occurrences[entry];
        }

        return occurrences >= MinOccurrences;
    }

    /// <summary>Returns the entries sorted by bucket, by counting sort.</summary>
    private int[] EntriesByBucket(NgramCounts counts, int buckets, out int[] starts)
    {
        starts = new int[buckets + 1];
        foreach (var key in _entries) starts[counts.BucketOf(key) + 1]++;
        for (var b = 0; b < buckets; b++) starts[b + 1] += starts[b];
        var next = starts.AsSpan(0, buckets).ToArray();
        var sorted = new int[_entries.Count];
        for (var e = 0; e < sorted.Length; e++) sorted[next[counts.BucketOf(_entries[e])]++] = e;
        return sorted;
    }

    private void Walk(uint[] hashes, int fold, int label, float weight, bool first)
    {
        uint last = 0, pair = 0;
        var n = Math.Min(hashes.Length, Horizon);
        if (!first) _totals[(2 * fold) + label] += n * (double)weight;
        for (var i = 0; i < n; i++)
        {
            var word = hashes[i];
            Meet(NgramHash.Unigram(word), fold, label, weight, first);
            if (i > 1) Meet(NgramHash.Trigram(pair, word), fold, label, weight, first);
            if (i > 0)
            {
                pair = Hashing.Combine(last, word);
                Meet(NgramHash.Bigram(pair), fold, label, weight, first);
            }

            last = word;
        }
    }

    /// <summary>Updates the bitmap, two bits a slot: met, met again.</summary>
    private void Meet(uint key, int fold, int label, float weight, bool first)
    {
        var bit = key >> (33 - SeenBits) << 1;
        ref var word = ref _seen[bit >> 6];
        var shift = (int)(bit & 63);
        if (first)
        {
            word |= (word >> shift & 1) == 0 ? 1UL << shift : 2UL << shift;
            return;
        }

        if ((word >> shift & 2) == 0) return;
        _counts[fold].Add(EntryOf(key), label, weight);
    }

    private int EntryOf(uint key)
    {
        if (_entries.Count * 2 > _keys.Length) Grow();
        var slot = SlotOf(key);
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _entryOf[slot] = _entries.Count;
            _entries.Add(key);
        }

        return _entryOf[slot];
    }

    private int SlotOf(uint key)
    {
        var slot = (int)(key * 0x9E3779B1u >> (32 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[slot] != key && _keys[slot] != 0) slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        _keys = new uint[_keys.Length * 2];
        _entryOf = new int[_keys.Length];
        for (var e = 0; e < _entries.Count; e++)
        {
            var slot = SlotOf(_entries[e]);
            _keys[slot] = _entries[e];
            _entryOf[slot] = e;
        }
    }

    /// <summary>The counts of one fold, by entry.</summary>
    private sealed class GrowingCounts
    {
        internal float[] Human { get; private set; } = new float[1 << 20];
        internal float[] Machine { get; private set; } = new float[1 << 20];
        internal byte[] Occurrences { get; private set; } = new byte[1 << 20];

        /// <summary>The number of entries; later ones were not met.</summary>
        internal int Count => Human.Length;

        internal void Add(int entry, int label, float weight)
        {
            if (entry >= Human.Length)
            {
                var size = Math.Max(entry + 1, Human.Length * 2);
                var (human, machine, occurrences) = (Human, Machine, Occurrences);
                Array.Resize(ref human, size);
                Array.Resize(ref machine, size);
                Array.Resize(ref occurrences, size);
                (Human, Machine, Occurrences) = (human, machine, occurrences);
            }

            if (label > 0) Machine[entry] += weight;
            else Human[entry] += weight;
            if (Occurrences[entry] < byte.MaxValue) Occurrences[entry]++;
        }
    }
}
