using Provenance.Curation.Pool;
using Provenance.Curation.Sampling;
using Provenance.Curation.Sorting;
using Provenance.Documents.Statistics;

namespace Provenance.Curation.Ordering;

/// <summary>
/// Puts a training set into a policy's order. A step that sorts and is not the last cuts its order into as many equal bins as there are stages, and
/// later steps order within each; a step that spreads merges its groups, each in the order of later steps, so that every segment
/// has all groups in proportion. Remaining ties are broken at random.
/// </summary>
internal sealed class SelectionOrdering(CurationPolicy policy, WorkFolder folder, long memoryBytes)
{
    private const ulong Stream = 0x6F72646572;

    private readonly StageCuts _cuts = new(policy.Stages);

    internal StageCuts Cuts => _cuts;

    /// <summary>Returns the lines of the training set in order, each with its stage.</summary>
    internal IEnumerable<SetItem> Sequence(DocumentPool pool)
    {
        long total = 0;
        using var items = new SpillSorter<SetItem>(folder, memoryBytes);
        var ranks = pool.Names.Ranks();
        foreach (var item in Items(pool, ranks))
        {
            items.Add(item);
            total += SizeOf(item);
        }

        long before = 0;
        foreach (var ordered in Order(items.Sorted(), 0))
        {
            var item = ordered;
            item.Stage = item.Stage >= 0 ? item.Stage : _cuts.Find(before, SizeOf(item), total);
            before += SizeOf(item);
            yield return item;
        }
    }

    private IEnumerable<SetItem> Items(DocumentPool pool, int[] ranks)
    {
        foreach (var (place, row) in pool.Rows())
        {
            for (var copy = 0; copy < pool.Copies[place]; copy++)
            {
                yield return new SetItem
                {
                    Chance = SplitMix64.At(policy.Seed ^ Stream, (ulong)(row.Digest >> 64), (ulong)row.Digest ^ row.Record ^ (ulong)copy),
                    Ordinal = row.Ordinal,
                    Place = place,
                    Copy = copy,
                    Group = row.Has(PoolFlags.Human) ? -1 : ranks[row.Generator],
                    Stage = -1,
                    Resemblance = row.Resemblance,
                    Quality = row.Quality,
                    Words = row.Words,
                    TextBytes = row.TextBytes,
                    Tokens = row.Tokens,
                    LineBytes = row.LineBytes,
                };
            }
        }
    }

    /// <summary>Orders items within their bins, which stay unchanged.</summary>
    /// <param name="items">Sorted by bin.</param>
    /// <param name="step">The next step of the policy.</param>
    private IEnumerable<SetItem> Order(IEnumerable<SetItem> items, int step)
    {
        if (step == policy.Order.Count) return Sort(items, _ => 0);

        return policy.Order[step] switch
        {
            SelectionOrder.HumanResemblance => ByScore(items, step, item => SortKey.Descending(item.Resemblance)),
            SelectionOrder.Quality => ByScore(items, step, item => SortKey.Descending(item.Quality)),
            SelectionOrder.Mixture => Spread(items, step, item => item.Group + 1),
            SelectionOrder.Interleaved => Spread(items, step, item => item.IsHuman ? 0 : 1),
            // a random order leaves nothing for later steps to decide
            _ => Sort(items, _ => 0),
        };
    }

    private IEnumerable<SetItem> ByScore(IEnumerable<SetItem> items, int step, Func<SetItem, ulong> key)
    {
        var sorted = Sort(items, key);
        return step + 1 == policy.Order.Count
            ? sorted
            : Order(Cut(sorted, isFirst: step == 0), step + 1).Select(item => item with { Bin = item.Bin / _cuts.Count });
    }

    /// <summary>Cuts each bin into as many as there are stages. Bins of the first step are the stages.</summary>
    private IEnumerable<SetItem> Cut(IEnumerable<SetItem> items, bool isFirst)
    {
        using var held = new SpillQueue<SetItem>(folder, memoryBytes);
        var totals = new Dictionary<long, long>();
        foreach (var item in items)
        {
            totals[item.Bin] = totals.GetValueOrDefault(item.Bin) + SizeOf(item);
            held.Add(item);
        }

        var (bin, before) = (long.MinValue, 0L);
        foreach (var taken in held.All())
        {
            var item = taken;
            before = item.Bin == bin ? before : 0;
            bin = item.Bin;
            var part = _cuts.Find(before, SizeOf(item), totals[bin]);
            before += SizeOf(item);
            item.Stage = isFirst ? part : item.Stage;
            item.Bin = (bin * _cuts.Count) + part;
            yield return item;
        }
    }

    private IEnumerable<SetItem> Spread(IEnumerable<SetItem> items, int step, Func<SetItem, int> group)
    {
        const long Groups = PoolNames.Max + 2L;
        var grouped = items.Select(item => item with { Bin = (item.Bin * Groups) + group(item) });
        using var held = new SpillQueue<SetItem>(folder, memoryBytes);
        var counts = new Dictionary<long, long>();
        foreach (var item in Order(Sort(grouped, _ => 0), step + 1))
        {
            counts[item.Bin] = counts.GetValueOrDefault(item.Bin) + 1;
            held.Add(item);
        }

        foreach (var item in Sort(Places(), item => item.Key))
        {
            yield return item;
        }

        IEnumerable<SetItem> Places()
        {
            var (bin, at) = (long.MinValue, 0L);
            foreach (var taken in held.All())
            {
                var item = taken;
                at = item.Bin == bin ? at + 1 : 0;
                bin = item.Bin;
                // the middle of its part of the segment; ties at random
                item.Key = SortKey.Ascending((at + 0.5) / counts[bin]);
                item.Bin = bin / Groups;
                yield return item;
            }
        }
    }

    private IEnumerable<SetItem> Sort(IEnumerable<SetItem> items, Func<SetItem, ulong> key)
    {
        using var sorter = new SpillSorter<SetItem>(folder, memoryBytes);
        foreach (var item in items) sorter.Add(item with { Key = key(item) });

        foreach (var item in sorter.Sorted())
        {
            yield return item;
        }
    }

    private long SizeOf(in SetItem item) => item.Amount.In(policy.Budget.Unit);
}
