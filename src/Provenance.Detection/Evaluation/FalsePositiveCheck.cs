namespace Provenance.Detection.Evaluation;

/// <summary>Compares the false-positive rate on one data set's human text with the requested rate.</summary>
/// <param name="Set">The set.</param>
/// <param name="Human">Its human documents.</param>
/// <param name="Asked">The share that may be flagged.</param>
/// <param name="Realised">The share that was, with Wilson's interval.</param>
public sealed record FalsePositiveCheck(string Set, int Human, double Asked, Estimate Realised)
{
    /// <summary>The promise is kept where at most so many times what was asked is flagged.</summary>
    public const double Tolerance = 2;

    /// <summary>True if the observed rate itself, not its interval, is at most <see cref="Tolerance"/> times the requested one.</summary>
    public bool Kept => Realised.Value <= Tolerance * Asked;
}
