using System.Globalization;

namespace Provenance.Detection.Explanations;

/// <summary>
/// Why a detector says what it says of a document. The parts add up: <see cref="BaseScore"/>, all <see cref="Sentences"/> and all <see cref="Style"/> together
/// are the assessment's score, within rounding (10^-3).
/// </summary>
/// <remarks>
/// What the linear models add is exact. What the boosted trees add is attributed along the path that the document takes through each tree (Saabas): it says
/// what this model did with this document, and not what would happen if the document were another. Of a long document, all are means over its parts.
/// </remarks>
public sealed record Explanation
{
    /// <summary>The assessment that is explained.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The share of human documents that may be called machine text, which the verdict goes by.</summary>
    public required double FalsePositiveRate { get; init; }

    /// <summary>The score before anything of the document is looked at; null where there is nothing to judge (no words).</summary>
    public double? BaseScore { get; init; }

    /// <summary>All sentences in their order; together they are the document as the detector reads it.</summary>
    public IReadOnlyList<ExplainedSentence> Sentences { get; init; } = [];

    /// <summary>
    /// Words and phrases that weigh most by themselves, up to 25 a side: those towards machine text, then those towards human text, the weightiest first.
    /// They are a closer look at what sentences add, not a further part of the score. A phrase that stands in a weightier one is left out.
    /// </summary>
    public IReadOnlyList<ExplainedPhrase> Phrases { get; init; } = [];

    /// <summary>Features of style that add anything, the weightiest first.</summary>
    public IReadOnlyList<ExplainedFeature> Style { get; init; } = [];

    /// <summary>The parts of a document whose parts differ; empty for others, and where they were not looked for. They add nothing to the score, which is the whole document's.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>Anomalies found in the raw text and removed before scoring, in words, such as "3 invisible characters". They add nothing to the score.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>The verdict with its probability and p-value in a sentence or two.</summary>
    public string Summary
    {
        get
        {
            if (Assessment.Probability is not { } probability || Assessment.PValue is not { } pValue) return "There are no words to judge.";
            var human = pValue >= 0.995 ? "nearly all human text" : $"{Percent(pValue)} of human text";
            return $"In a collection that is half machine text, a model wrote it with a probability of {Percent(probability)}; {human} of this length scores as high{Conclusion(Assessment, FalsePositiveRate)}.";
        }
    }

    /// <summary>One sentence on the limits of an explanation; the same for all documents.</summary>
    public static string Caution =>
        "Flag, don't accuse: this says what the detector went by, not who wrote the text, and people write sentences that weigh towards machine text, too.";

    private static string Conclusion(Assessment assessment, double rate) => assessment.Verdict switch
    {
        Verdict.Machine => $", and {Percent(rate)} may be flagged",
        Verdict.Human => ": it cannot be told from human text",
        Verdict.Unsupported => ". The detector was not measured on this language, so there is no verdict",
        Verdict.Mixed => ". Its parts differ: one is machine text by itself, another reads as human",
        _ => assessment.Reasons.Contains("too-short") ? ". It is too short for a verdict" : $", and only {Percent(rate)} may be flagged",
    };

    /// <summary>Short, but never all or nothing.</summary>
    private static string Percent(double share) => share switch
    {
        < 0.0001 => "less than 0.01%",
        > 0.999 => "more than 99.9%",
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##}%"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%"),
    };
}
