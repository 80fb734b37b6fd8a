using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;

namespace Provenance.Curation.Sampling;

/// <summary>
/// Chooses documents: human and other text get their shares of the budget, then generators, domains and languages get theirs, and within
/// these documents are taken in the order of their keys.
/// </summary>
internal sealed class Sampler
{
    private readonly CurationPolicy _policy;
    private readonly DocumentPool _pool;
    private readonly SampleKeys _keys;
    private readonly SampleTotals _totals;
    private readonly Dictionary<int, Quota> _generators = [];
    private readonly Dictionary<int, double> _caps = [];
    private readonly Dictionary<int, Quota> _domains = [];
    private readonly Dictionary<int, Quota> _languages = [];
    private readonly WorkFolder _folder;
    private readonly long _memoryBytes;

    internal Sampler(CurationPolicy policy, DocumentPool pool, WorkFolder folder, long memoryBytes)
    {
        _policy = policy;
        _pool = pool;
        _folder = folder;
        _memoryBytes = memoryBytes;
        _keys = new SampleKeys(policy, pool);
        _totals = SampleTotals.Compute(pool, policy.Budget.Unit, _keys);
    }

    /// <summary>Sets the number of copies of every eligible document in the pool, or the reason for rejecting it.</summary>
    internal void Run()
    {
        Take(human: true, new Quota(Shares(_totals.Human * _keys.Slots).Human), RejectCause.Budget);
        // a budget of a domain or language may have left less of it than was available
        var shares = Shares(SampleTotals.Chosen(_pool, _policy.Budget.Unit).Human);
        MakeGeneratorQuotas(shares.Other);
        var left = _policy.Sampling.Method == SamplingMethod.Importance ? RejectCause.NotDrawn : RejectCause.Budget;
        Take(human: false, new Quota(shares.Other), shares.OtherIsHeld ? RejectCause.MachineShare : left);
        if (_policy.Human.OptimalWeight) RepeatHuman();
    }

    private SetShares Shares(double human)
    {
        var all = _totals.Human + _totals.Other;
        double budget = _policy.Budget.Amount is { } amount ? amount
            : _policy.Sampling.Method == SamplingMethod.Importance ? all * _policy.Sampling.Upsampling
            : double.PositiveInfinity;
        var weight = _totals.Human + _totals.OtherWeight;
        return SetShares.Divide(
            budget, human, _totals.Other * _keys.Slots, weight > 0 ? _totals.OtherWeight / weight : 0, Math.Min(_policy.Machine.Share, 1 - _policy.Human.Share),
            // without a requested size, there is no need to fill up with documents of low weight
            fill: _policy.Budget.Amount is not null);
    }

    private void MakeGeneratorQuotas(double other)
    {
        if (_policy.Machine is { Temperature: 1, MaxPerGenerator: >= 1 }) return;

        // numbers depend on threads, and sums on their order in the last digit
        var generators = _totals.Generators.Keys.OrderBy(_pool.Names.NameOf, StringComparer.Ordinal).ToList();
        var has = generators.ConvertAll(generator => _totals.Generators[generator] * _keys.Slots);
        // documents without a known generator may be by any generator, so that no limit applies
        var caps = generators.ConvertAll(generator => generator == 0 ? double.PositiveInfinity : _policy.Machine.MaxPerGenerator * other);
        var quotas = _policy.Machine.Temperature == 1 ? [.. caps] : GeneratorQuotas.Divide(other, has, caps, _policy.Machine.Temperature);
        for (var i = 0; i < generators.Count; i++)
        {
            _generators.Add(generators[i], new Quota(quotas[i]));
            _caps.Add(generators[i], caps[i]);
        }
    }

    private void Take(bool human, Quota quota, RejectCause left)
    {
        using var sorter = new SpillSorter<SampledItem>(_folder, _memoryBytes);
        foreach (var (place, row) in _pool.Eligible().Where(item => item.Row.Has(PoolFlags.Human) == human))
        {
            for (var slot = 0; slot < _keys.Slots; slot++)
            {
                sorter.Add(new SampledItem(
                    SortKey.Descending(_keys.Key(row, place, slot)), place, slot, human ? -1 : row.Generator, row.Domain, row.Language, SampleTotals.SizeOf(row, _policy.Budget.Unit)));
            }

            _pool.Causes[place] = left;
        }

        var next = new Dictionary<int, SampledItem>();
        foreach (var item in sorter.Sorted())
        {
            var cause = Refuse(item, quota, left);
            Settle(item, cause);
            if (cause == RejectCause.GeneratorShare) next.TryAdd(item.Generator, item);
        }

        Fill(next, quota, left);
    }

    private void Settle(in SampledItem item, RejectCause cause)
    {
        if (cause == RejectCause.None)
        {
            _pool.Copies[item.Place]++;
            _pool.Causes[item.Place] = RejectCause.None;
        }
        else if (_pool.Copies[item.Place] == 0)
        {
            _pool.Causes[item.Place] = cause;
        }
    }

