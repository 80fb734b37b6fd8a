using Provenance.Curation.Pool;
using Provenance.Documents.Inputs;
using Provenance.Documents.Statistics;

namespace Provenance.Curation.Sentinels;

/// <summary>Checks a detector's order by the rank of known human documents among all others.</summary>
internal sealed class SentinelTrial(CurationPolicy policy)
{
    private const ulong Stream = 0x73656E74;
    private const int RankBins = 20;

    // resemblance by random rank, the highest first, so that it is removed when there are too many
    private readonly PriorityQueue<double, ulong> _drawn = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));

    /// <summary>Samples sentinels from the policy's files.</summary>
    internal void Read(Detector detector, ReadingOptions reading, Action<Reject>? onReject, CancellationToken cancellation)
    {
        var scorer = detector.CreateScorer(ScanOptions.Default.FalsePositiveRate);
        using var source = DocumentSource.Open(policy.Sentinels.Files, reading, [], onReject);
        while (source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            var digest = Digest.Compute(view.Text).Prefix;
            // scoring is expensive, and most documents of a large file are not sampled
            if (Wants(ChanceOf(digest)) && scorer.Score(view.Text) is { HasScore: true } score)
            {
                Add(ChanceOf(digest), (float)score.Resemblance);
            }
        }
    }

    /// <summary>Samples sentinels from documents of the pool that are declared human.</summary>
    internal void Read(DocumentPool pool)
    {
        foreach (var (place, row) in pool.Rows())
        {
            if (row.Has(PoolFlags.DeclaredHuman) && IsRanked(pool, place, row)) Add(ChanceOf(row.Digest), row.Resemblance);
        }
    }

    /// <summary>Returns the sentinels' rank among documents that are not declared human; null where there is nothing to rank.</summary>
    internal SentinelFinding? Rank(DocumentPool pool)
    {
        var scores = _drawn.UnorderedItems.Select(item => item.Element).Order().ToArray();
        var below = new long[scores.Length + 1];
        var equal = new long[scores.Length];
        long others = 0;
        foreach (var (place, row) in pool.Rows())
        {
            if (row.Has(PoolFlags.DeclaredHuman) || !IsRanked(pool, place, row)) continue;

            others++;
            var at = FirstNotBelow(scores, row.Resemblance);
            for (var tie = at; tie < scores.Length && scores[tie] == row.Resemblance; tie++)
            {
                equal[tie]++;
                at = tie + 1;
            }

            below[at]++;
        }

        return others == 0 || scores.Length == 0 ? null : Finding(below, equal, others);
    }

    private SentinelFinding Finding(long[] below, long[] equal, long others)
    {
        var ranks = new double[equal.Length];
        var bins = new int[RankBins];
        long so = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            so += below[i];
            // ties count half
            ranks[i] = (so + (equal[i] / 2.0)) / others;
            bins[Math.Min(RankBins - 1, (int)(ranks[i] * RankBins))]++;
        }

        Array.Sort(ranks);
        var median = (ranks[(ranks.Length - 1) / 2] + ranks[ranks.Length / 2]) / 2;
        return new SentinelFinding(policy.Sentinels.Files.Count > 0, ranks.Length, others, median, policy.Sentinels.MinMedianRank, bins);
    }

    private static int FirstNotBelow(double[] scores, double value)
    {
        var (low, high) = (0, scores.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = scores[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsRanked(DocumentPool pool, int place, in PoolRow row) =>
        row.Has(PoolFlags.Usable) && !float.IsNaN(row.Resemblance) && pool.Causes[place] != RejectCause.ExactDuplicate;

    private ulong ChanceOf(UInt128 digest) => SplitMix64.At(policy.Seed ^ Stream, (ulong)(digest >> 64), (ulong)digest);

    private bool Wants(ulong chance) => _drawn.Count < policy.Sentinels.Count || (_drawn.TryPeek(out _, out var highest) && chance < highest);

    private void Add(ulong chance, double resemblance)
    {
        if (Wants(chance))
        {
            _drawn.Enqueue(resemblance, chance);
            if (_drawn.Count > policy.Sentinels.Count) _drawn.Dequeue();
        }
    }
}
