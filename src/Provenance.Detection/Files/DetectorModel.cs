using Provenance.Detection.Calibrations;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
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

    internal required Vocabulary Vocabulary { get; init; }

    /// <summary>The linear models, one for each n-gram family of the schema.</summary>
    internal required HashedLinearModel[] Heads { get; init; }

    /// <summary>The n-gram counts from which surprise is computed.</summary>
    internal required NgramCounts Counts { get; init; }

    /// <summary>Boosted trees: one ensemble, and one more for each adaptation of the detector, which adds to the score of those before it.</summary>
    internal required TreeEnsemble[] Stages { get; init; }

    /// <summary>Blending weights of a score: one for each linear model, then one for each of <see cref="Stages"/>.</summary>
    internal required float[] Shares { get; init; }

    internal required LogisticCalibration Calibration { get; init; }

    internal required ConformalThresholds Thresholds { get; init; }

    /// <summary>The group in <see cref="Thresholds"/> of each of <see cref="Languages"/>, or -1 where verdicts were not shown to hold.</summary>
    internal required sbyte[] LanguageGroups { get; init; }

    /// <summary>Statistics of text that the detector did not learn from; null in files of versions without a baseline.</summary>
    internal References.DetectorBaseline? Reference { get; init; }

    /// <summary>P-values from documents of one collection, in place of the general ones; null where the detector was not calibrated to a collection.</summary>
    internal CollectionCalibration? Collection { get => _collection; init => _collection = value; }

    /// <summary>The training manifest as JSON: data, options and seed.</summary>
    internal required string Training { get; init; }

    /// <summary>Metrics on held-out data sets, measured during training, as JSON.</summary>
    internal required string Metrics { get; init; }

    /// <summary>Maximum number of <see cref="Stages"/>: each adaptation adds one, and slows scanning down.</summary>
    internal const int MaxStages = 8;

    /// <summary>True if documents in a language get verdicts.</summary>
    internal bool Supports(byte language) => LanguageGroups[language] >= 0 || Collection?.Find(language)?.Probability is not null;

    /// <summary>Returns the calibrated probability of machine text.</summary>
    internal double Probability(double score, int words, byte language) => (Collection?.Find(language)?.Probability ?? Calibration).Probability(score, words);

    /// <summary>Returns the p-value: that of the collection the detector was calibrated to, else the general one.</summary>
    internal double PValue(double score, int words, byte language)
    {
        var general = GeneralPValue(score, words, language);
        return Collection?.Find(language) is { } own ? own.PValue(general, words) : general;
    }

    /// <summary>Returns the p-value among human text of many data sets. Languages that were not measured are compared with English.</summary>
    internal double GeneralPValue(double score, int words, byte language) => Thresholds.PValue(score, words, Math.Max((int)LanguageGroups[language], 0));

    /// <summary>Returns the same detector with another calibration to a collection, or none.</summary>
    internal DetectorModel With(CollectionCalibration? collection)
    {
        var copy = (DetectorModel)MemberwiseClone();
        copy._collection = collection;
        return copy;
    }

    /// <summary>Returns the score of a row, which rises with machine-likeness.</summary>
    /// <param name="row">The row.</param>
    /// <param name="predictability">What the text's predictability adds to the score.</param>
    internal float Score(ReadOnlySpan<float> row, float predictability)
    {
        Span<float> scores = stackalloc float[MaxStages];
        scores = scores[..Stages.Length];
        for (var s = 0; s < scores.Length; s++) scores[s] = Stages[s].Score(row);
        return Blend(row, scores) + predictability;
    }

    /// <summary>Blends the trees' scores with a share of the linear models', which generalise where trees are new to a domain.</summary>
    /// <param name="row">Starts with the linear models' margins.</param>
    /// <param name="scores">One per stage.</param>
    internal float Blend(ReadOnlySpan<float> row, ReadOnlySpan<float> scores) => Blend(Shares, row, scores);

    /// <summary>Blends a score from given shares.</summary>
    /// <param name="shares">The shares, as in <see cref="Shares"/>.</param>
    /// <param name="row">Starts with the linear models' margins.</param>
    /// <param name="scores">One per stage.</param>
    internal static float Blend(ReadOnlySpan<float> shares, ReadOnlySpan<float> row, ReadOnlySpan<float> scores)
    {
        var sum = 0f;
        var heads = shares.Length - scores.Length;
        for (var s = 0; s < scores.Length; s++) sum += shares[heads + s] * scores[s];
        for (var h = 0; h < heads; h++) sum += shares[h] * row[h];
        return sum;
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
