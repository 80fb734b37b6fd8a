namespace Provenance.Evidence.Credentials;

/// <summary>What verifying a claim's signature gave.</summary>
/// <param name="Check">The result.</param>
internal readonly record struct SignatureVerdict(SignatureCheck Check)
{
    /// <summary>The signer's name, out of a certificate with which the claim was truly signed; null otherwise.</summary>
    internal string? Signer { get; init; }

    /// <summary>When it was signed, as the signer claims; null where nothing is claimed, or nothing was verified.</summary>
    internal DateTimeOffset? Time { get; init; }

    /// <summary>Why a chain is not trusted or a signature cannot be checked; null for nothing to add.</summary>
    internal string? Why { get; init; }
}
