using Provenance.Detection.Quantification;
using Provenance.Documents.Statistics;

namespace Provenance.Tests.Detection.Quantification;

/// <summary>Sources whose scores lie around a middle of their own, as those of real data sets do.</summary>
internal static class MadeUpSources
{
    internal const double HumanMiddle = -3, MachineMiddle = 4, BetweenSources = 1.2, WithinSource = 2;

    /// <summary>A source of texts of 60, 150 and 400 words in turn.</summary>
    internal static int[] Counts(ref SplitMix64 random, bool machine, int texts)
    {
        var middle = (machine ? MachineMiddle : HumanMiddle) + (BetweenSources * Normal(ref random));
        return Around(ref random, middle, texts);
    }

    internal static int[] Around(ref SplitMix64 random, double middle, int texts)
    {
        var cells = new int[ScoreGrid.Cells];
        for (var i = 0; i < texts; i++) cells[ScoreGrid.CellOf(middle + (WithinSource * Normal(ref random)), (i % 3) switch { 0 => 60, 1 => 150, _ => 400 })]++;
        return cells;
    }

    internal static ScoreSource[] Draw(ulong seed, int each)
    {
        var random = new SplitMix64(seed);
        var sources = new ScoreSource[2 * each];
        for (var i = 0; i < sources.Length; i++) sources[i] = new ScoreSource(i % 2 == 1, Counts(ref random, i % 2 == 1, 2000));
        return sources;
    }

    /// <summary>A collection of several sources, none of them known.</summary>
    internal static int[] Collection(ulong seed, double share, int documents, int sources)
    {
        var random = new SplitMix64(seed);
        var cells = new int[ScoreGrid.Cells];
        for (var s = 0; s < sources; s++)
        {
            Add(cells, Counts(ref random, machine: false, (int)Math.Round(documents * (1 - share) / sources)));
            Add(cells, Counts(ref random, machine: true, (int)Math.Round(documents * share / sources)));
        }

        return cells;
    }

    internal static void Add(int[] cells, int[] more)
    {
        for (var i = 0; i < cells.Length; i++) cells[i] += more[i];
    }

    private static double Normal(ref SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
