namespace Provenance.Detection.Prevalence;

/// <summary>The composition of a collection; a function of documents, detector and options alone.</summary>
public sealed record CollectionPrevalence
{
    /// <summary>The whole collection.</summary>
    public required PrevalenceGroup All { get; init; }

    /// <summary>The groups for each of <see cref="ScanOptions.By"/>, the largest first; groups beyond <see cref="MaxGroups"/> are merged into one, named <c>(others)</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PrevalenceGroup>> Groups { get; init; }

    /// <summary>Groups by declared origin; origins that no document declares are missing.</summary>
    public required IReadOnlyDictionary<Origin, PrevalenceGroup> Origins { get; init; }

    /// <summary>Groups by length: under 50 words, 50 to 99, 100 to 249, 250 to 999, 1,000 and more; empty ones are missing.</summary>
    public required IReadOnlyList<PrevalenceGroup> Lengths { get; init; }

    /// <summary>Number of documents without a word; they are among those under 50 words.</summary>
    public long Wordless { get; init; }

    /// <summary>Comparison of the collection with the detector's calibration data; null where the detector has no baseline.</summary>
    public DriftReport? Drift { get; init; }

    /// <summary>Anomalies that the normaliser found, the most frequent first.</summary>
    public required IReadOnlyList<AnomalyFigure> Anomalies { get; init; }

    /// <summary>Number of data sets of human text behind the estimated shares, for the collection's most frequent language.</summary>
    public required int HumanSources { get; init; }

    /// <summary>Number of data sets of machine text behind the estimated shares.</summary>
    public required int MachineSources { get; init; }

    /// <summary>The most machine-like and the most human-like documents, by score, where <see cref="ScanOptions.Examples"/> asks for them; only documents that can be judged.</summary>
    public IReadOnlyList<PrevalenceExample> MachineLike { get; init; } = [];

    /// <inheritdoc cref="MachineLike"/>
    public IReadOnlyList<PrevalenceExample> HumanLike { get; init; } = [];

    /// <summary>Maximum number of groups, for each of <see cref="ScanOptions.By"/>.</summary>
    public const int MaxGroups = 1000;
}
