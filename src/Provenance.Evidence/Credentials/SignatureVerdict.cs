namespace Provenance.Evidence.Credentials;

/// <summary>The outcome of verifying a claim's signature.</summary>
/// <param name="Check">The result.</param>
internal readonly record struct SignatureVerdict(SignatureCheck Check)
{
    /// <summary>The signer's name, from a certificate with which the claim was verifiably signed; null otherwise.</summary>
    internal string? Signer { get; init; }

    /// <summary>The time of signing that the signer claims; null if none is claimed, or if the signature was not verified.</summary>
    internal DateTimeOffset? Time { get; init; }

    /// <summary>The reason why a chain is not trusted or a signature cannot be checked; null for none.</summary>
    internal string? Why { get; init; }
}
