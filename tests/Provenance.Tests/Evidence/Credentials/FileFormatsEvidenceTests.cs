using System.Text;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class FileFormatsEvidenceTests
{
    private const string Text = "Nobody had seen the boat leave.";

    [Fact]
    public void All_texts_are_searched_for_content_credentials() =>
        Assert.Contains("not verified: no trust anchors", Read(FileFormats.Create(), SignedText.Make(Text, new CredentialManifestWriter())).Detail!, StringComparison.Ordinal);

    [Fact]
    public void With_trust_anchors_signatures_are_verified()
    {
        using var folder = new TemporaryFolder();
        using var signer = new CredentialSigner();
        var formats = FileFormats.Create(new FormatOptions { TrustAnchors = folder.Write("anchors.pem", signer.RootPem), Clock = CredentialClock.Instance });
        Assert.Contains("signature trusted", Read(formats, SignedText.Make(Text, new CredentialManifestWriter { Signer = signer })).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_anchors_that_are_not_there_are_named() =>
        Assert.Contains("none.pem", Assert.Throws<InputNotFoundException>(() => FileFormats.Create(new FormatOptions { TrustAnchors = "none.pem" })).Message, StringComparison.Ordinal);

    private static OriginEvidence Read(DocumentFormats formats, string text)
    {
        var found = new List<OriginEvidence>();
        foreach (var make in formats.Evidence) make().Read(Encoding.UTF8.GetBytes(text), found);

        return Assert.Single(found, evidence => evidence.Kind == EvidenceKinds.ContentCredential);
    }
}
