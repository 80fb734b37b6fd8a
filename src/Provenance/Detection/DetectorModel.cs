using Provenance.Features;
using Provenance.Learning;

namespace Provenance.Detection;

/// <summary>Everything that a detector learnt; immutable, shared by all threads.</summary>
internal sealed class DetectorModel
{
    /// <summary>Documents with fewer words get no verdict.</summary>
    internal const int LeastWords = 50;

    /// <summary>Tokens that are scored at a time; a longer document is scored in equal parts, each no longer than this.</summary>
    internal const int LongestPart = 4000;

    internal required Vocabulary Vocabulary { get; init; }

    /// <summary>One for each n-gram family of the schema.</summary>
    internal required HashedLinearModel[] Heads { get; init; }

    /// <summary>What surprise is measured by.</summary>
    internal required NgramCounts Counts { get; init; }

    internal required TreeEnsemble Trees { get; init; }

    internal required LogisticCalibration Calibration { get; init; }

    internal required ConformalThresholds Thresholds { get; init; }

    /// <summary>For each language of <see cref="Text.Languages"/>: its group in <see cref="Thresholds"/>, or -1 where it was not measured.</summary>
    internal required sbyte[] LanguageGroups { get; init; }

    /// <summary>What it saw of text that it did not learn from; null in a file from before there was one.</summary>
    internal References.DetectorReference? Reference { get; init; }

    /// <summary>What it was trained on and how, as JSON.</summary>
    internal required string Training { get; init; }

    /// <summary>What it measured on left-out sets while training, as JSON.</summary>
    internal required string Metrics { get; init; }

    /// <summary>The margin of a row: the trees' and a share of the linear models', which generalise where trees are new to a domain.</summary>
    internal static float Blend(ReadOnlySpan<float> row, float trees) => trees + (LinearShare * (row[0] + row[1]));

    /// <summary>Linear models whose margins <see cref="Blend"/> adds, the first ones.</summary>
    internal const int BlendedHeads = 2;

    /// <summary>Chosen on left-out sets of the training data; see the decision record on stacking.</summary>
    internal const float LinearShare = 0.5f;

    /// <summary>An extractor of the features that the model weighs.</summary>
    internal FeatureExtractor CreateExtractor() => new(Vocabulary);
}
