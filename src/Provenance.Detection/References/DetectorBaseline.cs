using Provenance.Detection.Files;
using Provenance.Detection.Quantification;

namespace Provenance.Detection.References;

/// <summary>
/// Statistics of text that a detector did not learn from: scores of held-out data sets, from which shares are estimated, and feature distributions, with which documents
/// and collections are compared. Immutable.
/// </summary>
internal sealed class DetectorBaseline
{
    /// <summary>The share of single sources that stay below the usual index.</summary>
    internal const double UsualShare = 0.9;

    // most commands that load a detector use none of these
    private readonly Lazy<SourceMixture?[]> _mixtures;
    private readonly Lazy<FeatureOctiles> _octiles;
    private readonly Lazy<double> _usualHumanScore;

    /// <param name="sources">Scores of held-out data sets.</param>
    /// <param name="groups">The group of languages of each source, by <see cref="DetectorModel.SourceGroupOf"/>.</param>
    /// <param name="features">Distributions of features.</param>
    /// <param name="usual">The population stability index of each feature that nine of ten single sources stay below.</param>
    internal DetectorBaseline(ScoreSource[] sources, sbyte[] groups, FeatureBaseline features, float[] usual)
    {
        (Sources, Groups, Features, Usual) = (sources, groups, features, usual);
        _octiles = new(() => new FeatureOctiles(features));
        _mixtures = new(() => Mixtures(sources, groups));
        _usualHumanScore = new(UsualScore);
    }

    internal ScoreSource[] Sources { get; }

    internal sbyte[] Groups { get; }

    internal FeatureBaseline Features { get; }

    internal float[] Usual { get; }

    /// <summary>The bins of features.</summary>
    internal FeatureOctiles Octiles => _octiles.Value;

    /// <summary>The population stability index of scores that nine of ten single sources of human text stay below, compared with the mean of all.</summary>
    internal double UsualHumanScore => _usualHumanScore.Value;

    /// <summary>Returns the mixture of sources for a group of languages; null where one of the labels was not measured.</summary>
    internal SourceMixture? Mixture(int group) => group >= 0 && group < _mixtures.Value.Length ? _mixtures.Value[group] : null;

    /// <summary>Returns the index that the usual share of single sources stays below; 0 where there are none.</summary>
    internal static double UsualIndex(List<double> indices)
    {
        indices.Sort();
        return indices.Count == 0 ? 0 : indices[(int)Math.Ceiling(UsualShare * indices.Count) - 1];
    }

    private double UsualScore()
    {
        var indices = new List<double>();
        for (var s = 0; s < Sources.Length && Mixture(0) is { } mixture; s++)
        {
            if (!Sources[s].Machine && Groups[s] == 0) indices.Add(HumanScores.Compare(Sources[s].Counts.Span, mixture).Index);
        }

        return UsualIndex(indices);
    }

    /// <summary>Creates the mixture of each group. Uses loops, because queries over numbers and values are compiled at every start.</summary>
    private static SourceMixture?[] Mixtures(ScoreSource[] sources, sbyte[] groups)
    {
        var count = 0;
        foreach (var group in groups) count = Math.Max(count, group + 1);
        var mixtures = new SourceMixture?[count];
        for (var group = 0; group < count; group++)
        {
            var own = new List<ScoreSource>();
            for (var i = 0; i < sources.Length; i++)
            {
                if (groups[i] == group) own.Add(sources[i]);
            }

            mixtures[group] = SourceMixture.Fit(own);
        }

        return mixtures;
    }
}
