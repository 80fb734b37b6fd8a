namespace Provenance.Curation.Quality;

/// <summary>One documented measurement of a document. Its meaning never changes under its name: a changed one gets another.</summary>
/// <param name="Name">Group, measurement and version, such as <c>gopher-word-length-1</c>.</param>
/// <param name="Group">The group.</param>
/// <param name="Description">A description for readers.</param>
/// <param name="Source">The paper, or the measurement, behind its bounds.</param>
/// <param name="Unit">The unit, such as <c>share</c> (0 to 1) or <c>per 1,000 words</c>.</param>
/// <param name="Max">The maximum; infinity for none. The minimum is 0. NaN means that the signal does not apply.</param>
/// <param name="Low">The lower bound, see <see cref="QualityDirection"/>.</param>
/// <param name="High">The upper bound, see <see cref="QualityDirection"/>.</param>
/// <param name="Direction">The side of the bounds that is good.</param>
/// <param name="IsRule">True if a document can be rejected for it: beyond the bad bound, or outside the band.</param>
/// <param name="EnglishOnly">True if it is meaningless in other languages: then it is no rule for them, and never part of the score.</param>
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
    /// Returns the desirability of a value, 0 to 1: linear between the bounds; for a band 1 within, and outside the ratio to the nearer
    /// bound, so that half of the minimum and twice the maximum get a half. NaN for NaN.
    /// </summary>
    internal float Desirability(float value) => float.IsNaN(value) ? value : Direction switch
    {
        QualityDirection.Lower => value <= Low ? 1 : value >= High ? 0 : (High - value) / (High - Low),
        QualityDirection.Higher => value >= High ? 1 : value <= Low ? 0 : (value - Low) / (High - Low),
        _ => value < Low ? value / Low : value > High ? High / value : 1,
    };
}
