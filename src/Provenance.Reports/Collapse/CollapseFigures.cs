namespace Provenance.Reports.Collapse;

/// <summary>Figures shared by several parts of the lab's page.</summary>
internal sealed class CollapseFigures
{
    internal const string Human = "human", Replace = "replace", Unsmoothed = "unsmoothed";

    private CollapseFigures(CollapseReport report)
    {
        Report = report;
        Arms = RegimeFigures.Create(report);
        Generations = Arms.Count == 0 ? 0 : Arms.Max(arm => arm.Last);
        HumanText = RegimeFigures.Create("human text itself", "", report.HumanText);
        First = RegimeFigures.Create("generation 0", "", [.. report.Generations.Where(figure => figure.Generation == 0).GroupBy(figure => figure.Seed)
            .OrderBy(seed => seed.Key).Select(seed => seed.FirstOrDefault(figure => figure.Arm != Unsmoothed) ?? seed.First())]);
        Ranked = [.. Arms.Where(arm => arm.Name != Human && double.IsFinite(Loss(arm))).OrderBy(Loss)];
    }

    internal CollapseReport Report { get; }

    /// <summary>Regimes with figures.</summary>
    internal IReadOnlyList<RegimeFigures> Arms { get; }

    /// <summary>The last generation of any regime.</summary>
    internal int Generations { get; }

    /// <summary>Human training text; null where nothing was finished.</summary>
    internal RegimeFigures? HumanText { get; }

    /// <summary>The model of human text, with which all regimes begin.</summary>
    internal RegimeFigures? First { get; }

    /// <summary>Regimes with a perplexity, without the human one, the best first.</summary>
    internal IReadOnlyList<RegimeFigures> Ranked { get; }

    internal static CollapseFigures Create(CollapseReport report) => new(report);

    internal RegimeFigures? Arm(string name) => Arms.FirstOrDefault(arm => arm.Name == name);

    private static double Loss(RegimeFigures arm) => arm.AtLast(figure => figure.Ratio).Mean;
}
