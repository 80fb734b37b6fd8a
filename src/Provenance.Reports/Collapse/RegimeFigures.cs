using Provenance.Reports.Charts;

namespace Provenance.Reports.Collapse;

/// <summary>The measurements of a regime, by generation and over seeds.</summary>
internal sealed class RegimeFigures
{
    private readonly ILookup<int, GenerationFigures> _generations;

    private RegimeFigures(string name, string about, IEnumerable<GenerationFigures> figures)
    {
        (Name, About) = (name, about);
        _generations = figures.ToLookup(figure => figure.Generation);
        Last = _generations.Max(generation => generation.Key);
        Seeds = _generations.SelectMany(generation => generation).Select(figure => figure.Seed).Distinct().Count();
    }

    internal string Name { get; }

    internal string About { get; }

    /// <summary>The last generation.</summary>
    internal int Last { get; }

    /// <summary>Number of seeds that were finished.</summary>
    internal int Seeds { get; }

    /// <summary>Returns the regimes with figures, in the options' order.</summary>
    internal static IReadOnlyList<RegimeFigures> Create(CollapseReport report) =>
        [.. report.Options.Arms.Select(arm => (arm, Figures: report.Generations.Where(figure => figure.Arm == arm.Name).ToList()))
            .Where(arm => arm.Figures.Count > 0).Select(arm => new RegimeFigures(arm.arm.Name, arm.arm.About, arm.Figures))];

    /// <summary>Creates a row from figures that do not change between generations; null where there are none.</summary>
    internal static RegimeFigures? Create(string name, string about, IReadOnlyList<GenerationFigures> figures) => figures.Count == 0 ? null : new RegimeFigures(name, about, figures);

    /// <summary>Returns a figure of a generation.</summary>
    internal SeedSpread At(Func<GenerationFigures, double> figure, int generation) => SeedSpread.Compute(_generations[generation].Select(figure));

    /// <summary>Returns a figure of the last generation.</summary>
    internal SeedSpread AtLast(Func<GenerationFigures, double> figure) => At(figure, Last);

    /// <summary>Returns a figure of all generations from 0 on.</summary>
    internal IReadOnlyList<SeedSpread> All(Func<GenerationFigures, double> figure, int generations) => [.. Enumerable.Range(0, generations + 1).Select(generation => At(figure, generation))];
}
