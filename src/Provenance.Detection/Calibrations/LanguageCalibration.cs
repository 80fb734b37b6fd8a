using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Calibrations;

/// <summary>
/// P-values of one language within a user's collection: for each length, a grid that maps the detector's general p-value to that of the collection.
/// Levels of the general p-value are log-spaced from 1 down to <see cref="MinLevel"/>; between them the logarithm is linear. Immutable.
/// </summary>
internal sealed class LanguageCalibration
{
    /// <summary>Number of levels of a grid.</summary>
    internal const int Levels = 512;

    /// <summary>The smallest level.</summary>
    internal const double MinLevel = 1e-5;

    /// <summary>Number of documents above the smallest rate that a calibration shows: fewer leave the rate itself uncertain by half and more.</summary>
    internal const int DocumentsAbove = 5;

    private const string What = "calibration to a collection";
    private static readonly double LogMin = Math.Log(MinLevel);
    private readonly int[] _edges;

    /// <summary>Takes stored arrays without copying them.</summary>
    /// <param name="edges">Words at which each length after the first starts, ascending.</param>
    /// <param name="pValues">Length by length, <see cref="Levels"/> p-values above 0, at most 1, that never rise.</param>
    /// <exception cref="ProvenanceException">The arrays are damaged.</exception>
    internal LanguageCalibration(int[] edges, float[] pValues)
    {
        for (var i = 0; i < edges.Length; i++)
            if (edges[i] <= (i > 0 ? edges[i - 1] : 0)) LearningErrors.Damaged(What, $"length edge {i} does not rise");
        if (pValues.Length != (long)(edges.Length + 1) * Levels) LearningErrors.Damaged(What, $"{pValues.Length} p-values for {edges.Length + 1} lengths");
        for (var i = 0; i < pValues.Length; i++)
        {
            if (!(pValues[i] is > 0 and <= 1)) LearningErrors.Damaged(What, $"a p-value is {pValues[i]}");
            if (i % Levels > 0 && pValues[i] > pValues[i - 1]) LearningErrors.Damaged(What, $"p-values rise at level {i % Levels}");
        }

        (_edges, PValues) = (edges, pValues);
    }

    /// <summary>The p-values as stored.</summary>
    internal float[] PValues { get; }

    /// <summary>Number of distinct human documents.</summary>
    internal required int Human { get; init; }

    /// <summary>Number of independent documents with the same information as <see cref="Human"/>.</summary>
    internal required double Effective { get; init; }

    /// <summary>Number of distinct machine documents.</summary>
    internal required int Machine { get; init; }

    /// <summary>The probability of machine text in a language that the detector gives no verdicts in by itself; null where the detector's own holds.</summary>
    internal LogisticCalibration? Probability { get; init; }

    /// <summary>The smallest false-positive rate that the documents show: below it, p-values rest on the general ones.</summary>
    internal double SmallestRate => SmallestRateOf(Effective);

    /// <summary>Returns the level of a grid's k-th p-value.</summary>
    internal static double Level(int k) => Math.Exp(LogMin * k / (Levels - 1));

    /// <summary>Returns the smallest rate that a number of independent documents shows: that of the fifth from the top.</summary>
    internal static double SmallestRateOf(double documents) => Math.Min(1, DocumentsAbove / (documents + 1));

    /// <summary>Returns the p-value within the collection; above 0, at most 1, never rising as <paramref name="general"/> falls.</summary>
    /// <param name="general">The general p-value, above 0, at most 1.</param>
    /// <param name="words">0 or more.</param>
    internal double PValue(double general, int words)
    {
        var grid = PValues.AsSpan(ConformalThresholds.LengthBucket(_edges, words) * Levels, Levels);
        var place = Math.Log(general) / LogMin * (Levels - 1);
        if (place >= Levels - 1) return grid[^1] * Math.Min(1, general / MinLevel);
        var k = (int)place;
        var (here, next) = ((double)grid[k], (double)grid[k + 1]);
        // exactly the stored value where it stays: rounding must not lift it above a rate
        return here == next ? here : Math.Max(next, here * Math.Exp((place - k) * Math.Log(next / here)));
    }
}
