using Provenance.Detection.Adaptations;
using Provenance.Detection.Files;
using Provenance.Detection.Spans;
using Provenance.Documents.Conditions;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Phrases;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Scoring;

/// <summary>Scores documents with one detector; one per thread, because it owns the buffers that scoring writes to.</summary>
internal sealed class DocumentScorer
{
    private readonly DetectorModel _model;
    private readonly double _falsePositiveRate;
    private readonly SegmentScorer _scorer;
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    internal DocumentScorer(DetectorModel model, double falsePositiveRate)
    {
        if (!(falsePositiveRate is > 0 and < 1)) throw DetectionErrors.NoRate(nameof(falsePositiveRate));
        JitWarmUp.Prepare();
        _model = model;
        _falsePositiveRate = falsePositiveRate;
        _scorer = new SegmentScorer(_model);
    }

    internal DetectorModel Model => _model;

    /// <summary>The anomalies counted in the text last scored.</summary>
    internal ref readonly AnomalyCounts Anomalies => ref _normalizer.Anomalies;

    /// <summary>The first of <see cref="AssistantPhrases"/> in the text last scored, or -1.</summary>
    internal int Phrase { get; private set; }

    /// <summary>Features of the text last scored; for a long one, the means over its parts.</summary>
    internal ReadOnlySpan<float> Row => _scorer.Row;

    /// <summary>Measurements of the text last scored for the source that the detector was adapted to; empty for other detectors.</summary>
    internal ReadOnlySpan<float> Source => _scorer.Source;

    /// <summary>The parts of the score of the text last scored.</summary>
    internal BlendedScore Blended { get; private set; }

    /// <summary>Hashes of the tokens of the text last scored.</summary>
    internal ReadOnlySpan<uint> Tokens => _tokens.Hashes.AsSpan(0, _tokens.Count);

    /// <summary>The term of predictability in the score of the text last scored.</summary>
    internal float Predictability => _scorer.Predictability;

    /// <summary>Scores one document; allocates nothing once the buffers have grown to the longest document.</summary>
    internal DocumentScore Score(ReadOnlySpan<byte> utf8)
    {
        var view = Read(utf8);
        Phrase = AssistantPhrases.Find(view);
        var language = LanguageIdentifier.Identify(view);
        if (_tokens.Words == 0) return Unscored(language);
        Blended = _scorer.Score(view);
        return Judge(Blended, _tokens.Words, language);
    }

    /// <summary>Fills <see cref="Row"/> and <see cref="Predictability"/> without scoring them, for ML.NET's trees; they are meaningless without words.</summary>
    internal (int Words, byte Language) Measure(ReadOnlySpan<byte> utf8)
    {
        var view = Read(utf8);
        if (_tokens.Words > 0) _scorer.Measure(view);
        return (_tokens.Words, LanguageIdentifier.Identify(view));
    }

    /// <summary>Returns the calibrated score of a text, given its number of words and its language.</summary>
    internal DocumentScore Judge(in BlendedScore score, int words, byte language)
    {
        if (words == 0) return Unscored(language);
        var probability = _model.Probability(score, words, language);
        var pValue = _model.PValue(score, words, language);
        var (verdict, reasons) = Decide(words, _model.Supports(language), probability, pValue, _falsePositiveRate);
        return new DocumentScore
        {
            Score = score.Score,
            Probability = probability,
            Resemblance = Math.Log((1 - probability) / probability),
            PValue = pValue,
            Words = words,
            Language = language,
            Verdict = verdict,
            Reasons = reasons,
        };
    }

    private TokenView Read(ReadOnlySpan<byte> utf8)
    {
        var text = _normalizer.Normalize(utf8);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        return new TokenView(text, _tokens);
    }

    /// <summary>Returns the verdict at a false-positive rate, and the reason.</summary>
    internal static (Verdict Verdict, Reasons Reasons) Decide(int words, bool supported, double probability, double pValue, double falsePositiveRate)
    {
        if (!supported) return (Verdict.Unsupported, Reasons.Language);
        if (words < DetectorModel.MinWords) return (Verdict.Uncertain, Reasons.TooShort);
        if (pValue <= falsePositiveRate) return (Verdict.Machine, Reasons.BelowFpr);
        return probability < 0.5 ? (Verdict.Human, Reasons.None) : (Verdict.Uncertain, Reasons.AboveFpr);
    }

    private static DocumentScore Unscored(byte language) => new()
    {
        Score = double.NaN,
        Probability = double.NaN,
        Resemblance = double.NaN,
        PValue = double.NaN,
        Words = 0,
        Language = language,
        Verdict = Verdict.Uncertain,
        Reasons = Reasons.Empty,
    };
}
