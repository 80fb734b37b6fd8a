using static Provenance.Curation.Quality.QualityDirection;

namespace Provenance.Curation.Quality;

/// <summary>
/// Errors of form that are cheap to detect. None proves that a text is bad, so that none is a rule: people write "had had", number
/// lists "a)" and begin messages in lower case.
/// </summary>
internal static class FluencySignals
{
    private const float Thousand = 1000;

    // the 99th percentiles of the human documents in labelled English data sets, rounded up
    private const float MaxDoubled = 8, MaxUnbalanced = 8, MaxGarbled = 0.5f, MaxLong = 7;
    private const string Source = "bound: percentile 99 of human documents in labelled English sets";

    private static readonly QualitySignal[] Table =
    [
        Create("doubled-words", "Words that follow themselves at once, in a line and without a mark between", "per 1,000 words", 1000, MaxDoubled),
        Create("unbalanced-marks", "Brackets and straight quotation marks without a partner in their paragraph", "per 1,000 words", float.PositiveInfinity, MaxUnbalanced),
        Create("lowercase-starts", "Sentences that begin in lower case, of all", "share", 1, 1),
        Create("open-ends", "Paragraphs whose last line, of 5 words or more, breaks off at a letter, a digit, a comma or a hyphen", "share", 1, 1),
        Create("garbled-characters", "Replacement and control characters, and UTF-8 read as Latin-1", "per 1,000 characters", 1000, MaxGarbled),
        Create("long-tokens", "What white space separates, of more than 40 characters; not for scripts without spaces", "per 1,000 words", float.PositiveInfinity, MaxLong),
    ];

    /// <summary>The signals in the order of <see cref="Write"/>.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => Table;

    internal static void Write(in TextCounts counts, Span<float> values)
    {
        var words = counts.AllWords / Thousand;
        values[0] = words > 0 ? counts.Doubled / words : float.NaN;
        values[1] = words > 0 ? counts.Unbalanced / words : float.NaN;
        values[2] = counts.Sentences > 0 ? Math.Min(1, counts.LowerCaseStarts / (float)counts.Sentences) : float.NaN;
        values[3] = counts.ProseEnds > 0 ? counts.OpenEnds / (float)counts.ProseEnds : float.NaN;
        values[4] = counts.Characters > 0 ? counts.Garbled / (counts.Characters / Thousand) : float.NaN;
        values[5] = words > 0 ? counts.LongTokens / words : float.NaN;
    }

    private static QualitySignal Create(string name, string description, string unit, float most, float high) =>
        new($"fluency-{name}-1", QualityGroup.Fluency, description, Source, unit, most, 0, high, Lower);
}
