namespace Provenance.Evidence.Credentials;

/// <summary>The result of checking a claim's signature.</summary>
internal enum SignatureCheck
{
    /// <summary>The claim has no signature.</summary>
    Missing,

    /// <summary>No trust anchors were given to check the signature.</summary>
    NotVerified,

    /// <summary>The claim was signed with a certificate that leads to a trust anchor.</summary>
    Trusted,

    /// <summary>The signature is valid, but its certificate leads to no trust anchor, or has expired.</summary>
    UntrustedChain,

    /// <summary>The claim differs from the signed bytes.</summary>
    Bad,

    /// <summary>The algorithm or key cannot be checked here, such as Ed25519.</summary>
    Unsupported,

    /// <summary>The bytes are not a <c>COSE_Sign1</c>, or have no certificate.</summary>
    Malformed,
}
