namespace Provenance.Detection.Evaluation;

/// <summary>Compares the false-positive rate on one data set's human text with the requested rate.</summary>
/// <param name="Set">The data set.</param>
/// <param name="Human">Number of its human documents.</param>
/// <param name="Asked">The requested false-positive rate.</param>
/// <param name="Realised">The observed false-positive rate, with Wilson's interval.</param>
public sealed record FalsePositiveCheck(string Set, int Human, double Asked, Estimate Realised)
{
    /// <summary>The check passes where the observed rate is at most this multiple of the requested one.</summary>
    public const double Tolerance = 2;

    /// <summary>True if the observed rate itself, not its interval, is at most <see cref="Tolerance"/> times the requested one.</summary>
    public bool Kept => Realised.Value <= Tolerance * Asked;
}
