namespace Provenance.Curation.Quality;

/// <summary>Which values of a signal are good ones.</summary>
internal enum QualityDirection
{
    /// <summary>Less is better: the best up to Low, the worst from High on.</summary>
    Lower,

    /// <summary>More is better: the worst up to Low, the best from High on.</summary>
    Higher,

    /// <summary>Between Low and High is best; far from them on either side is worst.</summary>
    Band,
}
