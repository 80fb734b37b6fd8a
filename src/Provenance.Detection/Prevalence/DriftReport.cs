namespace Provenance.Detection.Prevalence;

/// <summary>
/// Comparison of a collection with the detector's calibration data. Features of style are compared with the values expected of text with the collection's lengths and share of machine text,
/// scores of text declared human with those of held-out human text.
/// </summary>
/// <remarks>
/// A distance is moderate from a population stability index of <see cref="ModerateIndex"/>, and large from <see cref="LargeIndex"/> if it is also beyond
/// <see cref="DriftFigure.Usual"/>; it is neither if its p-value is above <see cref="Significance"/>, or if fewer than <see cref="MinDocuments"/> documents were counted.
/// The collection's level is large if a tenth of its features or more are large, or if more than twice the expected share of declared-human text is flagged; it is moderate if a tenth of
/// its features or more are at least moderate. Scores of declared-human text count if more than 5% of it has a p-value of 0.05 or less: text that seems more human than expected does no harm.
/// </remarks>
public sealed record DriftReport
{
    /// <summary>Index of a moderate, and of a large distance: Siddiqi, "Credit Risk Scorecards", 2006.</summary>
    public const double ModerateIndex = 0.1;

    /// <inheritdoc cref="ModerateIndex"/>
    public const double LargeIndex = 0.25;

    /// <summary>Significance level of a distance.</summary>
    public const double Significance = 0.001;

    /// <summary>Minimum number of documents of a comparison.</summary>
    public const int MinDocuments = 100;

    /// <summary>The level of the collection.</summary>
    public required DriftLevel Level { get; init; }

    /// <summary>Features of style of the collection, the largest distance first.</summary>
    public required IReadOnlyList<DriftFigure> Features { get; init; }

    /// <summary>Scores of text that is declared human; null where there is too little of it.</summary>
    public HumanDrift? Human { get; init; }
}
