using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class TrustAnchorsTests
{
    [Fact]
    public void All_certificates_of_a_file_are_read()
    {
        using var folder = new TemporaryFolder();
        using var one = new CredentialSigner();
        using var other = new CredentialSigner();
        var path = folder.Write("anchors.pem", $"A comment\n{one.RootPem}\n\n{other.RootPem}\n");
        Assert.Equal(2, TrustAnchors.Read(path).Roots.Count);
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<InputNotFoundException>(() => TrustAnchors.Read(folder["none.pem"]));
        Assert.Contains("must hold certificates in PEM", Assert.Throws<DataException>(() => TrustAnchors.Read(folder.Write("empty.pem", ""))).Message, StringComparison.Ordinal);
        var damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        Assert.Contains("damaged.pem", Assert.Throws<DataException>(() => TrustAnchors.Read(folder.Write("damaged.pem", damaged))).Message, StringComparison.Ordinal);
    }
}
