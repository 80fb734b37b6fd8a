using Provenance.Detection.Adaptations;
using Provenance.Detection.Calibrations;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Detection.Files;

/// <summary>All learned parts of a detector; immutable, shared by all threads.</summary>
internal sealed class DetectorModel
{
    /// <summary>The group of English in <see cref="Thresholds"/>, whose other groups are one language each.</summary>
    internal const sbyte English = 0;

    /// <summary>The group of all other languages with verdicts in <see cref="Reference"/>, where they stand together.</summary>
    internal const sbyte Other = 1;

    /// <summary>Number of groups of languages in <see cref="Reference"/>: English, and all others.</summary>
    internal const int SourceGroups = 2;

    /// <summary>Minimum number of words of a document with a verdict.</summary>
    internal const int MinWords = 50;

    /// <summary>Maximum number of tokens measured at a time; a longer document gets the mean row of equal parts.</summary>
    private const int LongestPart = 4000;

    private CollectionCalibration? _collection;
    private References.DetectorBaseline? _reference;
    private string _training = "";
    private string _metrics = "";

    internal required Vocabulary Vocabulary { get; init; }

    /// <summary>The linear models, one for each n-gram family of the schema.</summary>
    internal required HashedLinearModel[] Heads { get; init; }

    /// <summary>The n-gram counts from which surprise is computed.</summary>
    internal required NgramCounts Counts { get; init; }

    /// <summary>Boosted trees.</summary>
    internal required TreeEnsemble Trees { get; init; }

    /// <summary>Blending weights of a score: one for each linear model, then that of <see cref="Trees"/>.</summary>
    internal required float[] Shares { get; init; }

    internal required LogisticCalibration Calibration { get; init; }

    internal required ConformalThresholds Thresholds { get; init; }

    /// <summary>The group in <see cref="Thresholds"/> of each of <see cref="Languages"/>, or -1 where verdicts were not shown to hold.</summary>
    internal required sbyte[] LanguageGroups { get; init; }

    /// <summary>Statistics of text that the detector did not learn from; null in files of versions without a baseline.</summary>
    internal References.DetectorBaseline? Reference { get => _reference; init => _reference = value; }

    /// <summary>The parts that adapting added; null in detectors that were trained from scratch.</summary>
    internal SourceModel? Source { get; init; }

    /// <summary>A sample of the training data, which adapting compares a new source with; null in adapted detectors.</summary>
    internal TrainingSample? Sample { get; init; }

    /// <summary>P-values from documents of one collection, in place of the general ones; null where the detector was not calibrated to a collection.</summary>
    internal CollectionCalibration? Collection { get => _collection; init => _collection = value; }

    /// <summary>The training manifest as JSON: data, options and seed.</summary>
    internal required string Training { get => _training; init => _training = value; }

    /// <summary>Metrics on held-out data sets, measured during training, as JSON.</summary>
    internal required string Metrics { get => _metrics; init => _metrics = value; }

    /// <summary>True if documents in a language get verdicts.</summary>
    internal bool Supports(byte language) => LanguageGroups[language] >= 0 || Collection?.Find(language)?.Probability is not null;

    /// <summary>
    /// Returns the calibrated probability of machine text: by the collection the detector was calibrated to, where that has one; else, in an adapted detector, log-odds by both calibrations are
    /// weighted as the scores are.
    /// </summary>
    internal double Probability(in BlendedScore score, int words, byte language)
    {
        if (Collection?.Find(language)?.Probability is { } own) return own.Probability(score.Score, words);
        return Source is { } source
            ? Logistic.Sigmoid(((1 - (double)score.Weight) * Calibration.LogOdds(score.Before, words)) + (score.Weight * source.Calibration.LogOdds(score.Score, words)))
            : Calibration.Probability(score.Score, words);
    }

    /// <summary>Returns the p-value: that of the collection the detector was calibrated to, else the general one.</summary>
    internal double PValue(in BlendedScore score, int words, byte language)
    {
        var general = GeneralPValue(score, words, language);
        return Collection?.Find(language) is { } own ? own.PValue(general, words) : general;
    }

