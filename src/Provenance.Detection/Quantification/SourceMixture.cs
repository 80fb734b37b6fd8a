namespace Provenance.Detection.Quantification;

/// <summary>
/// Possible score distributions of human and of machine text in an unseen collection: the distributions of known sources, and of simulated ones,
/// which are the mean of all, moved. Immutable.
/// </summary>
internal sealed class SourceMixture
{
    /// <summary>Number of texts from the label's mean distribution mixed into each source, so that unseen scores are not impossible.</summary>
    private const double Shrinkage = 30;

    /// <summary>Minimum share of a cell in a mean distribution.</summary>
    private const double Floor = 2e-4;

    /// <summary>Steps of score by which the mean is moved to simulate possible sources: 1.5 and 3 of log-odds, the distance between known sources.</summary>
    private static readonly int[] Moves = [-6, -3, 3, 6];

    private SourceMixture(List<double[]> spreads, List<bool> machine, double[] human, double[] machines, int humanSources, int machineSources)
    {
        Spreads = [.. spreads];
        Machine = [.. machine];
        HumanMean = human;
        MachineMean = machines;
        (HumanSources, MachineSources) = (humanSources, machineSources);
    }

    /// <summary>The probability of each cell given the length, for each source.</summary>
    internal double[][] Spreads { get; }

    /// <summary>One flag per source, true for machine text.</summary>
    internal bool[] Machine { get; }

    /// <summary>The mean of all human sources.</summary>
    internal double[] HumanMean { get; }

    /// <summary>The mean of all machine sources.</summary>
    internal double[] MachineMean { get; }

    /// <summary>Number of known sources of human text.</summary>
    internal int HumanSources { get; }

    /// <summary>Number of known sources of machine text.</summary>
    internal int MachineSources { get; }

    /// <summary>Fits a mixture; null where a label has no source.</summary>
    internal static SourceMixture? Fit(IReadOnlyList<ScoreSource> sources)
    {
        var (spreads, machine) = (new List<double[]>(), new List<bool>());
        var means = new double[2][];
        Span<int> counts = stackalloc int[2];
        for (var label = 0; label < 2; label++)
        {
            var smooth = new List<double[]>();
            for (var i = 0; i < sources.Count; i++)
            {
                if (sources[i].Machine == (label == 1)) smooth.Add(Smooth(sources[i].Counts.Span));
            }

            if (smooth.Count == 0) return null;
            counts[label] = smooth.Count;
            var mean = means[label] = Mean(smooth);
            foreach (var spread in smooth) spreads.Add(Shrink(spread, mean));
            foreach (var steps in Moves) spreads.Add(Move(mean, steps));
            while (machine.Count < spreads.Count) machine.Add(label == 1);
        }

        return new SourceMixture(spreads, machine, means[0], means[1], counts[0], counts[1]);
    }

    /// <summary>Moves a quarter of each cell to its neighbours of the same length.</summary>
    private static double[] Smooth(ReadOnlySpan<int> counts)
    {
        var smooth = new double[counts.Length];
        for (var length = 0; length < ScoreGrid.Lengths; length++)
        {
            var row = counts.Slice(length * ScoreGrid.Steps, ScoreGrid.Steps);
            for (var step = 0; step < row.Length; step++)
            {
                smooth[(length * ScoreGrid.Steps) + step] = (0.25 * row[Math.Max(0, step - 1)]) + (0.5 * row[step]) + (0.25 * row[Math.Min(row.Length - 1, step + 1)]);
            }
        }

        return smooth;
    }

    private static double[] Mean(List<double[]> sources)
    {
        var mean = new double[ScoreGrid.Cells];
        foreach (var source in sources)
        {
            var share = Normal(source);
            for (var cell = 0; cell < mean.Length; cell++) mean[cell] += share[cell] / sources.Count;
        }

        for (var cell = 0; cell < mean.Length; cell++) mean[cell] += Floor;
        return Normal(mean);
    }

    private static double[] Shrink(double[] source, double[] mean)
    {
        var shrunk = new double[source.Length];
        for (var cell = 0; cell < shrunk.Length; cell++) shrunk[cell] = source[cell] + (Shrinkage * mean[cell]);
        return Normal(shrunk);
    }

    private static double[] Move(double[] spread, int steps)
    {
        var moved = new double[spread.Length];
        for (var cell = 0; cell < spread.Length; cell++)
        {
            var start = cell / ScoreGrid.Steps * ScoreGrid.Steps;
            moved[start + Math.Clamp(cell - start + steps, 0, ScoreGrid.Steps - 1)] += spread[cell];
        }

        for (var cell = 0; cell < moved.Length; cell++) moved[cell] += Floor;
        return Normal(moved);
    }

    /// <summary>Normalises the cells of each length to a sum of 1; a length without any stays empty.</summary>
    private static double[] Normal(double[] values)
    {
        var normal = new double[values.Length];
        for (var start = 0; start < values.Length; start += ScoreGrid.Steps)
        {
            var sum = 0.0;
            for (var cell = start; cell < start + ScoreGrid.Steps; cell++) sum += values[cell];
            for (var cell = start; cell < start + ScoreGrid.Steps && sum > 0; cell++) normal[cell] = values[cell] / sum;
        }

        return normal;
    }
}
