namespace Provenance.Evidence.Watermarks;

/// <summary>How a watermark divides the vocabulary into green tokens, which its generator prefers, and red ones.</summary>
public enum WatermarkScheme
{
    /// <summary>Anew for each token, by the token before it: <c>kgw</c> (Kirchenbauer et al., ICML 2023, arXiv:2301.10226), with the seeding that is called <c>simple_1</c> or <c>lefthash</c>.</summary>
    Kgw,

    /// <summary>Anew for each token, by the three before it and itself: <c>selfhash</c> (algorithm 3 of the same; Kirchenbauer et al., ICLR 2024, arXiv:2306.04634).</summary>
    SelfHash,

    /// <summary>Once for all: <c>unigram</c> (Zhao et al., ICLR 2024, arXiv:2306.17439).</summary>
    Unigram,
}
