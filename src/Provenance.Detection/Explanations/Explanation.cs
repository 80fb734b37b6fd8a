using System.Globalization;

namespace Provenance.Detection.Explanations;

/// <summary>
/// The reasons for a detector's score of a document. The parts add up: <see cref="BaseScore"/>, all <see cref="Sentences"/> and all <see cref="Style"/> together
/// are the assessment's score, within rounding (10^-3).
/// </summary>
/// <remarks>
/// The contribution of the linear models is exact. That of the boosted trees is attributed along the document's path through each tree (Saabas): it describes
/// this model's decision on this document, not the effect of changing the document. In a long document, all contributions are means over its parts.
/// </remarks>
public sealed record Explanation
{
    /// <summary>The assessment that is explained.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The false-positive rate of the verdict: the share of human documents that may be called machine text.</summary>
    public required double FalsePositiveRate { get; init; }

    /// <summary>The score before any part of the document is considered; null where there is nothing to judge (no words).</summary>
    public double? BaseScore { get; init; }

    /// <summary>The weight of the models of the new source in the score of an adapted detector: 0 for text unlike that source, up to 1; null for other detectors. The weight itself is not explained.</summary>
    public double? SourceWeight { get; init; }

    /// <summary>All sentences in order; together they are the document as the detector reads it.</summary>
    public IReadOnlyList<ExplainedSentence> Sentences { get; init; } = [];

    /// <summary>
    /// The words and phrases with the largest contributions, up to 25 for each direction: those towards machine text, then those towards human text, the largest first.
    /// They detail the contributions of sentences and are no further part of the score. A phrase within one of larger weight is left out.
    /// </summary>
    public IReadOnlyList<ExplainedPhrase> Phrases { get; init; } = [];

    /// <summary>Features of style with a contribution, the largest first.</summary>
    public IReadOnlyList<ExplainedFeature> Style { get; init; } = [];

    /// <summary>The parts of a document whose parts differ; empty for others, and where they were not looked for. They add nothing to the score, which is that of the whole document.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>Anomalies found in the raw text and removed before scoring, in words, such as "3 invisible characters". They add nothing to the score.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>The verdict with its p-value, then the probability with a note on how to read it.</summary>
    public string Summary
    {
        get
        {
            if (Assessment.Probability is not { } probability || Assessment.PValue is not { } pValue) return "There are no words to judge.";
            var human = pValue >= 0.995 ? "nearly all human text" : $"{Percent(pValue)} of human text";
            return $"Verdict {Assessment.Verdict.ToString().ToLowerInvariant()}: {human} of this length scores as high{Conclusion(Assessment, FalsePositiveRate)}. "
                + $"The probability of machine text, {Percent(probability)}, is for a collection that is half machine text; human essays often have more than 50%, so go by the verdict.";
        }
    }

    /// <summary>The limits of an explanation and of the detector, in two sentences; the same for all documents.</summary>
    public static string Caution =>
        "Flag, don't accuse: this says what the detector went by, not who wrote the text, and people write sentences that weigh towards machine text, too. "
        + "Text of base models, which continue a text and answer no questions, mostly passes for human.";

    private static string Conclusion(Assessment assessment, double rate) => assessment.Verdict switch
    {
        Verdict.Machine => $", and {Percent(rate)} may be flagged",
        Verdict.Human => ": it cannot be told from human text",
        Verdict.Unsupported => ". The detector was not measured on this language, so there is no verdict",
        Verdict.Mixed => ". Its parts differ: one is machine text by itself, another reads as human",
        _ => assessment.Reasons.Contains("too-short") ? ". It is too short for a verdict" : $", and only {Percent(rate)} may be flagged",
    };

    /// <summary>Returns a short percentage that never reads 0% or 100%.</summary>
    private static string Percent(double share) => share switch
    {
        < 0.0001 => "less than 0.01%",
        > 0.999 => "more than 99.9%",
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##}%"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%"),
    };
}
