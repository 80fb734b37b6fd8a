using System.Security.Cryptography;

namespace Provenance.Evidence.Credentials;

/// <summary>A signature algorithm of COSE (RFC 9053, RFC 8230) that C2PA allows (2.4, 13.2.1), by its number in COSE.</summary>
/// <param name="Name">Its name, such as <c>ES256</c>.</param>
/// <param name="Hash">The hash that is signed.</param>
/// <param name="IsElliptic">True for ECDSA, false for RSASSA-PSS.</param>
internal readonly record struct CoseAlgorithm(string Name, HashAlgorithmName Hash, bool IsElliptic)
{
    /// <summary>The number of EdDSA. C2PA allows only the curve Ed25519, which .NET does not verify.</summary>
    internal const long EdDsa = -8;

    /// <summary>Returns the algorithm with a number; null for one that is not allowed or cannot be verified.</summary>
    internal static CoseAlgorithm? Find(long number) => number switch
    {
        -7 => new CoseAlgorithm("ES256", HashAlgorithmName.SHA256, true),
        -35 => new CoseAlgorithm("ES384", HashAlgorithmName.SHA384, true),
        -36 => new CoseAlgorithm("ES512", HashAlgorithmName.SHA512, true),
        -37 => new CoseAlgorithm("PS256", HashAlgorithmName.SHA256, false),
        -38 => new CoseAlgorithm("PS384", HashAlgorithmName.SHA384, false),
        -39 => new CoseAlgorithm("PS512", HashAlgorithmName.SHA512, false),
        _ => null,
    };
}
