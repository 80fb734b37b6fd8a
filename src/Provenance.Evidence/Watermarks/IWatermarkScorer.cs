namespace Provenance.Evidence.Watermarks;

/// <summary>Counts green tokens by one watermark's rule; one per thread.</summary>
internal interface IWatermarkScorer
{
    /// <param name="tokens">A text's tokens, none of them special. An n-gram counts once, however often it stands there.</param>
    WatermarkScore Score(ReadOnlySpan<int> tokens);
}
