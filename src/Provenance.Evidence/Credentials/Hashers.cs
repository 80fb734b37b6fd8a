using System.Security.Cryptography;

namespace Provenance.Evidence.Credentials;

/// <summary>The hash algorithms that C2PA allows (2.4, 13.1), created on first use; one per thread.</summary>
internal sealed class Hashers
{
    private IncrementalHash? _sha256;
    private IncrementalHash? _sha384;
    private IncrementalHash? _sha512;

    /// <summary>Returns the algorithm with a name such as <c>sha256</c>; null for one that is not allowed.</summary>
    internal IncrementalHash? Get(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("sha256"u8) ? _sha256 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256)
        : name.SequenceEqual("sha384"u8) ? _sha384 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA384)
        : name.SequenceEqual("sha512"u8) ? _sha512 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA512)
        : null;

    /// <summary>Finishes a hash and compares it with the stated one.</summary>
    internal static HashCheck Finish(IncrementalHash hash, ReadOnlySpan<byte> stated)
    {
        Span<byte> made = stackalloc byte[SHA512.HashSizeInBytes];
        var length = hash.GetHashAndReset(made);
        return made[..length].SequenceEqual(stated) ? HashCheck.Match : HashCheck.Mismatch;
    }
}
