using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Provenance.Evidence.Credentials;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>An authority of its own with an authority below it and a signer, made anew for a test; the key is of the algorithm that is asked for.</summary>
internal sealed class CredentialSigner : IDisposable
{
    internal const string Name = "Test Signer";

    /// <summary>COSE's number of Ed25519, with which no key is made here: what is signed is not right.</summary>
    internal const long EdDsa = -8;

    private static readonly DateTimeOffset From = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _between;
    private readonly X509Certificate2 _leaf;
    private readonly ECDsa? _elliptic;
    private readonly RSA? _rsa;
    private byte[]? _signed;
    private byte[] _signature = [];

    /// <param name="number">The number that COSE gives the algorithm.</param>
    /// <param name="until">When the signer's certificate ends.</param>
    /// <param name="isAuthority">Whether the signer is wrongly an authority itself.</param>
    /// <param name="rsaBits">Bits of an RSA key.</param>
    internal CredentialSigner(long number = -7, DateTimeOffset? until = null, bool isAuthority = false, int rsaBits = 2048)
    {
        Number = number;
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var betweenKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _root = Authority("CN=Test Root", rootKey).CreateSelfSigned(From.AddYears(-1), From.AddYears(20));
        using var between = Authority("CN=Test Between", betweenKey).Create(_root, From.AddDays(-1), From.AddYears(15), [1, 2, 3]);
        _between = between.CopyWithPrivateKey(betweenKey);

        CertificateRequest request;
        if (number is -37 or -38 or -39)
        {
            _rsa = RSA.Create(rsaBits);
            request = new CertificateRequest($"CN={Name}", _rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        else
        {
            _elliptic = ECDsa.Create(number switch { -35 => ECCurve.NamedCurves.nistP384, -36 => ECCurve.NamedCurves.nistP521, _ => ECCurve.NamedCurves.nistP256 });
            request = new CertificateRequest($"CN={Name}", _elliptic, HashAlgorithmName.SHA256);
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        _leaf = request.Create(_between.SubjectName, X509SignatureGenerator.CreateForECDsa(betweenKey), From, until ?? From.AddYears(10), [4, 5, 6]);
    }

    internal long Number { get; }

    /// <summary>The root, as trust anchors.</summary>
    internal TrustAnchors Anchors => new([_root]);

    internal string RootPem => _root.ExportCertificatePem();

    /// <summary>The signer's certificate and that between it and the root, as an x5chain.</summary>
    internal byte[][] Chain => [_leaf.RawData, _between.RawData];

    /// <summary>Signs, with the same signature for the same bytes each time.</summary>
    internal byte[] Sign(byte[] bytes)
    {
        if (_signed is null || !_signed.SequenceEqual(bytes)) (_signed, _signature) = (bytes, SignAnew(bytes));

        return _signature;
    }

    private byte[] SignAnew(byte[] bytes) => Number switch
    {
        -35 => _elliptic!.SignData(bytes, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        -36 => _elliptic!.SignData(bytes, HashAlgorithmName.SHA512, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        -37 => _rsa!.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        -38 => _rsa!.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pss),
        -39 => _rsa!.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
        _ => _elliptic!.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
    };

    public void Dispose()
    {
        _root.Dispose();
        _between.Dispose();
        _leaf.Dispose();
        _elliptic?.Dispose();
        _rsa?.Dispose();
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request;
    }
}
