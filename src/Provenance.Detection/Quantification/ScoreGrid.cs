using Provenance.Detection.Learning;

namespace Provenance.Detection.Quantification;

/// <summary>
/// Scores as counts: in how many texts of which length a score fell where. Integers, so that counts of threads, files and machines add up to
/// the same whatever their order.
/// </summary>
internal static class ScoreGrid
{
    /// <summary>Words from which the second and third class of length begin: those that p-values are given by.</summary>
    internal static ReadOnlySpan<int> LengthEdges => [100, 250];

    /// <summary>Classes of length.</summary>
    internal const int Lengths = 3;

    /// <summary>Steps of score; the first and the last are open.</summary>
    internal const int Steps = 42;

    /// <summary>Cells of a grid, length by length.</summary>
    internal const int Cells = Lengths * Steps;

    private const double First = -8, Width = 0.5;

    /// <summary>The cell of a score, which must not be NaN, and a length in words.</summary>
    internal static int CellOf(double score, int words) =>
        (ConformalThresholds.LengthBucket(LengthEdges, words) * Steps) + StepOf(score);

    /// <summary>The step of a score: 0 below the first edge.</summary>
    internal static int StepOf(double score) => (int)Math.Clamp(Math.Floor((score - First) / Width) + 1, 0, Steps - 1);

    /// <summary>The score at which a step begins; the first begins one step's width before its end, as a picture needs it.</summary>
    internal static double StartOf(int step) => First + ((step - 1) * Width);
}
