namespace Provenance;

/// <summary>
/// Whether a collection is like what the detector was calibrated on. Features of style are held against what is expected of text with the collection's lengths and share of machine text, scores of
/// text declared human against those of left-out human text.
/// </summary>
/// <remarks>
/// A distance is moderate from a population stability index of <see cref="ModerateIndex"/>, and large from <see cref="LargeIndex"/> where it is also beyond
/// <see cref="DriftFigure.Usual"/>; neither where chance gives as much more often than <see cref="Significance"/>, or where fewer than <see cref="LeastDocuments"/> documents were counted.
/// The collection's level is that of its declared-human scores, or of its features: large where a tenth of them or more is, moderate where a tenth or more is at least moderate.
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
    public const int LeastDocuments = 100;

    /// <summary>The conclusion.</summary>
    public required DriftLevel Level { get; init; }

    /// <summary>Features of style of the collection, the furthest first.</summary>
    public required IReadOnlyList<DriftFigure> Features { get; init; }

    /// <summary>Scores of text that is declared human; null where there is too little.</summary>
    public HumanDrift? Human { get; init; }
}