    /// <summary>
    /// Returns the p-value among human text of many data sets; languages that were not measured are compared with English. In an adapted detector, the mean of the logarithms of two: the score
    /// before among human text that the detector knew, and the adapted score among human text that the gate lets through. It holds at both ends of the weight.
    /// </summary>
    internal double GeneralPValue(in BlendedScore score, int words, byte language)
    {
        var group = Math.Max((int)LanguageGroups[language], English);
        var before = Thresholds.PValue(score.Before, words, group);
        if (Source is not { } source) return before;
        var after = source.Thresholds.PValue(score.Score, words, SourceGroupOf((sbyte)group));
        return Math.Exp(((1 - (double)score.Weight) * Math.Log(before)) + (score.Weight * Math.Log(after)));
    }

    /// <summary>Returns the same detector with another calibration to a collection, or none.</summary>
    internal DetectorModel With(CollectionCalibration? collection)
    {
        var copy = (DetectorModel)MemberwiseClone();
        copy._collection = collection;
        return copy;
    }

    /// <summary>Returns the score of a segment.</summary>
    /// <param name="row">The row of features.</param>
    /// <param name="measured">What <see cref="SourceMeter"/> measured; empty where <see cref="Source"/> is null.</param>
    /// <param name="predictability">What the text's predictability adds to the score.</param>
    internal BlendedScore Score(ReadOnlySpan<float> row, ReadOnlySpan<float> measured, float predictability)
    {
        var trees = Trees.Score(row);
        var before = Blend(Shares, row, trees) + predictability;
        if (Source is not { } source) return new BlendedScore(before);
        Span<float> adapted = stackalloc float[FeatureSchema.AdaptedColumns];
        SourceModel.WriteRow(row, measured, trees, before, adapted);
        return source.Blend(measured, before, source.Trees.Score(adapted), source.Gate.Score(adapted));
    }

    /// <summary>Blends the scores of trees that were evaluated elsewhere.</summary>
    /// <param name="row">Starts with the linear models' margins.</param>
    /// <param name="measured">As for <see cref="Score"/>.</param>
    /// <param name="scores">The score of the trees and, where <see cref="Source"/> is not null, of its trees and of its gate.</param>
    /// <param name="predictability">As for <see cref="Score"/>.</param>
    internal BlendedScore Blend(ReadOnlySpan<float> row, ReadOnlySpan<float> measured, ReadOnlySpan<float> scores, float predictability)
    {
        var before = Blend(Shares, row, scores[0]) + predictability;
        return Source is { } source ? source.Blend(measured, before, scores[1], scores[2]) : new BlendedScore(before);
    }

    /// <summary>Blends the trees' score with a share of the linear models', which generalise where trees are new to a domain.</summary>
    /// <param name="shares">The shares, as in <see cref="Shares"/>.</param>
    /// <param name="row">Starts with the linear models' margins.</param>
    /// <param name="trees">The score of the trees.</param>
    internal static float Blend(ReadOnlySpan<float> shares, ReadOnlySpan<float> row, float trees)
    {
        var sum = shares[^1] * trees;
        for (var h = 0; h < shares.Length - 1; h++) sum += shares[h] * row[h];
        return sum;
    }

    /// <summary>Returns this model with the parts that adapting added.</summary>
    internal DetectorModel Adapt(SourceModel source) => new()
    {
        Vocabulary = Vocabulary,
        Heads = Heads,
        Counts = Counts,
        Trees = Trees,
        Shares = Shares,
        Calibration = Calibration,
        Thresholds = Thresholds,
        LanguageGroups = LanguageGroups,
        Reference = Reference,
        Source = source,
        Training = Training,
        Metrics = Metrics,
    };

    /// <summary>Returns this model with other statistics and notes on its training.</summary>
    internal DetectorModel Describe(References.DetectorBaseline? reference, string training, string metrics)
    {
        var copy = (DetectorModel)MemberwiseClone();
        (copy._reference, copy._training, copy._metrics) = (reference, training, metrics);
        return copy;
    }

    /// <summary>Returns the group in <see cref="Reference"/> of a group in <see cref="Thresholds"/>, or -1.</summary>
    internal static sbyte SourceGroupOf(sbyte group) => Math.Min(group, Other);

    /// <summary>Returns the number of parts into which a number of tokens is divided; at least 1.</summary>
    internal static int PartsOf(int tokens) => Math.Max(1, ((tokens - 1) / LongestPart) + 1);

    /// <summary>Returns the first token of a part.</summary>
    internal static int StartOf(int part, int parts, int tokens) => (int)((long)tokens * part / parts);

    /// <summary>Creates an extractor of the model's features.</summary>
    internal FeatureExtractor CreateExtractor() => new(Vocabulary);
}
