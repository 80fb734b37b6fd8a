using static Provenance.Curation.Quality.QualityDirection;

namespace Provenance.Curation.Quality;

/// <summary>
/// The document rules of C4: Raffel et al. 2020, "Exploring the Limits of Transfer Learning with a Unified Text-to-Text
/// Transformer" (JMLR 21), section 2.2. Where the paper's first version and the code that built the corpus (<c>c4_utils.py</c> of
/// TensorFlow Datasets) differ, the code's figures are used: lines of 5 words and 3 sentences, not 3 and 5. C4 cuts pages line by line;
/// here those shares are measured and are not rules, and a sentence counts wherever in its line it ends, because in mail and in books the
/// lines are not paragraphs. C4's list of bad words is not used: it removes text by minorities rather than bad text.
/// </summary>
internal static class C4Signals
{
    /// <summary>Minimum number of words of a line.</summary>
    internal const int FewestWordsOfLine = 5;

    private const float FewestSentences = 3;

    /// <summary>Number of sentences for the full score: that of the paper's first version.</summary>
    private const float EnoughSentences = 5;

    private const string Source = "Raffel et al. 2020, 2.2";

    private static readonly QualitySignal[] Table =
    [
        Create("curly-brackets", "Curly brackets, which are code", "count", float.PositiveInfinity, 0, 0, Lower, isRule: true),
        Create("lorem-ipsum", "Occurrences of \"lorem ipsum\"", "count", float.PositiveInfinity, 0, 0, Lower, isRule: true),
        Create("javascript-lines", "Lines with the word JavaScript", "share", 1, 0, 1, Lower),
        Create("policy-lines", "Lines about terms of use, privacy or cookies, in English", "share", 1, 0, 1, Lower) with { EnglishOnly = true },
        Create("terminal-lines", "Lines that end with . ? ! or a closing quotation mark, and not with an ellipsis", "share", 1, 0, 1, Higher),
        Create("sentences", "Sentences that end in lines of 5 words or more, without JavaScript and policies", "count",
            float.PositiveInfinity, FewestSentences, EnoughSentences, Higher, isRule: true),
    ];

    /// <summary>The signals in the order of <see cref="Write"/>.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => Table;

    internal static void Write(in TextCounts counts, Span<float> values)
    {
        var lines = (float)counts.Lines;
        values[0] = counts.CurlyBrackets;
        values[1] = counts.LoremIpsum;
        values[2] = lines > 0 ? counts.JavascriptLines / lines : float.NaN;
        values[3] = lines > 0 ? counts.PolicyLines / lines : float.NaN;
        values[4] = lines > 0 ? counts.TerminalLines / lines : float.NaN;
        // Thai and similar scripts end no sentence with a mark
        values[5] = counts.IsSpaced || counts.Sentences > 0 || counts.Alone == 0 ? counts.KeptSentences : float.NaN;
    }

    private static QualitySignal Create(
        string name, string description, string unit, float most, float low, float high, QualityDirection direction, bool isRule = false) =>
        new($"c4-{name}-1", QualityGroup.C4, description, Source, unit, most, low, high, direction, isRule);
}
