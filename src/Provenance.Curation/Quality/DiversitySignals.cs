using static Provenance.Curation.Quality.QualityDirection;

namespace Provenance.Curation.Quality;

/// <summary>Variety of words and phrases within one document: measured and scored, but not a rule, because there are no published bounds. Not for
/// scripts without spaces, whose words are not separated.</summary>
internal static class DiversitySignals
{
    /// <summary>Number of words in the window of MATTR (Covington and McFall 2010): shorter texts have no value.</summary>
    internal const int Window = 100;

    private const int PhraseWords = 3;

    // the 5th and 95th percentiles of the human documents of 100 words and more in labelled English data sets
    private const float LowMattr = 0.60f, HighMattr = 0.80f;
    private const float MaxPhrases = 0.12f;
    private const string Measured = "percentiles 5 and 95 of human documents in labelled English sets";

    private static readonly QualitySignal[] Table =
    [
        new("diversity-mattr-1", QualityGroup.Diversity, "Mean share of distinct words in windows of 100 words", $"Covington and McFall 2010; bounds: {Measured}",
            "share", 1, LowMattr, HighMattr, Band),
        new("diversity-repeated-phrases-1", QualityGroup.Diversity, "Runs of three words that stood in the text before; grows with length",
            "bound: percentile 95 of human documents in labelled English sets", "share", 1, 0, MaxPhrases, Lower),
    ];

    /// <summary>The signals in the order of <see cref="Write"/>.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => Table;

    internal static void Write(float mattr, RepeatedNgrams? ngrams, Span<float> values)
    {
        values[0] = mattr;
        values[1] = ngrams?.RepeatedRuns(PhraseWords) ?? float.NaN;
    }
}
