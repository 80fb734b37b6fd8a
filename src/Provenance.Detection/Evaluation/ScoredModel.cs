namespace Provenance.Detection.Evaluation;

/// <summary>A model to measure: the part of a detector that evaluation needs, so that tests can supply synthetic scores.</summary>
/// <param name="Digest">The model's name in the report.</param>
/// <param name="CreateScorer">Creates a scorer for one thread.</param>
internal sealed record ScoredModel(string Digest, Func<ScoreText> CreateScorer)
{
    /// <summary>The detector behind the scores; null for synthetic scores.</summary>
    internal Detector? Detector { get; init; }


    internal static ScoredModel Create(Detector detector, double falsePositiveRate) =>
        new(detector.Digest, () => detector.CreateScorer(falsePositiveRate).Score) { Detector = detector };
}
