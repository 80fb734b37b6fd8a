namespace Provenance.Detection.Evaluation;

/// <summary>A model to measure: what evaluation needs of a detector, so that tests can put made-up scores in its place.</summary>
/// <param name="Digest">Names it in the report.</param>
/// <param name="CreateScorer">Makes a scorer for one thread.</param>
internal sealed record ScoredModel(string Digest, Func<ScoreText> CreateScorer)
{
    /// <summary>The detector behind the scores; null for synthetic scores.</summary>
    internal Detector? Detector { get; init; }


    internal static ScoredModel Create(Detector detector, double falsePositiveRate) =>
        new(detector.Digest, () => detector.CreateScorer(falsePositiveRate).Score) { Detector = detector };
}
