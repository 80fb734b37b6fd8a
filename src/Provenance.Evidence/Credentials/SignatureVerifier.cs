using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Verifies claims' signatures (C2PA 2.4, 13.2.6 and 15.7) against trust anchors: first the signature over the claim with the first certificate's key, then
/// that certificate's chain. Nothing is fetched: revocation is not checked (optional by 15.9.2), and time-stamps of authorities are not read, so
/// a chain is judged at the time that the signer claims, or else now. One per thread.
/// </summary>
internal sealed class SignatureVerifier(TrustAnchors? anchors, TimeProvider clock)
{
    private const int MaxCertificates = 10;
    private const int MaxCertificateBytes = 64 * 1024;

    /// <summary>Minimum and maximum sizes of RSA keys (13.2.1), in bits.</summary>
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 16384;

    private readonly ByteBuffer _signed = new(4096);

    /// <summary>Verifies a signature.</summary>
    /// <param name="cose">The content of the signature box; empty for none.</param>
    /// <param name="claim">The CBOR of the claim: the signed bytes.</param>
    internal SignatureVerdict Verify(ReadOnlySpan<byte> cose, ReadOnlySpan<byte> claim)
    {
        if (cose.IsEmpty) return new SignatureVerdict(SignatureCheck.Missing);

        if (!CoseSignature.TryRead(cose, out var signature)) return new SignatureVerdict(SignatureCheck.Malformed);

        if (anchors is null) return new SignatureVerdict(SignatureCheck.NotVerified);

        if (CoseAlgorithm.Find(signature.Algorithm) is not { } algorithm)
        {
            var why = signature.Algorithm == CoseAlgorithm.EdDsa ? "Ed25519 cannot be verified here" : "its algorithm is not one that C2PA allows";
            return new SignatureVerdict(SignatureCheck.Unsupported) { Why = why };
        }

        var chain = new List<X509Certificate2>();
        try
        {
            return ReadChain(signature.Chain, chain) ? Verify(signature, algorithm, claim, chain) : new SignatureVerdict(SignatureCheck.Malformed);
        }
        catch (CryptographicException)
        {
            return new SignatureVerdict(SignatureCheck.Malformed) { Why = "its certificates cannot be read" };
        }
        finally
        {
            foreach (var certificate in chain) certificate.Dispose();
        }
    }

    private SignatureVerdict Verify(CoseSignature signature, CoseAlgorithm algorithm, ReadOnlySpan<byte> claim, List<X509Certificate2> chain)
    {
        var leaf = chain[0];
        WriteSigned(signature.Protected, claim);
        bool right;
        if (algorithm.IsElliptic)
        {
            using var key = leaf.GetECDsaPublicKey();
            if (key is null || key.KeySize is not (256 or 384 or 521))
            {
                return new SignatureVerdict(SignatureCheck.Unsupported) { Why = "its key does not fit its algorithm" };
            }

            right = key.VerifyData(_signed.Written, signature.Signature, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        else
        {
            using var key = leaf.GetRSAPublicKey();
            if (key is null || key.KeySize is < MinRsaBits or > MaxRsaBits)
            {
                return new SignatureVerdict(SignatureCheck.Unsupported) { Why = "its key does not fit its algorithm" };
            }

            right = key.VerifyData(_signed.Written, signature.Signature, algorithm.Hash, RSASignaturePadding.Pss);
        }

        return right ? Judge(signature.ClaimedTime, chain) : new SignatureVerdict(SignatureCheck.Bad);
    }

    private SignatureVerdict Judge(long? claimed, List<X509Certificate2> certificates)
    {
        var now = clock.GetUtcNow();
        var time = claimed is > 0 and var seconds && seconds <= now.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors!.Roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = (time ?? now).UtcDateTime;
        for (var i = 1; i < certificates.Count; i++) chain.ChainPolicy.ExtraStore.Add(certificates[i]);

        var trusted = chain.Build(certificates[0]);
        var why = trusted ? IsAuthority(certificates[0]) ? "its certificate is an authority's, not a signer's" : null : Why(chain);
        foreach (var element in chain.ChainElements) element.Certificate.Dispose();

        return new SignatureVerdict(why is null ? SignatureCheck.Trusted : SignatureCheck.UntrustedChain)
        {
            Signer = CredentialText.Decode(Encoding.UTF8.GetBytes(certificates[0].GetNameInfo(X509NameType.SimpleName, forIssuer: false))),
            Time = time,
            Why = why,
        };
    }

    /// <summary>True for the certificate of an authority, which must not sign claims itself (14.5.1.1).</summary>
    private static bool IsAuthority(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions)
        {
            if (extension is X509BasicConstraintsExtension { CertificateAuthority: true }) return true;
        }

        return false;
    }

    private static string Why(X509Chain chain)
    {
        foreach (var status in chain.ChainStatus)
        {
            if (status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) return "a certificate of its chain was not valid at that time";
        }

        return "its certificate leads to none of the trust anchors";
    }

    private static bool ReadChain(CborItem chain, List<X509Certificate2> to)
    {
        if (chain.TryBytes(out var only)) return Add(only, to);

        var items = chain.Items;
        while (items.TryNext(out var item))
        {
            if (to.Count == MaxCertificates || !item.TryBytes(out var bytes) || !Add(bytes, to)) return false;
        }

        return to.Count > 0;
    }

    private static bool Add(ReadOnlySpan<byte> bytes, List<X509Certificate2> to)
    {
        if (bytes.Length > MaxCertificateBytes) return false;

        to.Add(X509CertificateLoader.LoadCertificate(bytes));
        return true;
    }

    /// <summary>Writes the signed bytes, the <c>Sig_structure</c> of RFC 9052 section 4.4: a context, the protected headers, an empty string, and the claim.</summary>
    private void WriteSigned(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> claim)
    {
        _signed.Clear();
        _signed.Add((byte)0x84);
        _signed.Add((byte)0x6A);
        _signed.Add("Signature1"u8);
        AddBytes(headers);
        AddBytes(default);
        AddBytes(claim);
    }

    /// <summary>Writes a CBOR byte string with the shortest head.</summary>
    private void AddBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        switch (bytes.Length)
        {
            case < 24:
                _signed.Add((byte)(0x40 + bytes.Length));
                break;
            case <= byte.MaxValue:
                _signed.Add((byte)0x58);
                _signed.Add((byte)bytes.Length);
                break;
            case <= ushort.MaxValue:
                head[0] = 0x59;
                BinaryPrimitives.WriteUInt16BigEndian(head[1..], (ushort)bytes.Length);
                _signed.Add(head[..3]);
                break;
            default:
                head[0] = 0x5A;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
                _signed.Add(head);
                break;
        }

        _signed.Add(bytes);
    }
}
