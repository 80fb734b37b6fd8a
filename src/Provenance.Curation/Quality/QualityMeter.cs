using Provenance.Curation.Diversity;
using Provenance.Documents.Identity;
using Provenance.Text.Tokens;

namespace Provenance.Curation.Quality;

/// <summary>
/// Measures documents by <see cref="Signals"/>: the rules of Gopher and C4, lexical diversity, repetition and errors of form. It uses
/// the original text with its layout, which the rules refer to. One per thread; it keeps scratch space for the
/// longest document so far (about 150 bytes a word) and allocates nothing once warm.
/// </summary>
internal sealed class QualityMeter
{
    /// <summary>Typical number of bytes of a line, for the initial size of tables.</summary>
    private const int LineBytes = 64;

    private readonly WordScanner _words = new();
    private readonly MarkScanner _marks = new();
    private readonly RepeatedUnits _lines = new();
    private readonly RepeatedUnits _paragraphs = new();
    private readonly RepeatedNgrams _ngrams = new();
    private readonly DenseIds _types = new();
    private int[] _ids = new int[1024];
    private int[] _scratch = new int[1024];

    // of the current paragraph
    private ulong _paragraphHash;
    private long _paragraphCharacters;
    private bool _lineBefore, _lineBeforeEnds, _lineBeforeIsProse, _lineBeforeBreaksOff;

    /// <summary>The measured signals, in the order of the values.</summary>
    internal static IReadOnlyList<QualitySignal> Signals => QualitySignals.All;

    /// <summary>Measures a document.</summary>
    /// <param name="utf8Text">Its text, as valid UTF-8.</param>
    /// <param name="words">Its words as <see cref="WordCounter"/> counts them; ratios use the words of the original text.</param>
    /// <param name="values">Receives one value for each of <see cref="Signals"/>, NaN where a signal does not apply.</param>
    internal void Measure(ReadOnlySpan<byte> utf8Text, int words, Span<float> values)
    {
        var counts = default(TextCounts);
        _words.Clear();
        _lines.Clear(utf8Text.Length / LineBytes);
        _paragraphs.Clear(utf8Text.Length / LineBytes);
        ReadLines(utf8Text, ref counts);
        _ngrams.Read(_words.Hashes, _words.Lengths);
        GopherSignals.Write(counts, words, values[QualitySignals.Gopher..]);
        GopherRepetitionSignals.Write(_lines, _paragraphs, counts.IsSpaced ? _ngrams : null, values[QualitySignals.GopherRepetition..]);
        C4Signals.Write(counts, values[QualitySignals.C4..]);
        DiversitySignals.Write(counts.IsSpaced ? Mattr() : float.NaN, counts.IsSpaced ? _ngrams : null, values[QualitySignals.Diversity..]);
        FluencySignals.Write(counts, values[QualitySignals.Fluency..]);
    }

    /// <summary>
    /// Returns one score for all signals, 0 to 1, more is better: the mean over the groups of the mean desirability of a group's signals
    /// (<see cref="QualitySignal.Desirability"/>). Signals that do not apply, or apply only to English, are left out, and a text without words has 0.
    /// </summary>
    internal static float Score(ReadOnlySpan<float> values)
    {
        var signals = QualitySignals.Span;
        if (values[QualitySignals.Gopher] == 0) return 0;

        float sum = 0, groups = 0;
        for (var i = 0; i < signals.Length;)
        {
            var group = signals[i].Group;
            float desirable = 0, applicable = 0;
            for (; i < signals.Length && signals[i].Group == group; i++)
            {
                if (!signals[i].EnglishOnly && !float.IsNaN(values[i]))
                {
                    desirable += signals[i].Desirability(values[i]);
                    applicable++;
                }
            }

            sum += applicable > 0 ? desirable / applicable : 0;
            groups += applicable > 0 ? 1 : 0;
        }

        return sum / groups;
    }

