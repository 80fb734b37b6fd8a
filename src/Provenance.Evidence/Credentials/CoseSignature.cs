namespace Provenance.Evidence.Credentials;

/// <summary>
/// A view of a <c>COSE_Sign1</c> (RFC 9052 section 4.2) as C2PA signs claims with it (2.4, 13.2): an array of protected headers as a byte string, unprotected
/// headers, a detached payload, and the signature.
/// </summary>
internal readonly ref struct CoseSignature
{
    private const long AlgorithmLabel = 1;
    private const long ChainLabel = 33;

    /// <summary>The protected headers, in the signed bytes.</summary>
    internal ReadOnlySpan<byte> Protected { get; private init; }

    /// <summary>The number of the algorithm.</summary>
    internal long Algorithm { get; private init; }

    /// <summary>The certificate of the signer, or an array of it and those above it (RFC 9360); protected or, in older manifests, unprotected (14.2).</summary>
    internal CborItem Chain { get; private init; }

    /// <summary>The signature itself.</summary>
    internal ReadOnlySpan<byte> Signature { get; private init; }

    /// <summary>The time of signing that the signer claims, in seconds since 1970 (13.2.4); null for none.</summary>
    internal long? ClaimedTime { get; private init; }

    /// <summary>Reads a signature; returns false for other bytes, or if no algorithm or no certificate is named.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out CoseSignature cose)
    {
        cose = default;
        if (!CborItem.TryRead(bytes, out var item) || !item.IsArray) return false;

        var parts = item.Items;
        if (!parts.TryNext(out var first) || !parts.TryNext(out var second) || !parts.TryNext(out _) || !parts.TryNext(out var last)
            || !first.TryBytes(out var headerBytes) || !last.TryBytes(out var signature)
            || !CborItem.TryRead(headerBytes, out var headers)
            || !headers.Find(AlgorithmLabel).TryNumber(out var algorithm))
        {
            return false;
        }

        var chain = ChainOf(headers);
        cose = new CoseSignature
        {
            Protected = headerBytes,
            Algorithm = algorithm,
            Chain = chain.Exists ? chain : ChainOf(second),
            Signature = signature,
            ClaimedTime = headers.Find("iat"u8).TryNumber(out var time) ? time : null,
        };
        return cose.Chain.Exists;
    }

    private static CborItem ChainOf(CborItem headers)
    {
        var chain = headers.Find(ChainLabel);
        return chain.Exists ? chain : headers.Find("x5chain"u8);
    }
}
