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
        var share = string.Create(CultureInfo.InvariantCulture, $"P(machine) is {Percent(probability)} where half of all text is machine text; {OfHuman(pValue)} of this length scores as high");
        return $"{share}{Why(assessment, explanation.FalsePositiveRate)}.";
    }

    private static string Why(Assessment assessment, double rate) => assessment.Verdict switch
    {
        Verdict.Machine => $", no more than the {Percent(rate)} that may be flagged",
        Verdict.Human => "; it cannot be told from human text",
        Verdict.Unsupported => ". The detector was not measured on this language, so there is no verdict",
        Verdict.Mixed => "; its parts differ",
        _ => assessment.Reasons.Contains("too-short") ? ". It is too short for a verdict" : $", more than the {Percent(rate)} that may be flagged",
    };

    private static string OfHuman(double pValue) =>
        pValue >= 0.995 ? "nearly all human text" : string.Create(CultureInfo.InvariantCulture, $"{Percent(pValue)} of human text");

    /// <summary>To two digits where it is small; never all or nothing.</summary>
    private static string Percent(double share) => share switch
    {
        < 0.0001 => "less than 0.01%",
        > 0.999 => "more than 99.9%",
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##}%"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%"),
    };
}