    /// <summary>Returns the first rule that a document breaks.</summary>
    /// <param name="values">The measured values.</param>
    /// <param name="groups">The groups whose rules count.</param>
    /// <param name="language">
    /// Its ISO 639-1 code. Rules for English are skipped for other languages, and applied if it is null or <c>und</c>, because a text
    /// without function words of any language is what they are meant to find.
    /// </param>
    /// <returns>The signal's place in <see cref="Signals"/>, or -1 if none is broken.</returns>
    internal static int Broken(ReadOnlySpan<float> values, QualityGroup groups, string? language = null)
    {
        var mayBeEnglish = language is null or "en" or "und";
        var signals = QualitySignals.Span;
        for (var i = 0; i < signals.Length; i++)
        {
            var signal = signals[i];
            if ((groups & signal.Group) != 0 && signal.Refuses(values[i]) && (mayBeEnglish || !signal.EnglishOnly)) return i;
        }

        return -1;
    }

    private void ReadLines(ReadOnlySpan<byte> text, ref TextCounts counts)
    {
        _lineBefore = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var line = LineEdge.Trim(end < 0 ? text : text[..end]);
            var isPair = end >= 0 && end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            text = end < 0 ? default : text[(end + (isPair ? 2 : 1))..];
            if (line.IsEmpty)
            {
                EndParagraph(ref counts);
            }
            else
            {
                ReadLine(line, ref counts);
            }
        }

        EndParagraph(ref counts);
    }

    private void ReadLine(ReadOnlySpan<byte> line, ref TextCounts counts)
    {
        var wordsBefore = counts.AllWords;
        _words.Read(line, ref counts);
        var isProse = counts.AllWords - wordsBefore >= C4Signals.FewestWordsOfLine;
        var sentences = _marks.Read(line, ref counts);
        var ends = LineEdge.EndsSentence(line);
        counts.Lines++;
        counts.Sentences += sentences;
        counts.BulletLines += LineEdge.StartsWithBullet(line) ? 1 : 0;
        counts.EllipsisLines += LineEdge.EndsWithEllipsis(line) ? 1 : 0;
        counts.TerminalLines += ends ? 1 : 0;
        counts.JavascriptLines += _words.HasJavascript ? 1 : 0;
        counts.PolicyLines += _words.HasPolicy ? 1 : 0;
        counts.KeptSentences += isProse && !_words.HasJavascript && !_words.HasPolicy ? sentences : 0;
        // a line that begins in lower case continues a sentence of the previous line, unless there is none
        counts.LowerCaseStarts += isProse && (!_lineBefore || _lineBeforeEnds) && LineEdge.StartsWithLowerCase(line) ? 1 : 0;
        (_lineBefore, _lineBeforeEnds, _lineBeforeIsProse, _lineBeforeBreaksOff) = (true, ends, isProse, LineEdge.BreaksOff(line));
        AddUnit(line, ref counts);
    }

    private void AddUnit(ReadOnlySpan<byte> line, ref TextCounts counts)
    {
        long characters = 0;
        foreach (var value in line)
        {
            // all bytes except continuation bytes
            characters += (sbyte)value >= -0x40 ? 1 : 0;
        }

        var hash = IdHash.Compute(line);
        counts.Characters += characters;
        _lines.Add(hash, characters);
        _paragraphHash = (System.Numerics.BitOperations.RotateLeft(_paragraphHash, 5) ^ hash) * 0x9E3779B97F4A7C15;
        _paragraphCharacters += characters;
    }

    private void EndParagraph(ref TextCounts counts)
    {
        if (!_lineBefore) return;

        counts.ProseEnds += _lineBeforeIsProse ? 1 : 0;
        counts.OpenEnds += _lineBeforeIsProse && _lineBeforeBreaksOff ? 1 : 0;
        _marks.EndParagraph(ref counts);
        _paragraphs.Add(_paragraphHash, _paragraphCharacters);
        (_paragraphHash, _paragraphCharacters, _lineBefore, _lineBeforeEnds) = (0, 0, false, false);
    }

    private float Mattr()
    {
        var words = _words.Hashes;
        if (words.Length < DiversitySignals.Window) return float.NaN;

        if (_ids.Length < words.Length) (_ids, _scratch) = (new int[2 * words.Length], new int[2 * words.Length]);

        _types.Clear(words.Length);
        for (var i = 0; i < words.Length; i++) _ids[i] = _types.Add(words[i]);

        return (float)LexicalDiversity.Mattr(_ids.AsSpan(0, words.Length), _scratch.AsSpan(0, _types.Count), DiversitySignals.Window);
    }
}
