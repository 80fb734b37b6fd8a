using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Curation;

/// <summary>Pools of rows made up, without documents behind them.</summary>
internal sealed class PoolRig : IDisposable
{
    internal const long Ample = 64 << 20;

    private readonly TemporaryFolder _temporary = new();
    private readonly List<PoolRow> _rows = [];
    private readonly List<DocumentPool> _pools = [];

    internal PoolRig() => Work = new WorkFolder(_temporary["work"]);

    internal WorkFolder Work { get; }

    internal PoolNames Names { get; } = new();

    /// <summary>Adds a row; its digest follows from how many there are already.</summary>
    internal void Add(
        bool human, string? generator = null, int words = 100, float resemblance = 0, float probability = 0.5f, float quality = 0.5f, string? domain = null, string? language = null)
    {
        var ordinal = _rows.Count;
        _rows.Add(new PoolRow
        {
            Digest = new UInt128(SplitMix64.At(1, 2, (ulong)ordinal), SplitMix64.At(3, 4, (ulong)ordinal)),
            Record = SplitMix64.At(5, 6, (ulong)ordinal),
            Id = SplitMix64.At(7, 8, (ulong)ordinal),
            Ordinal = ordinal,
            Words = words,
            TextBytes = words * 5,
            Tokens = words * 2,
            LineBytes = words * 5,
            Generator = Names.Get(generator),
            Domain = Names.Get(domain),
            Language = Names.Get(language),
            Resemblance = resemblance,
            Probability = probability,
            PValue = float.NaN,
            Quality = quality,
            Generation = -1,
            Origin = human ? Origin.Human : Origin.Machine,
            Flags = PoolFlags.Usable | (human ? PoolFlags.DeclaredHuman : PoolFlags.None),
        });
    }

    internal void Add(int count, bool human, string? generator = null, int words = 100)
    {
        for (var i = 0; i < count; i++) Add(human, generator, words);
    }

    internal DocumentPool Build(CurationPolicy policy)
    {
        _pools.ForEach(pool => pool.Dispose());
        _pools.Clear();
        _pools.Add(DocumentPool.Build(_rows, _rows.Count, policy, Names, Work, Ample));
        return _pools[0];
    }

    public void Dispose()
    {
        _pools.ForEach(pool => pool.Dispose());
        _temporary.Dispose();
    }
}
