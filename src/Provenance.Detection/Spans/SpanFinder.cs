using System.Runtime.InteropServices;
using Provenance.Detection.Files;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>
/// Finds whether the parts of a document differ in origin, and where they meet: cuts it where the level of its sentences' scores
/// changes, then judges each part by the whole detector as if it stood alone. One per thread.
/// </summary>
internal sealed class SpanFinder(DetectorModel model, SegmentScorer scorer, double falsePositiveRate)
{
    /// <summary>Minimum number of words of a document that is cut: with fewer, two parts would have no verdict of their own.</summary>
    internal const int MinWords = 2 * DetectorModel.MinWords;

    /// <summary>
    /// The reduction that a cut must achieve, in variances. Chosen on spliced documents of data sets that the detector had not seen: between 3 and 8,
    /// recall hardly changes, while 40% of documents with one author are cut at 3 and 10% at 8.
    /// </summary>
    private const double Penalty = 6;

    private readonly SentenceEvidence _evidence = new(scorer);
    private readonly ChangePoints _changes = new();
    private readonly List<TextPart> _parts = [];

    /// <summary>The parts of the document last examined, in order; one, or none, where it is not cut.</summary>
    internal ReadOnlySpan<TextPart> Parts => CollectionsMarshal.AsSpan(_parts);

    /// <summary>
    /// Returns true if at least one part is machine text, by a false-positive rate that all parts share (Bonferroni), and one reads as human: with two
    /// parts, a probability below one half; with more, a correspondingly smaller one, because among many parts of a model-written novel
    /// one always falls below one half.
    /// </summary>
    /// <param name="view">The document.</param>
    /// <param name="words">Its number of words.</param>
    /// <param name="language">Its language.</param>
    internal bool Find(in TokenView view, int words, byte language)
    {
        _parts.Clear();
        if (words < MinWords || !model.Supports(language)) return false;
        var evidence = _evidence.Compute(view);
        var cuts = _changes.Find(evidence, _evidence.Sentences, DetectorModel.MinWords, Penalty);
        if (cuts.IsEmpty) return false;
        var human = 1.0;
        var machine = false;
        for (var i = 0; i <= cuts.Length; i++)
        {
            var sentences = _evidence.Sentences[(i == 0 ? 0 : cuts[i - 1])..(i == cuts.Length ? _evidence.Sentences.Length : cuts[i])];
            var part = Judge(view, sentences, language, falsePositiveRate / (cuts.Length + 1));
            human = Math.Min(human, part.Probability);
            machine |= part.Verdict == Verdict.Machine;
            _parts.Add(part);
        }

        return machine && human < 1.0 / _parts.Count;
    }

    private TextPart Judge(in TokenView view, ReadOnlySpan<Sentence> sentences, byte language, double level)
    {
        var words = 0;
        foreach (ref readonly var sentence in sentences) words += sentence.Words;
        var (first, last) = (sentences[0].From, sentences[^1].To - 1);
        var score = scorer.Score(view.Slice(first, last + 1));
        var probability = model.Probability(score, words, language);
        var pValue = model.PValue(score, words, language);
        var verdict = pValue <= level ? Verdict.Machine : probability < 0.5 ? Verdict.Human : Verdict.Uncertain;
        return new TextPart(view.Starts[first], view.Starts[last] + view.Lengths[last], words, verdict, probability, pValue);
    }
}
