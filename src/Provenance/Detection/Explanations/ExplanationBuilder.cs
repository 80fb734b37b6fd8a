using Provenance.Detection.Spans;
using Provenance.Features;
using Provenance.Text;

namespace Provenance.Detection.Explanations;

/// <summary>
/// Takes a document's score apart: what each sentence, phrase and feature of style adds to it. It follows <see cref="StretchScorer"/> step by
/// step and keeps what that throws away; it is slower by far, and no part of scanning. One a thread.
/// </summary>
/// <param name="detector">Whose score is explained.</param>
/// <param name="falsePositiveRate">As of a scan.</param>
/// <param name="spans">Whether to look for parts that differ.</param>
internal sealed class ExplanationBuilder(Detector detector, double falsePositiveRate, bool spans)
{
    private readonly DetectorModel _model = detector.Model;
    private readonly DocumentScorer _scorer = detector.CreateScorer(falsePositiveRate, spans);
    private readonly FeatureExtractor _extractor = detector.Model.CreateExtractor();
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();
    private readonly SentenceSplitter _sentences = new();

    internal Explanation Explain(string id, ReadOnlySpan<byte> utf8)
    {
        var score = _scorer.Score(utf8);
        ReadOnlySpan<LocatedPart> located = score.Verdict == Verdict.Mixed ? new PartLocator().Locate(utf8, _scorer.Parts) : [];
        var assessment = AssessmentBuilder.Build(id, score, _scorer, detector.Digest, utf8, located);
        var text = _normalizer.Normalize(utf8);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        var view = new TokenView(text, _tokens);
        var sentences = _sentences.Split(view);
        var tokens = new double[view.Count];
        var whole = new Explanation
        {
            Assessment = assessment,
            Parts = PartTable.Of(utf8, located, assessment.Spans),
            FalsePositiveRate = falsePositiveRate,
            Found = AnomalyWords.Of(_scorer.Anomalies),
        };
        if (!score.HasScore) return whole with { Sentences = SentenceTable.Of(view, sentences, tokens) };

        var parts = ((view.Count - 1) / DetectorModel.LongestPart) + 1;
        var style = new StyleTable(_extractor.Schema, RangeOf(score.Language));
        var phrases = new PhraseTable();
        var start = 0.0;
        for (var part = 0; part < parts; part++)
        {
            var from = (int)((long)view.Count * part / parts);
            var to = (int)((long)view.Count * (part + 1) / parts);
            start += Explain(view, from, to, tokens, style, phrases);
        }

        for (var i = 0; i < tokens.Length; i++) tokens[i] /= parts;
        return whole with
        {
            BaseScore = start / parts,
            Sentences = SentenceTable.Of(view, sentences, tokens),
            Phrases = phrases.Pick(view, parts),
            Style = style.Take(parts, score.Words / parts),
        };
    }

    /// <summary>What style is held against: text of the group of languages that the reference was made from, or nothing.</summary>
    private References.FeatureReference? RangeOf(byte language) =>
        _model.LanguageGroups[language] == Training.CalibrationFitter.English ? _model.Reference?.Features : null;

    /// <summary>Explains one part; returns what its score starts from, whatever the part says.</summary>
    private double Explain(in TokenView whole, int from, int to, double[] tokens, StyleTable style, PhraseTable phrases)
    {
        var view = whole.Slice(from, to);
        var row = new float[_extractor.Schema.Count];
        var byFeature = new float[row.Length];
        RowWriter.Write(_extractor, _model.Heads, _model.Counts, view, row);
        _model.Trees.Explain(row, byFeature, out var bias);
        var start = (double)bias;
        var ranks = _extractor.Ranks(view);
        var contributions = tokens.AsSpan(from, to - from);
        var weights = PhraseTable.Weights(view.Count);
        for (var h = 0; h < _model.Heads.Length; h++)
        {
            var trace = HeadTrace.Of(_extractor, h, _model.Heads[h], view, ranks);
            if (h < DetectorModel.BlendedHeads)
            {
                start += DetectorModel.LinearShare * _model.Heads[h].Bias;
                for (var i = 0; i < contributions.Length; i++) contributions[i] += DetectorModel.LinearShare * trace.Tokens[i];
                PhraseTable.Collect(trace, DetectorModel.LinearShare, weights);
            }

            // the trees rise with a margin, so what they make of it is its words' doing
            style.Add(h, row[h], trace.Spread(byFeature[h], contributions) ? 0 : byFeature[h]);
        }

        for (var f = _model.Heads.Length; f < row.Length; f++) style.Add(f, row[f], byFeature[f]);
        phrases.Add(whole, from, weights);
        return start;
    }
}
