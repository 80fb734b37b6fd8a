using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class SignatureVerifierTests
{
    private const string Text = "Nobody had seen the boat leave.";

    [Theory]
    [InlineData(-7)]
    [InlineData(-35)]
    [InlineData(-36)]
    [InlineData(-37)]
    [InlineData(-38)]
    [InlineData(-39)]
    public void A_signature_of_each_algorithm_is_trusted_where_its_chain_leads_to_an_anchor(int number)
    {
        using var signer = new CredentialSigner(number);
        var found = Read(new CredentialManifestWriter { Signer = signer }, signer);
        Assert.Contains("; signature trusted, by Test Signer, at 2025-06-15T15:06:40Z as it claims;", found.Detail!, StringComparison.Ordinal);
        Assert.Equal(Origin.Machine, found.Says);
    }

    [Fact]
    public void Without_anchors_nothing_is_verified()
    {
        using var signer = new CredentialSigner();
        Assert.Contains("signature not verified: no trust anchors were given", Read(new CredentialManifestWriter { Signer = signer }, null).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_an_unknown_authority_is_not_trusted_and_still_says_what_it_says()
    {
        using var signer = new CredentialSigner();
        using var other = new CredentialSigner();
        var found = Read(new CredentialManifestWriter { Signer = signer }, other);
        Assert.Contains("signature right, but its signer not trusted: its certificate leads to none of the trust anchors, by Test Signer", found.Detail!, StringComparison.Ordinal);
        Assert.Equal(Origin.Machine, found.Says);
    }

    [Fact]
    public void A_claim_that_was_changed_after_signing_speaks_for_nothing()
    {
        using var signer = new CredentialSigner();
        var found = Read(new CredentialManifestWriter { Signer = signer, SpoilsClaim = true }, signer);
        Assert.Contains("signature wrong: the claim was changed after signing", found.Detail!, StringComparison.Ordinal);
        Assert.Equal(Origin.Unknown, found.Says);
    }

    [Fact]
    public void A_chain_is_judged_at_the_time_that_the_signer_claims_or_else_now()
    {
        using var signer = new CredentialSigner(until: new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero));
        Assert.Contains("signature trusted", Read(new CredentialManifestWriter { Signer = signer }, signer).Detail!, StringComparison.Ordinal);

        var late = Read(new CredentialManifestWriter { Signer = signer, Time = null }, signer);
        Assert.Contains("not trusted: a certificate of its chain was not valid at that time, by Test Signer;", late.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_has_not_come_is_not_believed()
    {
        using var signer = new CredentialSigner(until: new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero));
        var found = Read(new CredentialManifestWriter { Signer = signer, Time = 4_000_000_000 }, signer);
        Assert.Contains("was not valid at that time", found.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_may_not_sign_claims()
    {
        using var signer = new CredentialSigner(isAuthority: true);
        Assert.Contains("not trusted: its certificate", Read(new CredentialManifestWriter { Signer = signer }, signer).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void Algorithms_and_keys_that_cannot_be_verified_are_said_so()
    {
        using var edwards = new CredentialSigner(CredentialSigner.EdDsa);
        Assert.Contains("signature not verified: Ed25519 cannot be verified here", Read(new CredentialManifestWriter { Signer = edwards }, edwards).Detail!, StringComparison.Ordinal);

        using var unknown = new CredentialSigner(-257);
        Assert.Contains("not verified: its algorithm is not one that C2PA allows", Read(new CredentialManifestWriter { Signer = unknown }, unknown).Detail!, StringComparison.Ordinal);

        using var small = new CredentialSigner(-37, rsaBits: 1024);
        Assert.Contains("not verified: its key does not fit its algorithm", Read(new CredentialManifestWriter { Signer = small }, small).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_that_cannot_be_read_make_a_signature_damaged()
    {
        using var signer = new CredentialSigner();
        var found = Read(new CredentialManifestWriter(), signer);
        Assert.Contains("signature damaged: its certificates cannot be read", found.Detail!, StringComparison.Ordinal);
        Assert.Equal(Origin.Unknown, found.Says);
    }

    [Fact]
    public void Anchors_serve_for_many_texts()
    {
        using var signer = new CredentialSigner();
        var anchors = signer.Anchors;
        var signed = SignedText.Make(Text, new CredentialManifestWriter { Signer = signer });
        for (var i = 0; i < 20; i++)
        {
            Assert.Contains("signature trusted", Assert.Single(TextCredentialReaderTests.Read(signed, anchors)).Detail!, StringComparison.Ordinal);
        }
    }

    private static OriginEvidence Read(CredentialManifestWriter writer, CredentialSigner? trusted) =>
        Assert.Single(TextCredentialReaderTests.Read(SignedText.Make(Text, writer), trusted?.Anchors));
}
