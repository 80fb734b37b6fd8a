using Provenance.Curation.Pool;
using Provenance.Curation.Sampling;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

public sealed class SamplerTests : IDisposable
{
    private static readonly CurationPolicy Policy = new() { Name = "drawn", Human = new HumanPolicy { Share = 0 } };

    private readonly PoolRig _rig = new();

    [Fact]
    public void All_are_taken_where_nothing_limits_them()
    {
        _rig.Add(5, human: true);
        _rig.Add(50, human: false, "alpha");
        var pool = Run(Policy);
        Assert.All(pool.Copies, copies => Assert.Equal(1, copies));
        Assert.All(pool.Causes, cause => Assert.Equal(RejectCause.None, cause));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void The_human_share_holds_and_what_it_keeps_out_says_so(double share)
    {
        _rig.Add(60, human: true);
        _rig.Add(300, human: false, "alpha");
        var pool = Run(Policy with { Human = new HumanPolicy { Share = share } });
        var (human, other) = Taken(pool);
        Assert.Equal(60, human);
        Assert.Equal((int)Math.Floor((60 * (1 - share) / share) + 1e-6), other);
        Assert.Equal(300 - other, pool.Causes.Count(cause => cause == RejectCause.MachineShare));
    }

    [Theory]
    [InlineData(BudgetUnit.Documents, 40, 1)]
    [InlineData(BudgetUnit.Words, 4000, 100)]
    [InlineData(BudgetUnit.Bytes, 20_000, 500)]
    [InlineData(BudgetUnit.Tokens, 8000, 200)]
    public void A_budget_is_used_up_and_never_passed_in_any_unit(BudgetUnit unit, long amount, int each)
    {
        _rig.Add(100, human: true);
        _rig.Add(100, human: false, "alpha");
        var pool = Run(Policy with { Human = new HumanPolicy { Share = 0.5 }, Budget = new BudgetPolicy { Unit = unit, Amount = amount } });
        Assert.Equal((20, 20), Taken(pool));
        Assert.Equal(amount, 40 * each);
    }

    [Theory]
    [InlineData(BudgetUnit.Documents)]
    [InlineData(BudgetUnit.Words)]
    [InlineData(BudgetUnit.Bytes)]
    [InlineData(BudgetUnit.Tokens)]
    public void A_budget_of_more_than_there_can_be_takes_all_in_any_unit(BudgetUnit unit)
    {
        for (var i = 0; i < 20; i++) _rig.Add(human: i % 2 == 0, domain: "news", language: "en");
        var most = new Dictionary<string, long> { ["*"] = long.MaxValue };
        BudgetPolicy[] budgets = [new() { Unit = unit, Amount = long.MaxValue }, new() { Unit = unit, PerDomain = most }, new() { Unit = unit, PerLanguage = most }];
        Assert.All(budgets, budget => Assert.Equal((10, 10), Taken(Run(Policy with { Budget = budget }))));
    }

    [Fact]
    public void No_generator_has_more_than_its_part_of_the_room_for_machine_text()
    {
        _rig.Add(100, human: true);
        _rig.Add(90, human: false, "alpha");
        _rig.Add(10, human: false, "beta");
        _rig.Add(10, human: false, "gamma");
        var pool = Run(Policy with { Machine = new MachinePolicy { MaxPerGenerator = 0.4 } });
        var counts = ByGenerator(pool);
        Assert.Equal((44, 10, 10), (counts["alpha"], counts["beta"], counts["gamma"]));
        Assert.Contains(RejectCause.GeneratorShare, pool.Causes);
    }

    [Fact]
    public void Text_of_nobody_in_particular_is_held_by_no_generators_part()
    {
        _rig.Add(100, human: true);
        _rig.Add(90, human: false);
        Assert.Equal((100, 90), Taken(Run(Policy with { Machine = new MachinePolicy { MaxPerGenerator = 0.4 } })));
    }

    [Fact]
    public void Balanced_generators_have_equal_parts_of_the_budget()
    {
        _rig.Add(100, human: true);
        _rig.Add(90, human: false, "alpha");
        _rig.Add(30, human: false, "beta");
        _rig.Add(5, human: false, "gamma");
        var counts = ByGenerator(Run(Policy with
        {
            Machine = new MachinePolicy { Temperature = double.PositiveInfinity },
            Human = new HumanPolicy { Share = 0.5 },
            Budget = new BudgetPolicy { Amount = 90 },
        }));
        Assert.Equal((20, 20, 5), (counts["alpha"], counts["beta"], counts["gamma"]));
    }

    [Fact]
    public void A_very_low_temperature_fills_the_budget_with_who_wrote_most()
    {
        _rig.Add(100, human: true);
        _rig.Add(90, human: false, "alpha");
        _rig.Add(30, human: false, "beta");
        var counts = ByGenerator(Run(Policy with
        {
            Machine = new MachinePolicy { Temperature = 0.001 },
            Human = new HumanPolicy { Share = 0.5 },
            Budget = new BudgetPolicy { Amount = 200 },
        }));
        Assert.Equal((90, 10), (counts["alpha"], counts["beta"]));
    }

    [Fact]
    public void Domains_and_languages_have_budgets_of_their_own_and_a_star_is_all_the_others()
    {
        for (var i = 0; i < 30; i++) _rig.Add(human: i % 2 == 0, domain: "news", language: "en");
        for (var i = 0; i < 30; i++) _rig.Add(human: i % 2 == 0, domain: "prose", language: i % 3 == 0 ? "de" : "en");
        for (var i = 0; i < 30; i++) _rig.Add(human: i % 2 == 0);
        var pool = Run(Policy with
        {
            Budget = new BudgetPolicy { PerDomain = new Dictionary<string, long> { ["news"] = 7, ["*"] = 12 }, PerLanguage = new Dictionary<string, long> { ["de"] = 0 } },
        });
        int Count(Func<PoolRow, bool> of) => pool.Rows().Count(item => of(item.Row) && pool.Copies[item.Place] > 0);
        Assert.Equal(7, Count(row => _rig.Names.NameOf(row.Domain) == "news"));
        Assert.Equal(12, Count(row => _rig.Names.NameOf(row.Domain) == "prose"));
        Assert.Equal(12, Count(row => row.Domain == 0));
        Assert.Equal(0, Count(row => _rig.Names.NameOf(row.Language) == "de"));
        Assert.Contains(RejectCause.DomainBudget, pool.Causes);
        Assert.Contains(RejectCause.LanguageBudget, pool.Causes);
    }

    [Fact]
    public void The_best_are_taken_first_and_those_without_a_score_last()
    {
        _rig.Add(10, human: true);
        for (var i = 0; i < 20; i++) _rig.Add(human: false, resemblance: i == 19 ? float.NaN : i, quality: -i);
        float[] Best(SelectionOrder by) => [.. Chosen(Run(Policy with
        {
            Sampling = new SamplingPolicy { Method = SamplingMethod.Top, By = by }, Budget = new BudgetPolicy { Amount = 20 }, Human = new HumanPolicy { Share = 0.5 },
        })).Where(row => row.Origin == Origin.Machine).Select(row => -row.Quality).Order()];
        Assert.Equal([9, 10, 11, 12, 13, 14, 15, 16, 17, 18], Best(SelectionOrder.HumanResemblance));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], Best(SelectionOrder.Quality));
    }

    [Fact]
    public void Importance_repeats_the_likely_human_at_most_as_often_as_the_policy_says()
    {
        for (var i = 0; i < 400; i++) _rig.Add(human: false, probability: i % 2 == 0 ? 0.05f : 0.95f);
        var pool = Run(Policy with { Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Exponent = 2, MaxRepeats = 3 } });
        var likely = pool.Rows().Where(item => item.Row.Probability < 0.5).Sum(item => pool.Copies[item.Place]);
        Assert.Equal(600, pool.Copies.Sum(copies => copies));
        Assert.InRange(likely, 540, 600);
        Assert.Equal(3, pool.Copies.Max());
        Assert.All(pool.Causes.Zip(pool.Copies), item => Assert.Equal(item.Second > 0, item.First == RejectCause.None));
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(300, 100)]
    public void Human_text_is_repeated_until_its_weight_is_the_optimal_one(int human, int other)
    {
        _rig.Add(human, human: true);
        _rig.Add(other, human: false, "alpha");
        var (repeated, single) = Taken(Run(Policy with { Human = new HumanPolicy { Share = 0, OptimalWeight = true } }));
        Assert.Equal(other, single);
        Assert.Equal(SetShares.OptimalHumanWeight(human, other), repeated / (double)(repeated + single), 0.02);
    }

    [Fact]
    public void Repeats_stay_within_the_policys_number_however_they_come_about()
    {
        _rig.Add(20, human: true);
        for (var i = 0; i < 2000; i++) _rig.Add(human: false, probability: 0.01f);
        var policy = Policy with { Human = new HumanPolicy { Share = 0, OptimalWeight = true }, Sampling = new SamplingPolicy { MaxRepeats = 2 } };
        Assert.Equal(2, Run(policy).Copies.Max());
        var pool = Run(policy with { Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, MaxRepeats = 2, Exponent = 1 }, Budget = new BudgetPolicy { Amount = 10_000 } });
        Assert.Equal(2, pool.Copies.Max());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Budgets_hold_with_repeats(ulong seed)
    {
        for (var i = 0; i < 200; i++) _rig.Add(human: true, domain: "news");
        for (var i = 0; i < 200; i++) _rig.Add(human: i % 4 == 0, domain: "prose");
        var pool = Run(Policy with
        {
            Seed = seed,
            Human = new HumanPolicy { Share = 0, OptimalWeight = true },
            Budget = new BudgetPolicy { Amount = 350, PerDomain = new Dictionary<string, long> { ["news"] = 120 } },
        });
        Assert.InRange(pool.Copies.Sum(copies => copies), 200, 350);
        Assert.InRange(pool.Rows().Where(item => _rig.Names.NameOf(item.Row.Domain) == "news").Sum(item => pool.Copies[item.Place]), 100, 120);
    }

    public void Dispose() => _rig.Dispose();

    private DocumentPool Run(CurationPolicy policy)
    {
        var pool = _rig.Build(policy);
        new Sampler(policy, pool, _rig.Work, PoolRig.Ample).Run();
        return pool;
    }

    private static (int Human, int Other) Taken(DocumentPool pool) => (
        pool.Rows().Where(item => item.Row.Has(PoolFlags.Human)).Sum(item => pool.Copies[item.Place]),
        pool.Rows().Where(item => !item.Row.Has(PoolFlags.Human)).Sum(item => pool.Copies[item.Place]));

    private static IEnumerable<PoolRow> Chosen(DocumentPool pool) => pool.Rows().Where(item => pool.Copies[item.Place] > 0).Select(item => item.Row);

    private Dictionary<string, int> ByGenerator(DocumentPool pool) =>
        Chosen(pool).Where(row => row.Generator != 0).GroupBy(row => _rig.Names.NameOf(row.Generator)!).ToDictionary(group => group.Key, group => group.Count());
}
