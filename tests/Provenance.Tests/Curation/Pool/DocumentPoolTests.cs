using Provenance.Curation.Pool;
using Xunit;

namespace Provenance.Tests.Curation.Pool;

public sealed class DocumentPoolTests : IDisposable
{
    private readonly PoolRig _rig = new();

    [Fact]
    public void Rows_stand_in_the_order_of_their_digests_and_are_found_by_place_and_by_ordinal()
    {
        for (var i = 0; i < 5000; i++) _rig.Add(human: i % 2 == 0, resemblance: i);
        using var pool = _rig.Build(CuratorRig.Policy);
        var rows = pool.Rows().ToList();
        Assert.Equal(rows.Select(item => item.Row.Digest).Order(), rows.Select(item => item.Row.Digest));
        Assert.Equal(Enumerable.Range(0, 5000), rows.Select(item => item.Place));
        foreach (var place in new[] { 0, 1, 2500, 4999 })
        {
            Assert.Equal(rows[place].Row.Resemblance, pool[place].Resemblance);
            Assert.Equal(place, pool.Places[(int)rows[place].Row.Ordinal]);
        }
    }

    [Theory]
    [InlineData(HumanEvidence.Declared, true, false, false)]
    [InlineData(HumanEvidence.PValue, false, true, true)]
    [InlineData(HumanEvidence.Either, true, false, true)]
    public void What_counts_as_human_is_declared_or_told_by_the_p_value(HumanEvidence counts, bool declared, bool machine, bool unknown)
    {
        Assert.Equal(declared, Counts(Origin.Human, 0.1f));
        Assert.Equal(machine, Counts(Origin.Machine, 0.7f));
        Assert.Equal(unknown, Counts(Origin.Unknown, 0.7f));
        Assert.False(Counts(Origin.Unknown, 0.4f));
        Assert.False(Counts(Origin.Unknown, float.NaN));

        bool Counts(Origin origin, float pValue)
        {
            var row = new PoolRow { Origin = origin, PValue = pValue, Flags = PoolFlags.Usable | (origin == Origin.Human ? PoolFlags.DeclaredHuman : PoolFlags.None) };
            var policy = CuratorRig.Policy with { Human = new HumanPolicy { Counts = counts } };
            using var pool = DocumentPool.Build([row], 1, policy, _rig.Names, _rig.Work, PoolRig.Ample);
            return pool.Rows().Single().Row.Has(PoolFlags.Human);
        }
    }

    [Fact]
    public void Ranks_of_names_follow_from_the_names_and_not_from_when_they_came()
    {
        var (one, other) = (new PoolNames(), new PoolNames());
        foreach (var name in new[] { "b", "a", "c" }) one.Get(name);
        foreach (var name in new[] { "c", "b", "a" }) other.Get(name);
        foreach (var name in new[] { "a", "b", "c" }) Assert.Equal(one.Ranks()[one.Get(name)], other.Ranks()[other.Get(name)]);
        Assert.Equal([0, 1, 2, 3], one.Ranks().Order());
        Assert.Equal((0, 0), (one.Get(null), one.Get("")));
    }

    [Fact]
    public void Names_can_be_listed_while_other_threads_add_some()
    {
        // few names at a time: listing many takes so long that nobody adds one at its end
        for (var round = 0; round < 200; round++)
        {
            var names = new PoolNames();
            var adder = new Thread(() =>
            {
                for (var i = 0; i < 300; i++) names.Get($"{i}");
            });
            adder.Start();
            while (adder.IsAlive) Assert.Equal(1, names.All().Count(name => name is null));
            Assert.Equal(301, names.All().Length);
        }
    }

    public void Dispose() => _rig.Dispose();
}
