namespace Provenance.Curation.Quality;

/// <summary>One documented number about a document. What it measures is never changed under its name: a changed one gets another.</summary>
/// <param name="Name">Group, what is measured and version, such as <c>gopher-word-length-1</c>.</param>
/// <param name="Group">The family it belongs to.</param>
/// <param name="Description">What the number is, for people.</param>
/// <param name="Source">The paper, or the measurement, that its bounds are from.</param>
/// <param name="Unit">Such as <c>share</c> (0 to 1) or <c>per 1,000 words</c>.</param>
/// <param name="Max">The greatest possible value; infinity where there is none. The least is 0. NaN means that it does not apply.</param>
/// <param name="Low">The lower bound, see <see cref="QualityDirection"/>.</param>
/// <param name="High">The upper bound, see <see cref="QualityDirection"/>.</param>
/// <param name="Direction">Which side of the bounds is good.</param>
/// <param name="IsRule">Whether a document may be refused for it: beyond the bad bound, or outside the band.</param>
/// <param name="EnglishOnly">Whether it means nothing in other languages: then it is no rule for them, and never part of the score.</param>
internal sealed record QualitySignal(
    string Name, QualityGroup Group, string Description, string Source, string Unit, float Max, float Low, float High,
    QualityDirection Direction, bool IsRule = false, bool EnglishOnly = false)
{
    /// <summary>Returns true if a rule refuses the value; the bounds themselves are allowed, and so is NaN.</summary>
    internal bool Refuses(float value) => IsRule && Direction switch
    {
        QualityDirection.Lower => value > High,
        QualityDirection.Higher => value < Low,
        _ => value < Low || value > High,
    };

    /// <summary>
    /// How good a value is, 0 to 1: along a straight line between the bounds; for a band 1 within, and outside the ratio to the nearer
    /// bound, so that half of the least and twice the most are worth a half. NaN for NaN.
    /// </summary>
    internal float Desirability(float value) => float.IsNaN(value) ? value : Direction switch
    {
        QualityDirection.Lower => value <= Low ? 1 : value >= High ? 0 : (High - value) / (High - Low),
        QualityDirection.Higher => value >= High ? 1 : value <= Low ? 0 : (value - Low) / (High - Low),
        _ => value < Low ? value / Low : value > High ? High / value : 1,
    };
}
