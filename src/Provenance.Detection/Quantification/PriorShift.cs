namespace Provenance.Detection.Quantification;

/// <summary>
/// The two usual corrections, which assume that the collection's own text is like the mean of all known sources. They show how much a share depends on
/// that assumption.
/// </summary>
internal static class PriorShift
{
    private const int MaxRounds = 1000;
    private const double Settled = 1e-7;

    /// <summary>
    /// Expectation-maximisation over the probabilities of scores (Saerens, Latinne and Decaestecker, Neural Computation 14, 2002): returns the share of machine text
    /// with the highest likelihood, 0 to 1.
    /// </summary>
    internal static double ExpectationMaximization(ReadOnlySpan<int> counts, SourceMixture sources)
    {
        var share = 0.5;
        for (var round = 0; round < MaxRounds; round++)
        {
            double machine = 0, all = 0;
            for (var cell = 0; cell < counts.Length; cell++)
            {
                var of = share * sources.MachineMean[cell];
                machine += counts[cell] * of / (of + ((1 - share) * sources.HumanMean[cell]));
                all += counts[cell];
            }

            var next = machine / all;
            if (Math.Abs(next - share) < Settled) return next;
            share = next;
        }

        return share;
    }

    /// <summary>
    /// Adjusted count (Forman, Data Mining and Knowledge Discovery 17, 2008): returns the share of scores above 0, less the expected share of human text there, over the
    /// difference between the labels; 0 to 1. NaN where the labels do not differ.
    /// </summary>
    internal static double AdjustedCount(ReadOnlySpan<int> counts, SourceMixture sources)
    {
        var zero = ScoreGrid.StepOf(0);
        double all = 0, above = 0, falsePositives = 0, truePositives = 0;
        for (var length = 0; length < ScoreGrid.Lengths; length++)
        {
            double documents = 0, human = 0, machine = 0;
            for (var step = 0; step < ScoreGrid.Steps; step++)
            {
                var cell = (length * ScoreGrid.Steps) + step;
                documents += counts[cell];
                if (step < zero) continue;
                above += counts[cell];
                human += sources.HumanMean[cell];
                machine += sources.MachineMean[cell];
            }

            all += documents;
            falsePositives += documents * human;
            truePositives += documents * machine;
        }

        var difference = (truePositives - falsePositives) / all;
        return difference > 0 ? Math.Clamp(((above - falsePositives) / all) / difference, 0, 1) : double.NaN;
    }
}
