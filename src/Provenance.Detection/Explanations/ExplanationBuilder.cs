using Provenance.Detection.Assessments;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Scoring;
using Provenance.Detection.Spans;
using Provenance.Documents.Conditions;
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Explanations;

/// <summary>
/// Computes the contribution of each sentence, phrase and feature of style to a document's score. It repeats <see cref="SegmentScorer"/> step by
/// step and keeps the intermediate results; it is far slower, and no part of scanning. One per thread.
/// </summary>
/// <param name="model">The model whose score is explained.</param>
/// <param name="digest">The detector's digest.</param>
/// <param name="falsePositiveRate">The false-positive rate of the verdict, as in a scan.</param>
/// <param name="spans">True to look for parts that differ.</param>
internal sealed class ExplanationBuilder(DetectorModel model, string digest, double falsePositiveRate, bool spans)
{
    private readonly DetectorModel _model = model;
    private readonly DocumentScorer _scorer = new(model, falsePositiveRate);
    private readonly SpanFinder? _spans = spans ? new SpanFinder(model, new SegmentScorer(model), falsePositiveRate) : null;
    private readonly FeatureExtractor _extractor = model.CreateExtractor();
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();
    private readonly SentenceSplitter _sentences = new();

    internal Explanation Explain(string id, ReadOnlySpan<byte> utf8)
    {
        var score = _scorer.Score(utf8);
        var text = _normalizer.Normalize(utf8);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        var view = new TokenView(text, _tokens);
        ReadOnlySpan<LocatedPart> located = [];
        if (_spans is not null && score.HasScore && _spans.Find(view, score.Words, score.Language))
        {
            score = score with { Verdict = Verdict.Mixed, Reasons = Reasons.PartsDiffer };
            located = new PartLocator().Locate(utf8, _spans.Parts);
        }

        var sentences = _sentences.Split(view);
        var tokens = new double[view.Count];
        var whole = new Explanation
        {
            Assessment = AssessmentBuilder.Build(id, score, _scorer, digest),
            Parts = PartTable.Create(utf8, located),
            FalsePositiveRate = falsePositiveRate,
            Found = AnomalyWords.List(_scorer.Anomalies),
        };
        if (!score.HasScore) return whole with { Sentences = SentenceTable.Create(view, sentences, tokens) };

        var attribution = ScoreAttribution.Compute(_model, _scorer.Blended, _scorer.Row, _scorer.Source, _scorer.Predictability);
        var phrases = new PhraseTable();
        AttributeToTokens(view, tokens, attribution, phrases);
        var style = new StyleTable(_extractor.Schema, RangeOf(score.Language));
        return whole with
        {
            BaseScore = attribution.Start,
            SourceWeight = _model.Source is null ? null : _scorer.Blended.Weight,
            Sentences = SentenceTable.Create(view, sentences, tokens),
            Phrases = phrases.Pick(view),
            Style = style.Create(_scorer.Row, attribution.Features, score.Words / DetectorModel.PartsOf(view.Count), attribution.Predictability, _model.Source is null ? null : StyleTable.Before(_scorer.Blended.Before, attribution.Before)),
        };
    }

    /// <summary>The baseline for style: text in the same group of languages, or null.</summary>
    private References.FeatureBaseline? RangeOf(byte language) =>
        _model.LanguageGroups[language] == DetectorModel.English ? _model.Reference?.Features : null;

    /// <summary>
    /// Adds to each token its share of the linear models' margins, and of the trees' response to a margin, which rises with it and is therefore due
    /// to the words. What no token accounts for stays with the feature.
    /// </summary>
    private void AttributeToTokens(in TokenView view, double[] tokens, ScoreAttribution attribution, PhraseTable phrases)
    {
        var parts = DetectorModel.PartsOf(view.Count);
        var heads = attribution.Heads;
        var margins = new double[heads.Length][];
        for (var h = 0; h < margins.Length; h++) margins[h] = new double[view.Count];
        for (var part = 0; part < parts; part++)
        {
            var (from, to) = (DetectorModel.StartOf(part, parts, view.Count), DetectorModel.StartOf(part + 1, parts, view.Count));
            var slice = view.Slice(from, to);
            var ranks = _extractor.Ranks(slice);
            var weights = PhraseTable.Weights(slice.Count);
            for (var h = 0; h < margins.Length; h++)
            {
                var trace = LinearModelTrace.Compute(_extractor, heads[h].Family, heads[h].Model, slice, ranks);
                for (var i = 0; i < slice.Count; i++) margins[h][from + i] = trace.Tokens[i] / parts;
                if (heads[h].Share != 0) PhraseTable.Collect(trace, heads[h].Share / parts, weights);
            }

            phrases.Add(view, from, weights);
        }

        for (var h = 0; h < margins.Length; h++)
        {
            if (!Proportion.Spread(heads[h].ByTrees, margins[h], tokens)) attribution.Features[heads[h].Family] += heads[h].ByTrees;
            for (var i = 0; i < tokens.Length; i++) tokens[i] += heads[h].Share * margins[h][i];
        }
    }
}
