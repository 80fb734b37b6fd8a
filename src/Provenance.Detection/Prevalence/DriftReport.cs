namespace Provenance.Detection.Prevalence;

/// <summary>
/// Whether a collection is like what the detector was calibrated on. Features of style are held against what is expected of text with the collection's lengths and share of machine text, scores of
/// text declared human against those of left-out human text.
/// </summary>
/// <remarks>
/// A distance is moderate from a population stability index of <see cref="ModerateIndex"/>, and large from <see cref="LargeIndex"/> where it is also beyond
/// <see cref="DriftFigure.Usual"/>; neither where chance gives as much more often than <see cref="Significance"/>, or where fewer than <see cref="MinDocuments"/> documents were counted.
/// The collection's level is large where a tenth of its features or more is, or where more than twice the promised share of declared-human text is flagged; moderate where a tenth of
/// its features or more is at least moderate. Scores of declared-human text count where more than 5% of it has a p-value of 0.05 or less: text that seems more human than expected does no harm.
/// </remarks>
public sealed record DriftReport
{
    /// <summary>Siddiqi, "Credit Risk Scorecards", 2006.</summary>
    public const double ModerateIndex = 0.1;

    /// <inheritdoc cref="ModerateIndex"/>
    public const double LargeIndex = 0.25;

    /// <summary>The chance without drift below which a distance counts.</summary>
    public const double Significance = 0.001;

    /// <summary>Documents below which nothing is said.</summary>
    public const int MinDocuments = 100;

    /// <summary>The conclusion.</summary>
    public required DriftLevel Level { get; init; }

    /// <summary>Features of style of the collection, the furthest first.</summary>
    public required IReadOnlyList<DriftFigure> Features { get; init; }

    /// <summary>Scores of text that is declared human; null where there is too little.</summary>
    public HumanDrift? Human { get; init; }
}
