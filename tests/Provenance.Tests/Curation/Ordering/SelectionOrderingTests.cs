using Provenance.Curation.Ordering;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Ordering;

public sealed class SelectionOrderingTests : IDisposable
{
    private const ulong Seed = 31;
    private const int Documents = 2000;

    private readonly PoolRig _rig = new();

    public SelectionOrderingTests()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < Documents; i++)
        {
            _rig.Add(
                human: i % 4 == 0, i % 4 == 0 ? null : i % 4 == 1 ? "alpha" : "beta", words: 10 + random.NextInt(90),
                resemblance: i % 100 == 7 ? float.NaN : (float)random.NextDouble(), quality: (float)random.NextDouble());
        }
    }

    [Fact]
    public void By_resemblance_the_most_human_come_first_and_those_without_an_assessment_last()
    {
        var items = Sequence(SelectionOrder.HumanResemblance);
        var scores = items.ConvertAll(item => item.Resemblance);
        Assert.Equal(20, scores.Count(float.IsNaN));
        Assert.All(scores[^20..], score => Assert.True(float.IsNaN(score)));
        Assert.Equal(scores[..^20].OrderDescending(), scores[..^20]);
        Assert.Equal(items.Select(item => item.Stage).Order(), items.Select(item => item.Stage));
    }

    [Fact]
    public void By_quality_the_best_come_first()
    {
        var scores = Sequence(SelectionOrder.Quality).ConvertAll(item => item.Quality);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void At_random_every_document_comes_once_in_an_order_of_the_seed()
    {
        var items = Sequence(SelectionOrder.Random);
        Assert.Equal(Enumerable.Range(0, Documents), items.Select(item => item.Place).Order());
        Assert.NotEqual(items.Select(item => item.Place), Sequence(Policy(SelectionOrder.Random) with { Seed = 2 }).Select(item => item.Place));
    }

    [Fact]
    public void A_mixture_has_every_generator_in_proportion_in_every_stretch() => AssertSpread(Sequence(SelectionOrder.Mixture), item => item.Group, slack: 2);

    [Fact]
    public void Interleaved_human_text_is_in_every_stretch_in_proportion() => AssertSpread(Sequence(SelectionOrder.Interleaved), item => item.IsHuman ? 0 : 1, slack: 2);

    [Fact]
    public void Resemblance_then_mixture_gives_stages_by_resemblance_each_of_which_is_mixed()
    {
        var items = Sequence(SelectionOrder.HumanResemblance, SelectionOrder.Mixture);
        for (var stage = 0; stage < 3; stage++)
        {
            var (here, next) = (Take(items, stage), Take(items, stage + 1));
            Assert.True(here.Min(Score) >= next.Max(Score), $"stage {stage}");
            AssertSpread(here, item => item.Group, slack: 2);
            // within a stage it is chance and not resemblance that orders a generator
            Assert.NotEqual(here.Where(item => item.Group == 1).Select(Score).OrderDescending(), here.Where(item => item.Group == 1).Select(Score));
        }
    }

    [Fact]
    public void Mixture_then_resemblance_takes_each_generators_most_human_first()
    {
        var items = Sequence(SelectionOrder.Mixture, SelectionOrder.HumanResemblance);
        AssertSpread(items, item => item.Group, slack: 2);
        foreach (var group in items.GroupBy(item => item.Group)) Assert.Equal(group.Select(Score).OrderDescending(), group.Select(Score));
    }

    [Fact]
    public void Interleaved_then_mixture_spreads_generators_within_what_is_not_human()
    {
        var items = Sequence(SelectionOrder.Interleaved, SelectionOrder.Mixture);
        AssertSpread(items, item => item.IsHuman ? 0 : 1, slack: 2);
        AssertSpread([.. items.Where(item => !item.IsHuman)], item => item.Group, slack: 2);
    }

    [Fact]
    public void Resemblance_then_quality_sorts_each_stage_by_quality()
    {
        var items = Sequence(SelectionOrder.HumanResemblance, SelectionOrder.Quality);
        for (var stage = 0; stage < 4; stage++)
        {
            var here = Take(items, stage);
            Assert.Equal(here.Select(item => item.Quality).OrderDescending(), here.Select(item => item.Quality));
            Assert.True(stage == 3 || here.Min(Score) >= Take(items, stage + 1).Max(Score));
        }
    }

    [Fact]
    public void Three_steps_cut_bins_within_bins_and_come_back_in_order_of_stages()
    {
        var items = Sequence(SelectionOrder.HumanResemblance, SelectionOrder.Quality, SelectionOrder.Interleaved);
        Assert.Equal(Documents, items.Count);
        Assert.Equal(items.Select(item => item.Stage).Order(), items.Select(item => item.Stage));
        var quarter = Take(items, 0);
        // the first bin of four by quality stands before the second
        Assert.True(quarter[..100].Min(item => item.Quality) >= quarter[150..].Max(item => item.Quality));
        AssertSpread(quarter[..100], item => item.IsHuman ? 0 : 1, slack: 2);
    }

    [Theory]
    [InlineData(BudgetUnit.Documents)]
    [InlineData(BudgetUnit.Words)]
    [InlineData(BudgetUnit.Tokens)]
    public void Stages_end_at_quantiles_of_the_budgets_unit(BudgetUnit unit)
    {
        var items = Sequence(Policy(SelectionOrder.Random) with { Budget = new BudgetPolicy { Unit = unit }, Stages = new StagePolicy { Quantiles = [0.1, 0.3, 1] } });
        double Share(int stage) => Take(items, stage).Sum(item => item.Amount.In(unit)) / (double)items.Sum(item => item.Amount.In(unit));
        Assert.Equal(0.1, Share(0), 0.003);
        Assert.Equal(0.2, Share(1), 0.003);
        Assert.Equal(0.7, Share(2), 0.003);
    }

    [Theory]
    [InlineData(SelectionOrder.HumanResemblance, SelectionOrder.Mixture)]
    [InlineData(SelectionOrder.Mixture, SelectionOrder.Quality)]
    [InlineData(SelectionOrder.Random, SelectionOrder.Quality)]
    public void Tiny_memory_gives_the_same_order_and_leaves_no_file(SelectionOrder first, SelectionOrder second)
    {
        var ample = Sequence(Policy(first, second));
        var tiny = Sequence(Policy(first, second), memory: 1);
        Assert.Equal(ample.Select(item => (item.Place, item.Stage)), tiny.Select(item => (item.Place, item.Stage)));
        Assert.Empty(Directory.GetFiles(_rig.Work.Path, "*.tmp"));
    }

    [Fact]
    public void Repeats_are_lines_of_their_own()
    {
        var policy = Policy(SelectionOrder.HumanResemblance, SelectionOrder.Mixture);
        using var pool = _rig.Build(policy);
        Array.Fill(pool.Copies, (byte)1);
        pool.Copies[5] = 3;
        pool.Copies[6] = 0;
        var items = new SelectionOrdering(policy, _rig.Work, PoolRig.Ample).Sequence(pool).ToList();
        Assert.Equal([0, 1, 2], items.Where(item => item.Place == 5).Select(item => item.Copy).Order());
        Assert.DoesNotContain(items, item => item.Place == 6);
    }

    public void Dispose() => _rig.Dispose();

    private static CurationPolicy Policy(params SelectionOrder[] order) => new() { Name = "ordered", Order = order };

    private List<SetItem> Sequence(params SelectionOrder[] order) => Sequence(Policy(order));

    private List<SetItem> Sequence(CurationPolicy policy, long memory = PoolRig.Ample)
    {
        using var pool = _rig.Build(policy);
        Array.Fill(pool.Copies, (byte)1);
        return [.. new SelectionOrdering(policy, _rig.Work, memory).Sequence(pool)];
    }

    private static List<SetItem> Take(List<SetItem> items, int stage) => items.FindAll(item => item.Stage == stage);

    private static double Score(SetItem item) => float.IsNaN(item.Resemblance) ? double.NegativeInfinity : item.Resemblance;

    private static void AssertSpread(List<SetItem> items, Func<SetItem, int> group, double slack)
    {
        var shares = items.GroupBy(group).ToDictionary(part => part.Key, part => part.Count() / (double)items.Count);
        var counts = shares.Keys.ToDictionary(key => key, _ => 0);
        for (var i = 0; i < items.Count; i++)
        {
            counts[group(items[i])]++;
            foreach (var (key, share) in shares)
            {
                Assert.True(Math.Abs(counts[key] - (share * (i + 1))) <= slack, $"seed {Seed}: {counts[key]} of group {key} in the first {i + 1}, not {share * (i + 1):F1}");
            }
        }
    }
}
