using Provenance.Learning.Quantification;

namespace Provenance.Detection.References;

/// <summary>
/// What a detector saw of text that it did not learn from: scores of left-out sets, by which shares are worked out, and spreads of features, which documents
/// and collections are held against. Immutable.
/// </summary>
internal sealed class DetectorReference
{
    private readonly SourceMixture?[] _mixtures;

    /// <param name="sources">Scores of left-out sets.</param>
    /// <param name="groups">For each source its group of languages, as in <see cref="DetectorModel.LanguageGroups"/>.</param>
    /// <param name="features">Spreads of features.</param>
    /// <param name="usual">For each feature the population stability index that nine of ten single sources stay below.</param>
    internal DetectorReference(ScoreSource[] sources, sbyte[] groups, FeatureReference features, float[] usual)
    {
        (Sources, Groups, Features, Usual) = (sources, groups, features, usual);
        Octiles = new FeatureOctiles(features);
        _mixtures = new SourceMixture?[groups.Length == 0 ? 0 : groups.Max() + 1];
        for (var group = 0; group < _mixtures.Length; group++)
        {
            var of = group;
            _mixtures[group] = SourceMixture.Of([.. sources.Where((_, i) => groups[i] == of)]);
        }

        UsualHumanScore = UsualScore();
    }

    internal ScoreSource[] Sources { get; }

    internal sbyte[] Groups { get; }

    internal FeatureReference Features { get; }

    internal float[] Usual { get; }

    /// <summary>The bins that features are counted in.</summary>
    internal FeatureOctiles Octiles { get; }

    /// <summary>The population stability index of scores that nine of ten single sources of human text stay below, beside the mean of all.</summary>
    internal float UsualHumanScore { get; }

    private float UsualScore()
    {
        if (Mixture(0) is not { } mixture) return 0;
        var indices = new List<double>();
        for (var s = 0; s < Sources.Length; s++)
        {
            if (Sources[s].Machine || Groups[s] != 0) continue;
            indices.Add(HumanScores.Compare(Sources[s].Counts.Span, mixture).Index);
        }

        indices.Sort();
        return indices.Count == 0 ? 0 : (float)indices[(int)Math.Ceiling(0.9 * indices.Count) - 1];
    }

    /// <summary>What text of a group of languages may score; null where one of the labels was not measured.</summary>
    internal SourceMixture? Mixture(int group) => group >= 0 && group < _mixtures.Length ? _mixtures[group] : null;
}
