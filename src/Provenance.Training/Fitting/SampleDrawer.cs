using Provenance.Detection.Adaptations;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>Draws the windows that a detector's file keeps as <see cref="TrainingSample"/>, by their balanced weights.</summary>
internal static class SampleDrawer
{
    /// <summary>Maximum number of windows; 6,000 took .002 off the loss of adapted detectors on other text, at three times the size.</summary>
    internal const int MaxWindows = 2000;

    /// <param name="plan">The windows.</param>
    /// <param name="rows">Their features, by models that did not see their folds.</param>
    /// <param name="scores">Their scores, by such models.</param>
    /// <param name="seed">The seed of the draw.</param>
    internal static TrainingSample Draw(TrainingPlan plan, float[] rows, float[] scores, ulong seed)
    {
        var drawn = Draw(plan.Weights, Math.Min(MaxWindows, plan.Windows.Count), seed);
        var columns = rows.Length / plan.Windows.Count;
        var halves = new ushort[drawn.Length * columns];
        for (var i = 0; i < halves.Length; i++) halves[i] = BitConverter.HalfToUInt16Bits((Half)rows[(drawn[i / columns] * columns) + (i % columns)]);
        return new TrainingSample(
            halves,
            Array.ConvertAll(drawn, w => scores[w]),
            Array.ConvertAll(drawn, w => (ushort)Math.Min(plan.WordsOf(w), ushort.MaxValue)),
            Array.ConvertAll(drawn, w => (byte)plan.Labels[w]),
            Array.ConvertAll(drawn, w => (sbyte)CalibrationTrainer.GroupOf(plan, w)),
            Array.ConvertAll(drawn, w => (byte)plan.FoldOf[w]));
    }

    /// <summary>Draws windows with probabilities in proportion to their weights, without replacement as far as those allow: systematic sampling.</summary>
    private static int[] Draw(float[] weights, int count, ulong seed)
    {
        double all = 0, seen = 0;
        foreach (var weight in weights) all += weight;
        var at = new SplitMix64(seed).NextDouble();
        var drawn = new List<int>(count);
        for (var w = 0; w < weights.Length; w++)
        {
            seen += weights[w] * count / all;
            if (seen <= drawn.Count + at) continue;
            drawn.Add(w);
            // a window that is worth several draws is drawn once
            seen = Math.Min(seen, drawn.Count + at);
        }

        return [.. drawn];
    }
}
