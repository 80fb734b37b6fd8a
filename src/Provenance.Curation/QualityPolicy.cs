namespace Provenance.Curation;

/// <summary>Rules that reject documents. None by default: every rule costs human text, too.</summary>
public sealed record QualityPolicy
{
    /// <summary>Groups of published rules that must hold: <c>gopher</c>, <c>gopher-repetition</c>, <c>c4</c>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Bounds of signals; see <c>provenance curate --signals</c>.</summary>
    public IReadOnlyList<SignalBound> Bounds { get; init; } = [];

    /// <summary>Minimum score over all signals, 0 to 1; null for no limit.</summary>
    public double? MinScore { get; init; }

    /// <summary>
    /// Quantiles of the human reference between which a document's perplexity must lie, such as 0.01 and 0.99; null for no limit. Perplexity is that
    /// of words under bigrams of the reference, each half of which is measured by the other.
    /// </summary>
    public (double Low, double High)? PerplexityBand { get; init; }
}
