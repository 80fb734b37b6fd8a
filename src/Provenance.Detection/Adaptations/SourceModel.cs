using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Adaptations;

/// <summary>
/// The parts that adapting adds to a detector: a second detector for the new source, and a gate, which tells text of that source from text that the detector knew before. The score is
/// <c>(1 - g) x before + g x new</c>, with g by the gate, so that text unlike the new source keeps its score. Immutable, shared by all threads.
/// </summary>
internal sealed class SourceModel
{
    /// <summary>Weight of the new linear models in the new score: words and distorted words each have it.</summary>
    private const float HeadShare = 0.5f;

    /// <summary>Number of <see cref="Weights"/>.</summary>
    internal const int WeightCount = 3;

    /// <summary>Linear models of the new source, one for each n-gram family.</summary>
    internal required HashedLinearModel[] Heads { get; init; }

    /// <summary>N-gram counts of the new source.</summary>
    internal required NgramCounts Counts { get; init; }

    /// <summary>The trees of the new score, over the rows of <see cref="WriteRow"/>.</summary>
    internal required TreeEnsemble Trees { get; init; }

    /// <summary>The trees of the gate, over the same rows.</summary>
    internal required TreeEnsemble Gate { get; init; }

    /// <summary>The factor of the new trees' score, then of the gate's, then what is taken from the gate's log-odds.</summary>
    internal required float[] Weights { get; init; }

    /// <summary>Calibration on the new source.</summary>
    internal required LogisticCalibration Calibration { get; init; }

    /// <summary>Thresholds by human text that the gate lets through, for the groups of languages of a baseline.</summary>
    internal required ConformalThresholds Thresholds { get; init; }

    /// <summary>Writes the row that the trees read: the row of features, what was measured for the source, and two scores by the detector before it was adapted.</summary>
    /// <param name="row">The row of features.</param>
    /// <param name="measured">Margins of <see cref="Heads"/>, then surprise by <see cref="Counts"/>.</param>
    /// <param name="trees">The score of the trees before.</param>
    /// <param name="before">The blended score before.</param>
    /// <param name="output">Receives <see cref="FeatureSchema.AdaptedColumns"/> values.</param>
    internal static void WriteRow(ReadOnlySpan<float> row, ReadOnlySpan<float> measured, float trees, float before, Span<float> output)
    {
        row.CopyTo(output);
        measured.CopyTo(output[row.Length..]);
        output[^2] = trees;
        output[^1] = before;
    }

    /// <summary>Returns the new score.</summary>
    /// <param name="measured">As for <see cref="WriteRow"/>.</param>
    /// <param name="trees">The score of <see cref="Trees"/>.</param>
    /// <param name="factor">The first of <see cref="Weights"/>.</param>
    internal static float NewScore(ReadOnlySpan<float> measured, float trees, float factor) => (factor * trees) + (HeadShare * (measured[0] + measured[1]));

    /// <summary>Returns the factor of a new linear model's margin in the new score.</summary>
    internal static float HeadShareOf(int family) => family < 2 ? HeadShare : 0;

    /// <summary>Returns the weight of the new score.</summary>
    /// <param name="gate">The score of <see cref="Gate"/>.</param>
    /// <param name="factor">The second of <see cref="Weights"/>.</param>
    /// <param name="threshold">The third of <see cref="Weights"/>.</param>
    internal static float WeightOf(float gate, float factor, float threshold) => (float)Logistic.Sigmoid((factor * gate) - threshold);

    /// <summary>Mixes the score before and the new one.</summary>
    internal static BlendedScore Mix(float before, float score, float weight) => new(((1 - weight) * before) + (weight * score), before, weight);

    /// <summary>Returns the score of a segment.</summary>
    /// <param name="measured">As for <see cref="WriteRow"/>.</param>
    /// <param name="before">The blended score before.</param>
    /// <param name="trees">The score of <see cref="Trees"/>.</param>
    /// <param name="gate">The score of <see cref="Gate"/>.</param>
    internal BlendedScore Blend(ReadOnlySpan<float> measured, float before, float trees, float gate) =>
        Mix(before, NewScore(measured, trees, Weights[0]), WeightOf(gate, Weights[1], Weights[2]));
}
