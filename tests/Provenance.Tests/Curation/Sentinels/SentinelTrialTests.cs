using Provenance.Curation.Pool;
using Provenance.Curation.Sentinels;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Sentinels;

public sealed class SentinelTrialTests : IDisposable
{
    private readonly PoolRig _rig = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ranks_are_those_of_comparing_each_sentinel_with_every_other_document(ulong seed)
    {
        var random = new SplitMix64(seed);
        // few different scores, so that there are many ties
        for (var i = 0; i < 500; i++) _rig.Add(human: i % 5 == 0, resemblance: i % 50 == 3 ? float.NaN : random.NextInt(12));
        var finding = Find(new SentinelPolicy(), out var pool);
        var sentinels = Scores(pool, human: true);
        var others = Scores(pool, human: false);
        var ranks = sentinels.Select(score => (others.Count(other => other < score) + (others.Count(other => other == score) / 2.0)) / others.Count).Order().ToList();
        Assert.Equal((sentinels.Count, (long)others.Count), (finding!.Count, finding.Against));
        Assert.Equal((ranks[(ranks.Count - 1) / 2] + ranks[ranks.Count / 2]) / 2, finding.MedianRank, 12);
        for (var bin = 0; bin < 20; bin++) Assert.Equal(ranks.Count(rank => Math.Min(19, (int)(rank * 20)) == bin), finding.Ranks[bin]);
    }

    [Fact]
    public void A_detector_that_knows_human_text_is_trusted_and_one_that_has_it_the_other_way_round_is_not()
    {
        for (var i = 0; i < 100; i++) _rig.Add(human: i % 2 == 0, resemblance: i % 2 == 0 ? 100 + i : i);
        var right = Find(new SentinelPolicy(), out _);
        Assert.Equal(1, right!.MedianRank);
        Assert.True(right.Trusted);
        using var reversed = new PoolRig();
        for (var i = 0; i < 100; i++) reversed.Add(human: i % 2 == 0, resemblance: i % 2 == 0 ? -100 - i : i);
        var wrong = Find(new SentinelPolicy(), out _, reversed);
        Assert.Equal(0, wrong!.MedianRank);
        Assert.False(wrong.Trusted);
    }

    [Fact]
    public void Scores_that_say_nothing_give_a_half()
    {
        for (var i = 0; i < 40; i++) _rig.Add(human: i % 2 == 0, resemblance: 3);
        Assert.Equal(0.5, Find(new SentinelPolicy(), out _)!.MedianRank);
    }

    [Fact]
    public void No_more_are_drawn_than_asked_for_and_which_follows_from_the_seed()
    {
        var random = new SplitMix64(4);
        for (var i = 0; i < 400; i++) _rig.Add(human: i % 2 == 0, resemblance: (float)random.NextDouble());
        var one = Find(new SentinelPolicy { Count = 10 }, out _);
        Assert.Equal(10, one!.Count);
        Assert.Equal(10, one.Ranks.Sum());
        Assert.Equal(one.MedianRank, Find(new SentinelPolicy { Count = 10 }, out _)!.MedianRank);
        Assert.NotEqual(one.MedianRank, Find(new SentinelPolicy { Count = 10 }, out _, seed: 2)!.MedianRank);
    }

    [Fact]
    public void Where_there_is_nothing_to_rank_there_is_no_finding()
    {
        for (var i = 0; i < 4; i++) _rig.Add(human: true, resemblance: 1);
        Assert.Null(Find(new SentinelPolicy(), out _));
        for (var i = 0; i < 4; i++) _rig.Add(human: false, resemblance: float.NaN);
        Assert.Null(Find(new SentinelPolicy(), out _));
    }

    public void Dispose() => _rig.Dispose();

    private SentinelFinding? Find(SentinelPolicy sentinels, out DocumentPool pool, PoolRig? rig = null, ulong seed = 1)
    {
        var policy = new CurationPolicy { Name = "tried", Sentinels = sentinels, Seed = seed };
        pool = (rig ?? _rig).Build(policy);
        var trial = new SentinelTrial(policy);
        trial.Read(pool);
        return trial.Rank(pool);
    }

    private static List<float> Scores(DocumentPool pool, bool human) =>
        [.. pool.Rows().Where(item => item.Row.Has(PoolFlags.DeclaredHuman) == human && !float.IsNaN(item.Row.Resemblance)).Select(item => item.Row.Resemblance)];
}
