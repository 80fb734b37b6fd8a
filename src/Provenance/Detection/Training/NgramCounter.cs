using System.Numerics;
using Provenance.Features;
using Provenance.Text;

namespace Provenance.Detection.Training;

/// <summary>
/// Counts words, pairs and triples of human and machine text and keeps the most frequent. What occurs once is never held: a first
/// pass marks what it meets in a bitmap, a second counts only what is met again.
/// </summary>
internal sealed class NgramCounter
{
    /// <summary>Buckets of the table that is made.</summary>
    private const int Buckets = 1 << 18;

    private const int SeenBits = 30;

    private readonly ulong[] _seen = new ulong[1 << (SeenBits - 6)];
    private uint[] _keys = new uint[1 << 22];
    private float[] _human = new float[1 << 22];
    private float[] _machine = new float[1 << 22];
    private int _count;
    private readonly double[] _totals = new double[2];

    /// <summary>Counts the documents of a plan outside a fold, each weighed so that its set counts by the square root of its size.</summary>
    internal static NgramCounts Count(TrainingPlan plan, int withoutFold, CancellationToken cancellation)
    {
        var counter = new NgramCounter();
        for (var pass = 0; pass < 2; pass++)
        {
            var previous = -1;
            for (var w = 0; w < plan.Windows.Count; w++)
            {
                // windows of one document follow each other: each document is counted once, by its first
                var index = plan.Windows[w].Document;
                if (index == previous || plan.FoldOf[w] == withoutFold) continue;
                previous = index;
                cancellation.ThrowIfCancellationRequested();
                counter.Walk(plan.Documents[index].Hashes, plan.Labels[w] > 0, plan.Weights[w], pass == 0);
            }
        }

        return counter.Table();
    }

    /// <summary>Tokens of a document that are counted.</summary>
    private const int Horizon = 700;

    private void Walk(uint[] hashes, bool machine, float weight, bool first)
    {
        uint last = 0, pair = 0;
        var n = Math.Min(hashes.Length, Horizon);
        if (!first) _totals[machine ? 1 : 0] += n * weight;
        for (var i = 0; i < n; i++)
        {
            var word = hashes[i];
            Meet(NgramHash.Unigram(word), machine, weight, first);
            if (i > 1) Meet(NgramHash.Trigram(pair, word), machine, weight, first);
            if (i > 0)
            {
                pair = Hashing.Combine(last, word);
                Meet(NgramHash.Bigram(pair), machine, weight, first);
            }

            last = word;
        }
    }

    /// <summary>Two bits a slot: met, met again.</summary>
    private void Meet(uint key, bool machine, float weight, bool first)
    {
        var bit = (key >> (33 - SeenBits)) << 1;
        ref var word = ref _seen[bit >> 6];
        var shift = (int)(bit & 63);
        if (first)
        {
            word |= (word >> shift & 1) == 0 ? 1UL << shift : 2UL << shift;
            return;
        }

        if ((word >> shift & 2) == 0) return;
        if (_count * 2 > _keys.Length) Grow();
        var slot = SlotOf(key);
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _count++;
        }

        if (machine) _machine[slot] += weight;
        else _human[slot] += weight;
    }

    private int SlotOf(uint key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(key * 0x9E3779B1u >> (32 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[slot] != key && _keys[slot] != 0) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, human, machine) = (_keys, _human, _machine);
        _keys = new uint[keys.Length * 2];
        _human = new float[keys.Length * 2];
        _machine = new float[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            var slot = SlotOf(keys[i]);
            (_keys[slot], _human[slot], _machine[slot]) = (keys[i], human[i], machine[i]);
        }
    }

    /// <summary>Fills buckets with their most frequent n-grams.</summary>
    private NgramCounts Table()
    {
        var table = new byte[Buckets * NgramCounts.BucketBytes];
        var counts = new NgramCounts(table, [(float)Math.Max(_totals[0], 1), (float)Math.Max(_totals[1], 1)]);
        var order = new List<int>(_count);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0) order.Add(i);
        }

        order.Sort((a, b) =>
        {
            var (first, second) = (_human[a] + _machine[a], _human[b] + _machine[b]);
            return first != second ? second.CompareTo(first) : _keys[a].CompareTo(_keys[b]);
        });
        var used = new byte[Buckets];
        foreach (var i in order)
        {
            var bucket = counts.BucketOf(_keys[i]);
            var entry = (int)used[bucket];
            var tag = NgramCounts.TagOf(_keys[i]);
            var at = bucket * NgramCounts.BucketBytes;
            // a tag that is there already belongs to a more frequent n-gram
            if (entry == NgramCounts.BucketEntries || table.AsSpan(at, entry).Contains(tag)) continue;
            table[at + entry] = tag;
            table[at + NgramCounts.BucketEntries + (2 * entry)] = NgramCounts.LevelOf(_human[i]);
            table[at + NgramCounts.BucketEntries + (2 * entry) + 1] = NgramCounts.LevelOf(_machine[i]);
            used[bucket]++;
        }

        return counts;
    }
}
