namespace Provenance.Collapse.Results;

/// <summary>The content of <c>report.json</c>: all data of the pages, unrounded.</summary>
internal sealed record CollapseReportJson
{
    private const string Version = "provenance-collapse-1";

    public required string Format { get; init; }

    public required CollapseCorpus Corpus { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required IReadOnlyDictionary<string, string> Arms { get; init; }

    public required string Detector { get; init; }

    public required bool Complete { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<GenerationFigures> HumanText { get; init; }

    public required IReadOnlyList<GenerationFigures> Generations { get; init; }

    public required IReadOnlyList<OrderFigures> Orders { get; init; }

    public required IReadOnlyList<SentinelFigures> Sentinels { get; init; }

    public required IReadOnlyList<CollapseFinding> Findings { get; init; }

    internal static CollapseReportJson Create(CollapseReport report) => new()
    {
        Format = Version,
        Corpus = report.Corpus,
        Options = LabSettings.List(report.Options),
        Arms = report.Options.Arms.ToDictionary(arm => arm.Name, arm => arm.About, StringComparer.Ordinal),
        Detector = report.Detector,
        Complete = report.Complete,
        Warnings = report.Warnings,
        HumanText = report.HumanText,
        Generations = report.Generations,
        Orders = report.Orders,
        Sentinels = report.Sentinels,
        Findings = report.Findings,
    };
}
