using Provenance.Curation.Sampling;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

public sealed class SampleKeysTests : IDisposable
{
    private readonly PoolRig _rig = new();

    [Fact]
    public void Weights_are_one_for_human_text_none_for_what_was_not_assessed_and_a_power_for_the_rest()
    {
        _rig.Add(human: true, probability: 0.9f);
        _rig.Add(human: false, probability: 0.5f);
        _rig.Add(human: false, probability: float.NaN);
        var policy = Importance(2);
        using var pool = _rig.Build(policy);
        var keys = new SampleKeys(policy, pool);
        Assert.Equal(
            [1, 0.25, 0], pool.Rows().OrderBy(item => item.Row.Ordinal).Select(item => keys.Weight(item.Row)));
        Assert.Equal(3, keys.Slots);
    }

    [Fact]
    public void Over_many_seeds_documents_are_drawn_first_as_often_as_their_weights_say()
    {
        float[] probabilities = [0.2f, 0.5f, 0.8f];
        foreach (var probability in probabilities) _rig.Add(human: false, probability: probability);
        const int Seeds = 4000;
        var first = new int[3];
        using var pool = _rig.Build(Importance(1));
        var rows = pool.Rows().ToList();
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var keys = new SampleKeys(Importance(1) with { Seed = seed }, pool);
            first[rows.MaxBy(item => keys.Key(item.Row, item.Place, 0)).Row.Ordinal]++;
        }

        // weights .8, .5 and .2; three standard deviations of a share are at most .024
        for (var i = 0; i < 3; i++) Assert.Equal((1 - probabilities[i]) / 1.5, first[i] / (double)Seeds, 0.024);
    }

    [Fact]
    public void Keys_depend_on_seed_text_and_slot_alone()
    {
        _rig.Add(2, human: true);
        var policy = Importance(1);
        using var pool = _rig.Build(policy);
        var rows = pool.Rows().ToList();
        double Key(ulong seed, int place, int slot) => new SampleKeys(policy with { Seed = seed }, pool).Key(rows[place].Row, place, slot);
        Assert.Equal(Key(1, 0, 0), Key(1, 0, 0));
        Assert.Equal(4, new[] { Key(1, 0, 0), Key(2, 0, 0), Key(1, 1, 0), Key(1, 0, 1) }.Distinct().Count());
    }

    public void Dispose() => _rig.Dispose();

    private static CurationPolicy Importance(double exponent) =>
        new() { Name = "drawn", Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Exponent = exponent } };
}
