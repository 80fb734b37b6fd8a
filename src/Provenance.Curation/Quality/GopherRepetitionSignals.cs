namespace Provenance.Curation.Quality;

/// <summary>
/// The repetition rules of MassiveText: Rae et al. 2021 (arXiv 2112.11446), appendix A.1.1, table A1. The paper leaves open whether the
/// first copy counts as a duplicate. Here it does not, as in datatrove: a share is what a text would lose if each part occurred once.
/// As the paper asks, characters in overlapping n-grams count once. Characters are letters and digits of words for n-grams,
/// and everything but the white space around a line for lines and paragraphs. Case is ignored; so are marks in n-grams.
/// </summary>
internal static class GopherRepetitionSignals
{
    private const float MaxLines = 0.30f, MaxParagraphs = 0.30f, MaxLineCharacters = 0.20f, MaxParagraphCharacters = 0.20f;
    private const int FirstTop = 2, LastTop = 4, FirstRepeated = 5, LastRepeated = 10;
    private const string Source = "Rae et al. 2021, table A1";

    private static readonly float[] MaxTop = [0.20f, 0.18f, 0.16f];
    private static readonly float[] MaxRepeated = [0.15f, 0.14f, 0.13f, 0.12f, 0.11f, 0.10f];

    private static readonly QualitySignal[] Table =
    [
        Create("lines", "Lines that stood in the text before; blank ones do not count", MaxLines),
        Create("paragraphs", "Paragraphs that stood in the text before; blank lines separate them", MaxParagraphs),
        Create("line-characters", "Characters in lines that stood in the text before", MaxLineCharacters),
        Create("paragraph-characters", "Characters in paragraphs that stood in the text before", MaxParagraphCharacters),
        .. MaxTop.Select((most, i) => Create($"top-{FirstTop + i}-gram", $"Characters in the most frequent run of {FirstTop + i} words, if it comes back", most)),
        .. MaxRepeated.Select((most, i) => Create(
            $"repeated-{FirstRepeated + i}-grams", $"Characters in runs of {FirstRepeated + i} words that stood in the text before", most)),
    ];

    /// <summary>The signals in the order of <see cref="Write"/>.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => Table;

    /// <param name="lines">The document's lines.</param>
    /// <param name="paragraphs">The document's paragraphs.</param>
    /// <param name="ngrams">The document's n-grams; null for scripts without spaces, where such short ones recur in any text.</param>
    /// <param name="values">Receives the values.</param>
    internal static void Write(RepeatedUnits lines, RepeatedUnits paragraphs, RepeatedNgrams? ngrams, Span<float> values)
    {
        values[0] = lines.Share;
        values[1] = paragraphs.Share;
        values[2] = lines.CharacterShare;
        values[3] = paragraphs.CharacterShare;
        var at = 4;
        for (var n = FirstTop; n <= LastTop; n++) values[at++] = ngrams?.TopShare(n) ?? float.NaN;

        for (var n = FirstRepeated; n <= LastRepeated; n++) values[at++] = ngrams?.RepeatedShare(n) ?? float.NaN;
    }

    private static QualitySignal Create(string name, string description, float most) => new(
        $"gopher-repetition-{name}-1", QualityGroup.GopherRepetition, description, Source, "share", 1, 0, most, QualityDirection.Lower, IsRule: true);
}
