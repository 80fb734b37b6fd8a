using System.Globalization;

namespace Provenance.Detection.Explanations;

/// <summary>An explanation's conclusions in plain words.</summary>
internal static class ExplanationWords
{
    internal const string Caution =
        "Flag, don't accuse: this says what the detector went by, not who wrote the text, and people write sentences that weigh towards machine text, too.";

    internal static string Summary(Explanation explanation)
    {
        var assessment = explanation.Assessment;
        if (assessment.Probability is not { } probability || assessment.PValue is not { } pValue) return "There are no words to judge.";
        var human = pValue >= 0.995 ? "nearly all human text" : $"{Percent(pValue)} of human text";
        return $"In a collection that is half machine text, a model wrote it with a probability of {Percent(probability)}; {human} of this length scores as high{Conclusion(assessment, explanation.FalsePositiveRate)}.";
    }

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
