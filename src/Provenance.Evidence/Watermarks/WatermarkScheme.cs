namespace Provenance.Evidence.Watermarks;

/// <summary>The rule by which a watermark divides the vocabulary into green tokens, which its generator prefers, and red ones.</summary>
public enum WatermarkScheme
{
    /// <summary>A new division for each token, by the previous token: <c>kgw</c> (Kirchenbauer et al., ICML 2023, arXiv:2301.10226), with the seeding called <c>simple_1</c> or <c>lefthash</c>.</summary>
    Kgw,

    /// <summary>A new division for each token, by itself and the three before it: <c>selfhash</c> (algorithm 3 of the same; Kirchenbauer et al., ICLR 2024, arXiv:2306.04634).</summary>
    SelfHash,

    /// <summary>One division for all tokens: <c>unigram</c> (Zhao et al., ICLR 2024, arXiv:2306.17439).</summary>
    Unigram,
}
