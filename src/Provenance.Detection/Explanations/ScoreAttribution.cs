using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;

namespace Provenance.Detection.Explanations;

/// <summary>
/// The contributions of each feature and each linear model to a score. In an adapted detector, those of the detector before and of the new models are weighted as their scores are; the
/// weight itself is not explained.
/// </summary>
internal sealed class ScoreAttribution
{
    private ScoreAttribution(double[] features, ExplainedHead[] heads) => (Features, Heads) = (features, heads);

    /// <summary>The part of the score that does not depend on the document.</summary>
    internal double Start { get; private set; }

    /// <summary>The contribution of each feature through the trees; those of margins are in <see cref="Heads"/>.</summary>
    internal double[] Features { get; }

    internal ExplainedHead[] Heads { get; }

    /// <summary>The contribution, through the new trees, of the scores by the detector before it was adapted.</summary>
    internal double Before { get; private set; }

    /// <summary>The contribution of the text's predictability, a feature that no row has.</summary>
    internal float Predictability { get; private set; }

    /// <param name="model">The detector.</param>
    /// <param name="score">The score to explain.</param>
    /// <param name="row">The features.</param>
    /// <param name="measured">What was measured for the source.</param>
    /// <param name="predictability">What the text's predictability adds to the score before.</param>
    internal static ScoreAttribution Compute(DetectorModel model, in BlendedScore score, ReadOnlySpan<float> row, ReadOnlySpan<float> measured, float predictability)
    {
        var families = model.Heads.Length;
        var heads = new List<ExplainedHead>();
        var features = new double[row.Length];
        double kept = 1 - (double)score.Weight, trees = model.Shares[^1];
        model.Trees.Explain(row, features, out var start);
        start *= kept * trees;
        for (var f = 0; f < features.Length; f++) features[f] *= kept * trees;
        for (var h = 0; h < families; h++) heads.Add(Head(model.Heads[h], h, kept * model.Shares[h], features[h]));
        Array.Clear(features, 0, families);
        if (model.Source is not { } source) return new ScoreAttribution(features, [.. heads]) { Start = start + heads.Sum(static head => head.Share * head.Model.Bias), Predictability = (float)kept * predictability };

        var adapted = new float[FeatureSchema.AdaptedColumns];
        SourceModel.WriteRow(row, measured, model.Trees.Score(row), score.Before, adapted);
        var added = new double[adapted.Length];
        source.Trees.Explain(adapted, added, out var addedStart);
        var share = score.Weight * (double)source.Weights[0];
        start += share * addedStart;
        for (var f = 0; f < features.Length; f++)
        {
            if (f < families)
            {
                heads[f] = heads[f] with { ByTrees = heads[f].ByTrees + (share * added[f]) };
                heads.Add(Head(source.Heads[f], f, score.Weight * (double)SourceModel.HeadShareOf(f), share * added[row.Length + f]));
                continue;
            }

            features[f] += share * added[f];
            // surprise by the counts of the source stands beside surprise by those of the base
            if (f < measured.Length) features[f] += share * added[row.Length + f];
        }

        return new ScoreAttribution(features, [.. heads])
        {
            Start = start + heads.Sum(static head => head.Share * head.Model.Bias),
            Predictability = (float)kept * predictability,
            Before = share * (added[^1] + added[^2]),
        };

        static ExplainedHead Head(HashedLinearModel head, int family, double share, double byTrees) => new(head, family, share, byTrees);
    }
}

/// <summary>A linear model with its part of a score.</summary>
/// <param name="Model">The linear model.</param>
/// <param name="Family">The number of its n-gram family.</param>
/// <param name="Share">The factor of its margin in the score.</param>
/// <param name="ByTrees">What its margin contributes through the trees.</param>
internal readonly record struct ExplainedHead(HashedLinearModel Model, int Family, double Share, double ByTrees);
