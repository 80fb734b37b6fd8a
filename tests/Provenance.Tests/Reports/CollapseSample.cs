using Provenance.Collapse.Measures;
using Provenance.Collapse.Results;

namespace Provenance.Tests.Reports;

/// <summary>Results of a lab that was never run: curves of known shape, from arms, generations and seeds.</summary>
internal static class CollapseSample
{
    /// <summary>A policy's name that would like to be markup.</summary>
    internal const string Nasty = "<script>alert('x')</script> \"q\" & é";

    /// <summary>All arms, ten generations, three seeds, orders and sentinels.</summary>
    internal static CollapseReport Usual() => Create(new CollapseOptions(), orders: true);

    /// <summary>The figures of one regime, one generation and one seed.</summary>
    internal static CollapseReport Least(string arm = "replace") => Create(Options(arm) with { Generations = 1, Seeds = 1, Orderings = false });

    internal static CollapseReport Hostile() => Create(new CollapseOptions
    {
        Arms = [.. CollapseRegime.Quick, CollapseRegime.Create(new CurationPolicy { Name = Nasty, Description = Nasty })],
        Generations = 2,
        Orderings = false,
    }) with
    { Warnings = [Nasty], Detector = Nasty };

    /// <summary>The second seed has no resample-10 and no orders, the third nothing at all.</summary>
    internal static CollapseReport Interrupted()
    {
        var usual = Usual();
        return usual with
        {
            Complete = false,
            HumanText = [.. usual.HumanText.Where(figure => figure.Seed < 3)],
            Generations = [.. usual.Generations.Where(figure => figure.Seed == 1 || (figure.Seed == 2 && figure.Arm != "resample-10"))],
            Orders = [.. usual.Orders.Where(order => order.Seed == 1)],
            Sentinels = [],
        };
    }

    /// <summary>Interrupted before anything but orders was finished.</summary>
    internal static CollapseReport Nothing() => Create(new CollapseOptions(), orders: true) with { Complete = false, HumanText = [], Generations = [] };

    internal static IEnumerable<CollapseReport> All() =>
        [Usual(), Least(), Least("human"), Least("unsmoothed"), Least("mix"), Hostile(), Interrupted(), Nothing(), Create(new CollapseOptions { Generations = 100, Seeds = 2 })];

    internal static CollapseOptions Options(params string[] arms) => new() { Arms = [.. CollapseRegime.All.Where(arm => arms.Contains(arm.Name))] };

    internal static CollapseReport Create(CollapseOptions options, bool orders = false)
    {
        var seeds = Enumerable.Range(0, options.Seeds).Select(i => options.Seed + (ulong)i).ToList();
        var report = new CollapseReport
        {
            Options = options,
            Corpus = new CollapseCorpus(1234, 567_890, "en", 219_984, 21_171, "00112233445566ff"),
            Detector = "trained",
            HumanText = [.. seeds.Select(seed => Figures("text", seed, 0, 0))],
            Generations = [.. options.Arms.SelectMany((arm, place) => seeds.SelectMany(seed => Enumerable.Range(0, options.Generations + 1).Select(generation => Figures(arm.Name, seed, generation, place))))],
            Orders = orders ? [.. seeds.SelectMany(Orders)] : [],
            Sentinels = orders ? [.. seeds.Select(seed => new SentinelFigures(seed, OrderNames.Unknown, 0.4 + 0.1 * seed, seed > 1))] : [],
            Warnings = [],
            Complete = true,
            Elapsed = TimeSpan.FromMinutes(9),
        };
        return report with { Findings = CollapseFindings.Compare(report) };
    }

    /// <summary>A ratio of 1 + place × generation / 100, and 1% more or less with the seed; the arm unsmoothed has none after generation 0.</summary>
    private static GenerationFigures Figures(string arm, ulong seed, int generation, int place)
    {
        var loss = place * generation / 100.0;
        var ratio = arm == "unsmoothed" && generation > 0 ? double.NaN : (1 + loss) * (generation == 0 ? 1 : 1 + 0.01 * ((double)seed - 2));
        return new GenerationFigures
        {
            Arm = arm,
            Seed = seed,
            Generation = generation,
            TrainingWords = 219_984,
            HumanShare = arm is "human" or "text" || generation == 0 ? 1 : 0.5,
            Perplexity = 500 * ratio,
            Ratio = ratio,
            Vocabulary = 20_000 - 100 * place * generation,
            TailCoverage = 0.8 / (1 + loss),
            TailMass = 1.1,
            Distinct2 = 0.7 - loss / 100,
            SelfBleu4 = 0.1,
            Compression = 2.5,
            FirstModelPerplexity = 600,
            FirstModelPerplexity95 = 1000 + 100 * loss,
            Resemblance = -6,
            Survival = [.. Enumerable.Range(1, 20).Select(count => count == 20 ? double.NaN : 1 - Math.Exp(-count))],
        };
    }

    private static IEnumerable<OrderFigures> Orders(ulong seed) =>
        from pool in new[] { OrderNames.Mixed, OrderNames.Synthetic }
        from order in new[] { OrderNames.Resemblance, OrderNames.Reversed, OrderNames.Quality, OrderNames.Random }
        from student in new[] { OrderNames.Counting, OrderNames.Network }
        from share in new[] { 0.1, 0.2, 0.4, 0.7, 1 }
        select new OrderFigures(seed, pool, order, student, share, pool == OrderNames.Synthetic ? 0 : order == OrderNames.Resemblance ? 0.9 : 0.23,
            (order == OrderNames.Resemblance ? 500 : 1000) * (1 + 0.01 * seed) / Math.Sqrt(share));
}
