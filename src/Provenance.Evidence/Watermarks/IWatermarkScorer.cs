namespace Provenance.Evidence.Watermarks;

/// <summary>Counts green tokens by the rule of one watermark; one per thread.</summary>
internal interface IWatermarkScorer
{
    /// <param name="tokens">A text's tokens without special ones. An n-gram counts once, however often it occurs.</param>
    WatermarkScore Score(ReadOnlySpan<int> tokens);
}
