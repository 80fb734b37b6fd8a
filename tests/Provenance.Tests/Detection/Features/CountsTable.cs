using Provenance.Detection.Features;
using Provenance.Text.Tokens;

namespace Provenance.Tests.Detection.Features;

/// <summary>Makes a table of counts from n-grams that a test names.</summary>
internal static class CountsTable
{
    public static NgramCounts Create(IEnumerable<(uint Key, double Human, double Machine)> entries, float humanTotal = 1000, float machineTotal = 1000, int buckets = 256)
    {
        var table = new byte[buckets * NgramCounts.BucketBytes];
        var counts = new NgramCounts(table, [humanTotal, machineTotal]);
        foreach (var (key, human, machine) in entries)
        {
            var bucket = table.AsSpan(counts.BucketOf(key) * NgramCounts.BucketBytes, NgramCounts.BucketBytes);
            var entry = bucket[..NgramCounts.BucketEntries].IndexOf((byte)0);
            bucket[entry] = NgramCounts.TagOf(key);
            bucket[NgramCounts.BucketEntries + (2 * entry)] = NgramCounts.LevelOf(human);
            bucket[NgramCounts.BucketEntries + (2 * entry) + 1] = NgramCounts.LevelOf(machine);
        }

        return counts;
    }

    public static uint Word(uint word) => NgramHash.Unigram(word);

    public static uint Pair(uint first, uint second) => NgramHash.Bigram(Hashing.Combine(first, second));

    public static uint Triple(uint first, uint second, uint third) => NgramHash.Trigram(Hashing.Combine(first, second), third);
}
