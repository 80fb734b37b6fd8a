using Provenance.Curation.Diversity;
using Provenance.Curation.Pool;
using Provenance.Curation.Sampling;
using Provenance.Curation.Sorting;

namespace Provenance.Curation.Baselines;

/// <summary>
/// Raises a training set's coverage of a reference's rare words to a minimum: rejected documents that carry missing words come in,
/// those with most of them first, each in place of others of its kind that carry none and were ranked last. A kind is human text or a
/// generator, so that no share changes.
/// </summary>
internal sealed class TailCoverageRepair(CurationPolicy policy, DocumentPool pool, PoolPass texts, WorkFolder folder, long memoryBytes)
{
    private readonly SampleKeys _keys = new(policy, pool);
    private bool[] _covered = [];
    private bool[] _carries = [];
    private int _coveredCount;
    private long _exchanged;

    /// <summary>Exchanges documents in the pool.</summary>
    /// <param name="reference">Words of the human reference.</param>
    /// <param name="cancellation">Stops the run.</param>
    internal TailFloor Run(WordCounts reference, CancellationToken cancellation)
    {
        var tail = new TailWords(reference, SetWords(), policy.Seed);
        _covered = new bool[tail.Count];
        _carries = new bool[pool.Count];
        using var carriers = new SpillSorter<TailCarrier>(folder, memoryBytes);
        Find(tail, carriers, cancellation);
        _coveredCount = _covered.Count(covered => covered);
        var before = Coverage;
        if (before < policy.Diversity.TailCoverage) Exchange(Missing(carriers));

        return new TailFloor(policy.Diversity.TailCoverage ?? 0, tail.Count, before, Coverage, _exchanged);
    }

    private double Coverage => _covered.Length == 0 ? 1 : _coveredCount / (double)_covered.Length;

    private long SetWords()
    {
        long words = 0;
        foreach (var (place, row) in pool.Rows())
        {
            words += (long)pool.Copies[place] * row.Words;
        }

        return words;
    }

    /// <summary>Returns true if a document was eligible and only lack of room kept it out.</summary>
    private static bool WasOnlyUnlucky(RejectCause cause) =>
        cause is RejectCause.MachineShare or RejectCause.GeneratorShare or RejectCause.DomainBudget or RejectCause.LanguageBudget or RejectCause.Budget or RejectCause.NotDrawn;

    private void Find(TailWords tail, SpillSorter<TailCarrier> carriers, CancellationToken cancellation) =>
        texts.Run(() => new List<TailCarrier>(), [.. Enumerable.Range(0, texts.Workers).Select<int, PoolPass.Take<List<TailCarrier>>>(_ =>
        {
            var reader = new DocumentWords();
            var seen = new HashSet<int>();
            return (found, ordinal, in view, reject) =>
            {
                var place = pool.Places[ordinal];
                if (reject is not null || (pool.Copies[place] == 0 && !WasOnlyUnlucky(pool.Causes[place]))) return;

                seen.Clear();
                foreach (var word in reader.Get(view.Text))
                {
                    if (tail.Find(word) is >= 0 and var number && seen.Add(number)) found.Add(new TailCarrier(place, number));
                }
            };
        })], found => found.Clear(), found =>
        {
            foreach (var carrier in found)
            {
                if (pool.Copies[carrier.Place] == 0)
                {
                    carriers.Add(carrier);
                    continue;
                }

                _covered[carrier.Word] = true;
                _carries[carrier.Place] = true;
            }
        }, cancellation);

    /// <summary>Returns the documents that carry missing words, with those words.</summary>
    private Dictionary<int, List<int>> Missing(SpillSorter<TailCarrier> carriers)
    {
        var missing = new Dictionary<int, List<int>>();
        foreach (var (place, word) in carriers.Sorted())
        {
            if (_covered[word]) continue;

            if (!missing.TryGetValue(place, out var words)) missing.Add(place, words = []);

            words.Add(word);
        }

        return missing;
    }

    private void Exchange(Dictionary<int, List<int>> missing)
    {
        var victims = Victims();
        foreach (var (place, words) in missing.OrderByDescending(item => item.Value.Count).ThenBy(item => item.Key))
        {
            if (Coverage >= policy.Diversity.TailCoverage) return;

            if (words.TrueForAll(word => _covered[word]) || !MakeRoom(pool[place], victims)) continue;

            pool.Copies[place] = 1;
            pool.Causes[place] = RejectCause.None;
            _exchanged++;
            foreach (var word in words.Where(word => !_covered[word]))
            {
                _covered[word] = true;
                _coveredCount++;
            }
        }
    }

    /// <summary>Removes documents until another fits; removes none where there are not enough.</summary>
    private bool MakeRoom(in PoolRow row, Dictionary<TailKind, Stack<int>> victims)
    {
        if (!victims.TryGetValue(KindOf(row), out var kind)) return false;

        var unit = policy.Budget.Unit;
        var room = SampleTotals.SizeOf(row, unit);
        var taken = new List<int>();
        while (room > 0 && kind.TryPop(out var victim))
        {
            room -= pool.Copies[victim] * SampleTotals.SizeOf(pool[victim], unit);
            taken.Add(victim);
        }

        if (room > 0)
        {
            taken.Reverse();
            taken.ForEach(kind.Push);
            return false;
        }

        foreach (var victim in taken)
        {
            pool.Copies[victim] = 0;
            pool.Causes[victim] = RejectCause.Exchanged;
        }

        return true;
    }

    /// <summary>Returns the chosen documents that carry no rare word, by kind, the last in rank on top.</summary>
    private Dictionary<TailKind, Stack<int>> Victims()
    {
        using var sorter = new SpillSorter<TailVictim>(folder, memoryBytes);
        foreach (var (place, row) in pool.Rows())
        {
            if (pool.Copies[place] > 0 && !_carries[place]) sorter.Add(new TailVictim(SortKey.Descending(_keys.Key(row, place, 0)), place));
        }

        var victims = new Dictionary<TailKind, Stack<int>>();
        foreach (var (_, place) in sorter.Sorted())
        {
            var kind = KindOf(pool[place]);
            if (!victims.TryGetValue(kind, out var stack)) victims.Add(kind, stack = new Stack<int>());

            stack.Push(place);
        }

        return victims;
    }

    private TailKind KindOf(in PoolRow row) => new(
        row.Has(PoolFlags.Human), row.Has(PoolFlags.Human) ? 0 : row.Generator, policy.Budget.PerDomain.Count > 0 ? row.Domain : 0, policy.Budget.PerLanguage.Count > 0 ? row.Language : 0);
}

/// <summary>A rare word in a document, ordered by the document.</summary>
internal readonly record struct TailCarrier(int Place, int Word) : IComparable<TailCarrier>
{
    public int CompareTo(TailCarrier other) => Place != other.Place ? Place.CompareTo(other.Place) : Word.CompareTo(other.Word);
}

/// <summary>The kind of a document: documents of one kind can replace each other without changing any share of a training set.</summary>
internal readonly record struct TailKind(bool Human, int Generator, int Domain, int Language);

/// <summary>A chosen document that can be replaced by another, ordered by its rank.</summary>
internal readonly record struct TailVictim(ulong Key, int Place) : IComparable<TailVictim>
{
    public int CompareTo(TailVictim other) => Key != other.Key ? Key.CompareTo(other.Key) : Place.CompareTo(other.Place);
}
