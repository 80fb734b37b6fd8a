using System.Numerics;
using static Provenance.Curation.Quality.QualityDirection;

namespace Provenance.Curation.Quality;

/// <summary>
/// The quality rules of MassiveText: Rae et al. 2021, "Scaling Language Models: Methods, Analysis and Insights from Training Gopher"
/// (arXiv 2112.11446), appendix A.1.1. The paper leaves open the definitions of a word and a symbol. Here marks do not count as words or towards
/// their length, as in datatrove; the share with a letter is of tokens separated by white space, as in dolma; blank lines do not count.
/// </summary>
internal static class GopherSignals
{
    private const float FewestWords = 50, MaxWords = 100_000;
    private const float ShortestMean = 3, LongestMean = 10;
    private const float MaxSymbols = 0.1f;
    private const float MaxBulletLines = 0.9f, MaxEllipsisLines = 0.3f;
    private const float MinAlphabetic = 0.8f;
    private const float FewestStopWords = 2;
    private const string Source = "Rae et al. 2021, A.1.1";

    private static readonly QualitySignal[] Table =
    [
        // version 1 counted the words of the original text
        Create("word-count", "Words as assessments count them", "words", float.PositiveInfinity, FewestWords, MaxWords, Band) with
        {
            Name = "gopher-word-count-2",
        },
        Create("word-length", "Mean letters a word; not for scripts without spaces", "letters", float.PositiveInfinity, ShortestMean, LongestMean, Band),
        Create("hash-ratio", "Hash marks a word", "per word", float.PositiveInfinity, 0, MaxSymbols, Lower),
        Create("ellipsis-ratio", "Ellipses a word, of three dots or more, or one sign", "per word", float.PositiveInfinity, 0, MaxSymbols, Lower),
        Create("bullet-lines", "Lines that begin with a bullet", "share", 1, 0, MaxBulletLines, Lower),
        Create("ellipsis-lines", "Lines that end with an ellipsis", "share", 1, 0, MaxEllipsisLines, Lower),
        Create("alphabetic-words", "What white space separates, with a letter in it; not for scripts without spaces", "share", 1, MinAlphabetic, 1, Higher),
        Create("stop-words", "How many of the, be, to, of, and, that, have, with occur", "words", KeyWords.StopWords, FewestStopWords, KeyWords.StopWords, Higher) with
        {
            EnglishOnly = true,
        },
    ];

    /// <summary>The signals in the order of <see cref="Write"/>.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => Table;

    internal static void Write(in TextCounts counts, int wordCount, Span<float> values)
    {
        var words = (float)counts.AllWords;
        var lines = (float)counts.Lines;
        values[0] = wordCount;
        values[1] = counts.IsSpaced ? counts.Letters / (float)counts.Words : float.NaN;
        values[2] = words > 0 ? counts.HashMarks / words : float.NaN;
        values[3] = words > 0 ? counts.Ellipses / words : float.NaN;
        values[4] = lines > 0 ? counts.BulletLines / lines : float.NaN;
        values[5] = lines > 0 ? counts.EllipsisLines / lines : float.NaN;
        values[6] = counts.Tokens > 0 && counts.Words >= counts.Alone ? counts.AlphabeticTokens / (float)counts.Tokens : float.NaN;
        values[7] = BitOperations.PopCount(counts.StopWords);
    }

    private static QualitySignal Create(string name, string description, string unit, float most, float low, float high, QualityDirection direction) =>
        new($"gopher-{name}-1", QualityGroup.Gopher, description, Source, unit, most, low, high, direction, IsRule: true);
}
