using Provenance.Detection.Files;
using Provenance.Detection.Quantification;
using Provenance.Detection.References;

namespace Provenance.Detection.Prevalence;

/// <summary>Estimates shares of machine text from counts of scores, by group of languages and then together.</summary>
internal sealed class ShareEstimator(DetectorBaseline? reference)
{
    /// <summary>The probability that the interval holds the share, if the collection's sources are like the known ones.</summary>
    private const double Level = 0.95;

    /// <summary>Distance from 0 or 1 within which an end of the interval is set to it.</summary>
    private const double End = 0.005;

    private const ulong Seed = 1;

    /// <summary>Returns the estimate; null where nothing was judged, or the detector has no baseline.</summary>
    internal ShareEstimate? Estimate(GroupTally tally)
    {
        if (reference is null) return null;
        double[]? shares = null;
        double documents = 0, expectation = 0, adjusted = 0;
        for (var group = 0; group < DetectorModel.SourceGroups; group++)
        {
            var cells = tally.Cells(group);
            if (cells.IsEmpty || reference.Mixture(group) is not { } mixture) continue;
            var count = (double)tally.JudgedOf(group);
            var drawn = MixtureSampler.Draw(cells, mixture, Seed + (ulong)group);
            shares ??= new double[drawn.Length];
            for (var i = 0; i < shares.Length; i++) shares[i] += count * drawn[i];
            expectation += count * PriorShift.ExpectationMaximization(cells, mixture);
            adjusted += count * PriorShift.AdjustedCount(cells, mixture);
            documents += count;
        }

        if (shares is null) return null;
        var mean = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= documents;
            mean += shares[i] / shares.Length;
        }

        return new ShareEstimate((long)documents, Shortest(shares, mean), expectation / documents, double.IsNaN(adjusted) ? null : adjusted / documents);
    }

    /// <summary>Returns the shortest interval that holds the level's part of the samples; near an end it begins there.</summary>
    private static Estimate Shortest(double[] draws, double mean)
    {
        Array.Sort(draws);
        var inside = (int)Math.Ceiling(Level * draws.Length);
        var best = 0;
        for (var i = 1; i + inside <= draws.Length; i++)
        {
            if (draws[i + inside - 1] - draws[i] < draws[best + inside - 1] - draws[best]) best = i;
        }

        var (low, high) = (draws[best], draws[best + inside - 1]);
        return new Estimate(mean, low < End ? 0 : Math.Min(low, mean), high > 1 - End ? 1 : Math.Max(high, mean));
    }
}
