namespace Provenance.Curation.Quality;

/// <summary>The values of a signal that are good.</summary>
internal enum QualityDirection
{
    /// <summary>Less is better: the best up to Low, the worst from High on.</summary>
    Lower,

    /// <summary>More is better: the worst up to Low, the best from High on.</summary>
    Higher,

    /// <summary>Between Low and High is best; farther outside on either side is worse.</summary>
    Band,
}
