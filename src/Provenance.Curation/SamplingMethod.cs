namespace Provenance.Curation;

/// <summary>Methods of choosing documents where not all are taken.</summary>
public enum SamplingMethod
{
    /// <summary>Random, by the seed.</summary>
    Random,

    /// <summary>The best by <see cref="SamplingPolicy.By"/>. A hard cut: where the pool has no human text, it removes the tails.</summary>
    Top,

    /// <summary>
    /// Sampled with weights (1 - q)^b, where q is the calibrated P(machine) (Drayson, Yilmaz and Lampos, EMNLP 2025), without replacement by
    /// Gumbel's trick: each document takes part once for every permitted repeat.
    /// </summary>
    Importance,

    /// <summary>
    /// Sampled by likeness to the human reference: the log-ratio of hashed one- and two-word frequencies, in 10,000 buckets (Xie et al., DSIR, NeurIPS
    /// 2023), by Gumbel's trick.
    /// </summary>
    Dsir,
}
