using Provenance.Detection.Calibrations;
using Provenance.Detection.Learning;

namespace Provenance.Training.Calibrations;

/// <summary>
/// Fits the p-values of a collection to its human documents. The general p-value orders documents, whatever their length; the share of the collection's own documents
/// below it replaces it. That share counts as many documents as there are, the general p-value as ten, and within one length all lengths together count as a hundred,
/// so that few documents borrow and many speak for themselves. No p-value below the smallest rate that the documents show rests on them: there the general one
/// takes over, and is raised where the documents have contradicted it.
/// </summary>
internal static class CollectionPValues
{
    /// <summary>Number of documents that the general p-value counts as. With 50, 500 documents find .40 instead of .57 at 1% on the data set that gains most.</summary>
    internal const double GeneralWeight = 10;

    /// <summary>Number of documents that all lengths together count as, within one length.</summary>
    internal const double PooledWeight = 100;

    /// <summary>Minimum number of documents of a length that is estimated by itself.</summary>
    private const int MinDocuments = 50;

    /// <summary>Returns the p-values of <see cref="LanguageCalibration"/>.</summary>
    /// <param name="edges">Words at which each length after the first starts.</param>
    /// <param name="human">At least one.</param>
    /// <param name="effective">Number of independent documents with the same information; at most their number.</param>
    internal static float[] Fit(int[] edges, IReadOnlyCollection<CollectionDocument> human, double effective)
    {
        var all = new ExceedanceRates(human.Select(static document => document.General));
        var share = effective / human.Count;
        var smallest = LanguageCalibration.SmallestRateOf(effective);
        var pValues = new float[(edges.Length + 1) * LanguageCalibration.Levels];
        for (var length = 0; length <= edges.Length; length++)
        {
            List<double> within = [.. human.Where(document => ConformalThresholds.LengthBucket(edges, document.Words) == length).Select(static document => document.General)];
            var own = within.Count >= MinDocuments ? new ExceedanceRates(within) : null;
            Fill(pValues.AsSpan(length * LanguageCalibration.Levels, LanguageCalibration.Levels), level => Estimate(level, all, own, share), smallest);
        }

        return pValues;
    }

    private static double Estimate(double general, ExceedanceRates all, ExceedanceRates? own, double share)
    {
        var pooled = Pool(general);
        if (own is null) return pooled;
        // beyond its own documents, a length follows all of them
        var rate = general < own.Smallest ? pooled / Pool(own.Smallest) / (own.Count + 1) : own.Rate(general);
        return Mean(rate, own.Count * share, pooled, PooledWeight);

        double Pool(double level) => Mean(all.Rate(level), all.Count * share, level, GeneralWeight);
    }

    private static double Mean(double one, double weight, double other, double otherWeight) => ((one * weight) + (other * otherWeight)) / (weight + otherWeight);

    private static void Fill(Span<float> grid, Func<double, double> estimate, double smallest)
    {
        var (last, reached) = (1.0, 1.0);
        grid[0] = 1;
        for (var k = 1; k < grid.Length; k++)
        {
            var level = LanguageCalibration.Level(k);
            // own rates that are shown, down to the smallest
            if (last > smallest)
            {
                last = Math.Max(smallest, Math.Min(last, estimate(level)));
                reached = level;
            }

            var value = last > smallest ? last : Math.Min(smallest, level * Math.Max(1, smallest / reached));
            grid[k] = Math.Min(grid[k - 1], Below(value));
        }
    }

    /// <summary>Returns the largest single-precision number that is not above a value.</summary>
    private static float Below(double value)
    {
        var rounded = (float)value;
        return rounded > value ? MathF.BitDecrement(rounded) : rounded;
    }
}
