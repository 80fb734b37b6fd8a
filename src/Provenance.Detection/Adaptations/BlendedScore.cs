namespace Provenance.Detection.Adaptations;

/// <summary>The score of a segment by a detector, adapted or not.</summary>
/// <param name="Score">The score; rises with machine-likeness.</param>
/// <param name="Before">The score by the detector as it was before it was adapted.</param>
/// <param name="Weight">The weight of the adapted part in <paramref name="Score"/>: 0 to 1.</param>
internal readonly record struct BlendedScore(float Score, float Before, float Weight)
{
    /// <summary>Creates the score of a detector that is not adapted.</summary>
    internal BlendedScore(float score)
        : this(score, score, 0)
    {
    }
}
