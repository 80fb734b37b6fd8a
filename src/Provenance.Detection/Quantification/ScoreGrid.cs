using Provenance.Detection.Learning;

namespace Provenance.Detection.Quantification;

/// <summary>Scores as counts: the number of texts by length and score. Integers, so that counts of threads, files and machines add up to the same in any order.</summary>
internal static class ScoreGrid
{
    /// <summary>Words at which the second and third length class begin: the edges of the p-values.</summary>
    internal static ReadOnlySpan<int> LengthEdges => [100, 250];

    /// <summary>Number of length classes.</summary>
    internal const int Lengths = 3;

    /// <summary>Number of steps of score; the first and the last are open.</summary>
    internal const int Steps = 42;

    /// <summary>Number of cells of the grid, length by length.</summary>
    internal const int Cells = Lengths * Steps;

    private const double First = -8, Width = 0.5;

    /// <summary>Returns the cell of a score, which must not be NaN, and a length in words.</summary>
    internal static int CellOf(double score, int words) =>
        (ConformalThresholds.LengthBucket(LengthEdges, words) * Steps) + StepOf(score);

    /// <summary>Returns the step of a score: 0 below the first edge.</summary>
    internal static int StepOf(double score) => (int)Math.Clamp(Math.Floor((score - First) / Width) + 1, 0, Steps - 1);

    /// <summary>Returns the score at which a step begins; the first begins one step's width before its end, as charts need it.</summary>
    internal static double StartOf(int step) => First + ((step - 1) * Width);
}
