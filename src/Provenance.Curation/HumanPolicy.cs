namespace Provenance.Curation;

/// <summary>The definition of human text, and its minimum amount.</summary>
public sealed record HumanPolicy
{
    /// <summary>
    /// Least share of the set, 0 to 1, in the budget's unit: other documents are left out until it holds. The default, one half, is where
    /// Garg et al. (arXiv 2509.22341) find that collapse is avoided.
    /// </summary>
    public double Share { get; init; } = 0.5;

    /// <summary>The evidence that makes a document count as human.</summary>
    public HumanEvidence Counts { get; init; } = HumanEvidence.Declared;

    /// <summary>
    /// The least p-value of a document that counts as human by it: the share of human text that looks at least as much like a machine's. At 0.5,
    /// 75% of English human documents of sets that the shipped detector was not trained on count, 4% of chat models' and 62% of base models'.
    /// </summary>
    public double MinPValue { get; init; } = 0.5;

    /// <summary>
    /// Whether human documents are repeated, at most <see cref="SamplingPolicy.MaxRepeats"/> times, until their share is that of He et al. (arXiv
    /// 2502.18049): (sqrt(k^2 + 4k) - k) / 2, where k is human over other text; .618 at k = 1.
    /// </summary>
    public bool OptimalWeight { get; init; }
}
