namespace Provenance.Curation;

/// <summary>The definition of human text, and its minimum amount.</summary>
public sealed record HumanPolicy
{
    /// <summary>
    /// Minimum share of human text in the training set, 0 to 1, in the budget's unit: other documents are left out until it is reached. The default, one half, is where
    /// Garg et al. (arXiv 2509.22341) find that collapse is avoided.
    /// </summary>
    public double Share { get; init; } = 0.5;

    /// <summary>The evidence that makes a document count as human.</summary>
    public HumanEvidence Counts { get; init; } = HumanEvidence.Declared;

    /// <summary>
    /// Minimum p-value of a document that counts as human by it. The p-value is the share of human text that looks at least as machine-like. At 0.5,
    /// 75% of English human documents count as human in data sets that the shipped detector was not trained on, 4% of chat models' and 62% of base models'.
    /// </summary>
    public double MinPValue { get; init; } = 0.5;

    /// <summary>
    /// True to repeat human documents, at most <see cref="SamplingPolicy.MaxRepeats"/> times, until their share is that of He et al. (arXiv
    /// 2502.18049): (sqrt(k^2 + 4k) - k) / 2, where k is human over other text; .618 at k = 1. Default false.
    /// </summary>
    public bool OptimalWeight { get; init; }
}
