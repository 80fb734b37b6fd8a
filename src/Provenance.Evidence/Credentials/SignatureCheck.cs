namespace Provenance.Evidence.Credentials;

/// <summary>What is known of a claim's signature.</summary>
internal enum SignatureCheck
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is one, and no trust anchors were given to check it with.</summary>
    NotVerified,

    /// <summary>The claim was signed with a certificate that leads to a trust anchor.</summary>
    Trusted,

    /// <summary>The signature is right, but its certificate leads to no trust anchor, or is out of date.</summary>
    UntrustedChain,

    /// <summary>The claim is not what was signed.</summary>
    Bad,

    /// <summary>It is of an algorithm or a key that cannot be checked here, such as Ed25519.</summary>
    Unsupported,

    /// <summary>It is no <c>COSE_Sign1</c>, or has no certificate.</summary>
    Malformed,
}
