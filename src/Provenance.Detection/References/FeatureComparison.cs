using Provenance.Detection.Quantification;

namespace Provenance.Detection.References;

/// <summary>Compares counts of features with the expected counts for a given share of machine text.</summary>
internal sealed class FeatureComparison(FeatureBaseline reference, FeatureOctiles bins)
{
    /// <summary>Compares one feature; null where it is unknown, or nothing was counted.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="feature">The column of the feature.</param>
    /// <param name="machineShare">The share of machine text, 0 to 1.</param>
    internal (double Documents, double Index, double PValue)? Compute(FeatureTally tally, int feature, double machineShare)
    {
        Span<double> observed = stackalloc double[FeatureOctiles.Count];
        Span<double> expected = stackalloc double[FeatureOctiles.Count];
        Span<double> human = stackalloc double[FeatureOctiles.Count];
        Span<double> machine = stackalloc double[FeatureOctiles.Count];
        observed.Clear();
        expected.Clear();
        var all = 0.0;
        for (var length = 0; length < reference.Lengths; length++)
        {
            // text of one label may be known where the other is not needed
            var knowsHuman = bins.TryExpect(feature, length, Origin.Human, human);
            var knowsMachine = bins.TryExpect(feature, length, Origin.Machine, machine);
            if ((machineShare < 1 && !knowsHuman) || (machineShare > 0 && !knowsMachine)) continue;
            var counts = tally.Get(feature, length);
            var documents = 0.0;
            for (var bin = 0; bin < counts.Length; bin++)
            {
                observed[bin] += counts[bin];
                documents += counts[bin];
            }

            for (var bin = 0; bin < counts.Length; bin++)
            {
                expected[bin] += documents * (((1 - machineShare) * (machineShare < 1 ? human[bin] : 0)) + (machineShare * (machineShare > 0 ? machine[bin] : 0)));
            }

            all += documents;
        }

        if (all == 0) return null;
        for (var bin = 0; bin < expected.Length; bin++) expected[bin] /= all;
        return (all, Stability.Index(observed, expected), Stability.PValue(observed, expected));
    }
}
