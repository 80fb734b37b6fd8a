using Provenance.Detection.Adaptations;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>
/// The threshold of a gate, chosen out of fold: the lowest at which the base's kind of text keeps its scores. On text unlike the new source the new score is worthless, so that a gate that opens
/// there costs accuracy; the stored sample of the base's training data shows how much.
/// </summary>
/// <param name="Threshold">What is taken from the gate's log-odds.</param>
/// <param name="Loss">The estimated loss of AUROC on the base's kind of text.</param>
internal sealed record GateChoice(float Threshold, double Loss)
{
    /// <summary>Maximum estimated loss of AUROC.</summary>
    private const double MaxLoss = 0.015;

    /// <summary>The candidates: the new source is taken to be as frequent as other text, then half as frequent, and so on.</summary>
    private static readonly float[] Candidates = [.. new[] { 1, 2, 4, 8, 16, 32 }.Select(static odds => MathF.Log(odds))];

    /// <summary>Chooses a threshold.</summary>
    /// <param name="sample">The base's sample.</param>
    /// <param name="odds">The gate's log-odds on its windows, by gates that did not see their folds.</param>
    /// <param name="fresh">Their new scores.</param>
    internal static GateChoice Choose(TrainingSample sample, float[] odds, float[] fresh)
    {
        var unchanged = Auroc(sample, sample.ScoreOf);
        GateChoice? last = null;
        foreach (var threshold in Candidates)
        {
            last = new GateChoice(threshold, unchanged - Auroc(sample, s => SourceModel.Mix(sample.ScoreOf(s), fresh[s], SourceModel.WeightOf(odds[s], 1, threshold)).Score));
            if (last.Loss <= MaxLoss) break;
        }

        return last!;
    }

    /// <summary>Returns the AUROC of scores on the sample; 1 where it lacks a label.</summary>
    private static double Auroc(TrainingSample sample, Func<int, float> score)
    {
        var byLabel = Enumerable.Range(0, sample.Count).ToLookup(sample.IsMachine, s => (double)score(s));
        double[] machine = [.. byLabel[true]], human = [.. byLabel[false]];
        return machine.Length == 0 || human.Length == 0 ? 1 : Metrics.Auroc(machine, human);
    }
}
