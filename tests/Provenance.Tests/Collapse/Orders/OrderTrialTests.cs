using Provenance.Collapse.Orders;
using Xunit;

namespace Provenance.Tests.Collapse.Orders;

/// <summary>Orders of one pool, with a detector that knows the text that is in it.</summary>
public sealed class OrderTrialTests(OrderTrialTests.Trial trial) : IClassFixture<OrderTrialTests.Trial>
{
    private static readonly double[] Shares = [0.1, 0.2, 0.4, 0.7, 1];
    private static readonly string[] Orders = ["quality", "random", "resemblance", "reversed"];

    [Fact]
    public void Every_pool_order_part_and_student_is_tried_once()
    {
        Assert.Equal((4 + 4 + 3) * 5 * 2, trial.Figures.Count);
        Assert.Equal(trial.Figures.Count, trial.Figures.Select(one => (one.Pool, one.Order, one.Student, one.Share)).Distinct().Count());
        Assert.Equal(["mixed", "synthetic", "unknown"], trial.Figures.Select(one => one.Pool).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Orders, trial.Figures.Select(one => one.Order).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["kneser-ney", "neural"], trial.Figures.Select(one => one.Student).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Shares, trial.Figures.Select(one => one.Share).Distinct().Order());
        Assert.All(trial.Figures, one => Assert.True(one.Seed == 1 && double.IsFinite(one.Perplexity) && one.Perplexity > 1));
        Assert.Equal(1, trial.Done, 1e-9);
    }

    [Fact]
    public void Parts_are_nested_up_to_the_whole_pool_which_is_the_same_in_any_order()
    {
        var whole = trial.Figures.Where(one => one is { Share: 1, Student: "kneser-ney" }).ToList();
        foreach (var pool in whole.GroupBy(one => one.Pool))
        {
            Assert.Equal(pool.Key == "unknown" ? 3 : 4, pool.Count());
            // counts do not depend on the order, so that a document that was lost or came twice would show
            Assert.All(pool, one => Assert.Equal(pool.First().Perplexity, one.Perplexity, 1e-6));
            Assert.All(pool, one => Assert.Equal(pool.First().HumanShare, one.HumanShare, 1e-12));
        }

        foreach (var order in Orders)
        {
            // more of the same text: an n-gram model is the better for it
            var perplexities = Shares.Select(share => Create("synthetic", order, "kneser-ney", share).Perplexity).ToArray();
            Assert.Equal(perplexities.OrderDescending(), perplexities);
        }
    }

    [Fact]
    public void Pools_have_23_percent_hidden_human_text_or_none()
    {
        Assert.Equal(0.23, Create("mixed", "random", "kneser-ney", 1).HumanShare, 0.015);
        Assert.Equal(0.23, Create("unknown", "random", "kneser-ney", 1).HumanShare, 0.015);
        Assert.All(trial.Figures.Where(one => one.Pool == "synthetic"), one => Assert.Equal(0, one.HumanShare));
    }

    [Fact]
    public void A_detector_that_knows_the_text_brings_the_human_documents_to_the_front()
    {
        double Tenth(string order) => Create("mixed", order, "kneser-ney", 0.1).HumanShare;
        Assert.True(Tenth("resemblance") > 0.4 && Tenth("resemblance") > 1.5 * Tenth("random"), $"{Tenth("resemblance")} {Tenth("random")}");
        Assert.True(Tenth("reversed") < 0.1, $"{Tenth("reversed")}");
        // the first of one order are the last of its reverse
        Assert.Equal(
            Create("mixed", "resemblance", "neural", 1).HumanShare - 0.7 * Create("mixed", "resemblance", "neural", 0.7).HumanShare,
            0.3 * HumanOfFirst("reversed", 0.3), 0.02);
    }

    [Fact]
    public void The_network_learns_most_from_what_it_read_last()
    {
        var (reversed, resemblance) = (Create("mixed", "reversed", "neural", 1).Perplexity, Create("mixed", "resemblance", "neural", 1).Perplexity);
        Assert.True(reversed < 0.99 * resemblance, $"{reversed} and {resemblance}");
    }

    [Fact]
    public void Planted_sentinels_rank_high_with_the_detector_that_knows_and_higher_than_with_one_that_does_not()
    {
        Assert.Equal(["mixed", "synthetic", "unknown"], trial.Sentinels.Select(one => one.Pool).Order(StringComparer.Ordinal));
        var (mixed, synthetic, unknown) = (Rank("mixed"), Rank("synthetic"), Rank("unknown"));
        Assert.True(mixed is { MedianRank: > 0.7, Trusted: true } && synthetic is { MedianRank: > 0.7, Trusted: true } && unknown.MedianRank < mixed.MedianRank, $"{mixed} {synthetic} {unknown}");

        SentinelFigures Rank(string pool) => trial.Sentinels.Single(one => one.Pool == pool);
    }

    /// <summary>Between the shares that were tried, human text that comes last is spread evenly.</summary>
    private double HumanOfFirst(string order, double share)
    {
        var (before, after) = (Create("mixed", order, "neural", 0.2), Create("mixed", order, "neural", 0.4));
        var (low, high) = (0.2 * before.HumanShare, 0.4 * after.HumanShare);
        return (low + (high - low) * (share - 0.2) / 0.2) / share;
    }

    private OrderFigures Create(string pool, string order, string student, double share) =>
        trial.Figures.Single(one => one.Pool == pool && one.Order == order && one.Student == student && one.Share == share);

    /// <summary>One trial, for all tests of this class.</summary>
    public sealed class Trial : IDisposable
    {
        private readonly SmallLab _lab = new(400);

        public Trial() => (Figures, Sentinels) = OrderTrial.Run(_lab.World, share => Done += share, default);

        internal IReadOnlyList<OrderFigures> Figures { get; }

        internal IReadOnlyList<SentinelFigures> Sentinels { get; }

        internal double Done { get; private set; }

        public void Dispose() => _lab.Dispose();
    }
}