    /// <summary>
    /// Distributes the unused parts of generators. A part of less than one document is negligible for one generator, but most of the set for hundreds: the next document of
    /// each is taken, those first that exceed their part the least, as long as the whole has room and no limit is exceeded.
    /// </summary>
    private void Fill(Dictionary<int, SampledItem> next, Quota quota, RejectCause left)
    {
        foreach (var item in next.Values.OrderBy(item => _generators[item.Generator].Excess(item.Size)).ThenBy(item => item))
        {
            var generator = _generators[item.Generator];
            _generators[item.Generator] = generator.UpTo(_caps.GetValueOrDefault(item.Generator, double.PositiveInfinity));
            Settle(item, Refuse(item, quota, left) is var cause && cause == left ? RejectCause.GeneratorShare : cause);
        }
    }

    private RejectCause Refuse(in SampledItem item, Quota quota, RejectCause left)
    {
        var generator = _generators.GetValueOrDefault(item.Generator);
        var domain = QuotaOf(_domains, item.Domain, _policy.Budget.PerDomain);
        var language = QuotaOf(_languages, item.Language, _policy.Budget.PerLanguage);
        var cause = !Fits(quota, item) ? left
            : !Fits(generator, item) ? RejectCause.GeneratorShare
            : !Fits(domain, item) ? RejectCause.DomainBudget
            : !Fits(language, item) ? RejectCause.LanguageBudget
            : RejectCause.None;
        if (cause == RejectCause.None)
        {
            quota.Spend(item.Size);
            generator?.Spend(item.Size);
            domain?.Spend(item.Size);
            language?.Spend(item.Size);
        }

        return cause;
    }

    private static bool Fits(Quota? quota, in SampledItem item)
    {
        if (quota is null || quota.Fits(item.Size)) return true;

        quota.Close();
        return false;
    }

    private Quota? QuotaOf(Dictionary<int, Quota> quotas, int name, IReadOnlyDictionary<string, long> amounts)
    {
        if (amounts.Count == 0) return null;

        if (!quotas.TryGetValue(name, out var quota))
        {
            var named = amounts.TryGetValue(_pool.Names.NameOf(name) ?? BudgetPolicy.Others, out var amount) || amounts.TryGetValue(BudgetPolicy.Others, out amount);
            quota = new Quota(named ? amount : double.PositiveInfinity);
            quotas.Add(name, quota);
        }

        return quota;
    }

    /// <summary>Repeats human documents until their share is the optimal one; the documents with one more repeat are random.</summary>
    private void RepeatHuman()
    {
        var (human, other) = SampleTotals.Chosen(_pool, _policy.Budget.Unit);
        if (human == 0 || other == 0) return;

        var weight = SetShares.OptimalHumanWeight(human, other);
        var factor = Math.Min(weight / (1 - weight) * other / human, _policy.Sampling.MaxRepeats);
        // a budget covers the repeats, too: then both are reduced alike
        var left = _policy.Budget.Amount is { } amount ? amount : double.PositiveInfinity;
        var scale = Math.Min(1, left / ((human * factor) + other));
        foreach (var (place, row) in _pool.Rows().Where(item => _pool.Copies[item.Place] > 0))
        {
            var wanted = _pool.Copies[place] * (row.Has(PoolFlags.Human) ? Math.Max(1, factor) : 1) * scale;
            var copies = (int)wanted + (SampleKeys.Uniform(_policy.Seed, row, slot: byte.MaxValue) < wanted - Math.Floor(wanted) ? 1 : 0);
            copies = Math.Min(copies, _policy.Sampling.MaxRepeats);
            var size = SampleTotals.SizeOf(row, _policy.Budget.Unit);
            copies = copies > _pool.Copies[place] ? Repeats(row, size, _pool.Copies[place], copies) : copies;
            // the sample may ask for slightly more than there is room for
            copies = size > 0 ? (int)Math.Min(copies, left / size) : copies;
            left -= copies * size;
            _pool.Copies[place] = (byte)copies;
            _pool.Causes[place] = copies > 0 ? RejectCause.None : RejectCause.Budget;
        }
    }

    /// <summary>Returns the number of copies that the budgets of a document's domain and language allow.</summary>
    private int Repeats(in PoolRow row, long size, int copies, int wanted)
    {
        var domain = QuotaOf(_domains, row.Domain, _policy.Budget.PerDomain);
        var language = QuotaOf(_languages, row.Language, _policy.Budget.PerLanguage);
        for (; copies < wanted && domain?.Fits(size) != false && language?.Fits(size) != false; copies++)
        {
            domain?.Spend(size);
            language?.Spend(size);
        }

        return copies;
    }
}

/// <summary>A document that takes part in sampling, ordered by rank.</summary>
internal readonly record struct SampledItem(ulong Key, int Place, int Slot, int Generator, int Domain, int Language, long Size) : IComparable<SampledItem>
{
    public int CompareTo(SampledItem other)
    {
        var order = Key.CompareTo(other.Key);
        order = order != 0 ? order : Place.CompareTo(other.Place);
        return order != 0 ? order : Slot.CompareTo(other.Slot);
    }
}
