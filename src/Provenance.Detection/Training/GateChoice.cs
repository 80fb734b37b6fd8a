using Provenance.Detection.Adaptations;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Training;

/// <summary>
/// The threshold of a gate, chosen out of fold: the lowest at which the base's kind of text keeps its scores. On text unlike the new source the new score is worthless, so that a gate that opens
/// there costs accuracy; the stored sample of the base's training data shows how much.
/// </summary>
/// <param name="Threshold">What is taken from the gate's log-odds.</param>
/// <param name="Loss">The estimated loss of AUROC on the base's kind of text.</param>
internal sealed record GateChoice(float Threshold, double Loss)
{
    /// <summary>Maximum estimated loss of AUROC.</summary>
    private const double MaxLoss = 0.02;

    /// <summary>The candidates: the new source is taken to be as frequent as other text, then half as frequent, and so on.</summary>
    private static readonly float[] Candidates = [.. new[] { 1, 2, 4, 8, 16, 32 }.Select(static odds => MathF.Log(odds))];

    /// <summary>Chooses a threshold.</summary>
    /// <param name="gate">The gate's log-odds on windows of the base's sample, by gates that did not see their folds.</param>
    /// <param name="before">Their scores by the base.</param>
    /// <param name="after">Their new scores.</param>
    /// <param name="machine">Their labels.</param>
    internal static GateChoice Choose(float[] gate, float[] before, float[] after, bool[] machine)
    {
        var unchanged = Auroc(before, machine);
        GateChoice? last = null;
        foreach (var threshold in Candidates)
        {
            var mixed = new float[gate.Length];
            for (var i = 0; i < mixed.Length; i++) mixed[i] = SourceModel.Mix(before[i], after[i], SourceModel.WeightOf(gate[i], 1, threshold)).Score;
            last = new GateChoice(threshold, unchanged - Auroc(mixed, machine));
            if (last.Loss <= MaxLoss) break;
        }

        return last!;
    }

    private static double Auroc(float[] scores, bool[] machine)
    {
        var byLabel = Enumerable.Range(0, scores.Length).ToLookup(i => machine[i], i => (double)scores[i]);
        return Metrics.Auroc([.. byLabel[true]], [.. byLabel[false]]);
    }
}
