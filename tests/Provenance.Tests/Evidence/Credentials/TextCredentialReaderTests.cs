using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class TextCredentialReaderTests
{
    private const string Text = "The harbour was quiet that morning, and nobody had seen the boat leave.";

    [Fact]
    public void A_signed_text_speaks_for_the_origin_that_its_manifest_states()
    {
        var found = Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter())));
        Assert.Equal(EvidenceKinds.ContentCredential, found.Kind);
        Assert.Equal("trainedAlgorithmicMedia", found.Value);
        Assert.Equal(Origin.Machine, found.Says);
        Assert.Equal(
            "claim of Test Writer 1.0; text hash matches; assertions as claimed; signature not verified: no trust anchors were given; "
            + "actions: c2pa.created; software: Test Model 4; assertions: c2pa.actions.v2, c2pa.hash.data",
            found.Detail);
    }

    [Theory]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public void Each_hash_that_is_allowed_is_compared(string hash) =>
        Assert.Contains("text hash matches", Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter { Hash = hash }))).Detail!, StringComparison.Ordinal);

    [Fact]
    public void A_hash_of_another_algorithm_says_nothing()
    {
        var found = Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter { Hash = "md5" })));
        Assert.Equal(Origin.Unknown, found.Says);
        Assert.Contains("hashed by an unknown algorithm", found.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_is_reported_and_speaks_for_nothing()
    {
        var changed = SignedText.Make(Text, new CredentialManifestWriter()).Replace("quiet", "queer", StringComparison.Ordinal);
        var found = Assert.Single(Read(changed));
        Assert.Equal(Origin.Unknown, found.Says);
        Assert.Equal("trainedAlgorithmicMedia", found.Value);
        Assert.Contains("text hash does not match", found.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_put_before_a_wrapper_move_it_from_where_its_claim_has_it()
    {
        var found = Assert.Single(Read("Truly. " + SignedText.Make(Text, new CredentialManifestWriter())));
        Assert.Equal(Origin.Unknown, found.Says);
        Assert.Contains("text hash does not fit", found.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_put_behind_a_wrapper_are_not_those_that_were_hashed() =>
        Assert.Contains("text hash does not match", Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter()) + " Truly.")).Detail!, StringComparison.Ordinal);

    [Fact]
    public void A_wrapper_within_the_text_is_left_out_of_the_hash() =>
        Assert.Equal(Origin.Machine, Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter(), " And then it rained."))).Says);

    [Fact]
    public void The_hash_is_over_the_text_in_NFC_and_the_wrappers_place_is_taken_in_either_form()
    {
        // in NFC two bytes shorter, of which the writer knows nothing
        var decomposed = SignedText.Make("Cafe\u0301 au lait, deja\u0300 bu.", new CredentialManifestWriter());
        Assert.Equal(Origin.Machine, Assert.Single(Read(decomposed)).Says);

        var signed = SignedText.Make("Caf\u00e9 au lait.", new CredentialManifestWriter());
        Assert.Equal(Origin.Machine, Assert.Single(Read(signed)).Says);
        Assert.Equal(Origin.Machine, Assert.Single(Read(signed.Replace("\u00e9", "e\u0301", StringComparison.Ordinal))).Says);
    }

    [Fact]
    public void Of_several_wrappers_none_is_believed()
    {
        var one = SignedText.Make(Text, new CredentialManifestWriter());
        var found = Assert.Single(Read(one + one + one));
        Assert.Equal(Origin.Unknown, found.Says);
        Assert.StartsWith("3 C2PA wrappers stand in the text", found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_wrapper_does_not_hide_a_whole_one()
    {
        var signed = SignedText.Make(Text, new CredentialManifestWriter());
        var damaged = SignedText.Wrapper(new byte[20], length: 40);
        Assert.Equal("trainedAlgorithmicMedia", Assert.Single(Read(signed + damaged)).Value);
        Assert.Equal("trainedAlgorithmicMedia", Assert.Single(Read(damaged + signed)).Value);
        Assert.Equal(Origin.Machine, Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter(), damaged))).Says);
    }

    [Fact]
    public void Padding_may_be_left_out_of_the_hash_or_not()
    {
        var signed = SignedText.Make(Text, new CredentialManifestWriter());
        var writer = new CredentialManifestWriter();
        var digest = writer.Digest(Encoding.UTF8.GetBytes(Text));
        var store = writer.Write(digest, [(Text.Length, 60_000)]);
        var padded = SignedText.Wrapper(store, tail: new byte[20]);
        store = writer.Write(digest, [(Text.Length, Encoding.UTF8.GetByteCount(padded))]);
        var tail = SignedText.Selectors(Tail(Encoding.UTF8.GetByteCount(padded) - Encoding.UTF8.GetByteCount(SignedText.Wrapper(store))));
        Assert.Equal(Origin.Machine, Assert.Single(Read(Text + SignedText.Wrapper(store) + tail)).Says);
        Assert.Contains("text hash does not match", Assert.Single(Read(signed + tail)).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_human_text_says_so_and_later_work_of_a_model_makes_it_mixed()
    {
        Assert.Equal(Origin.Human, Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter { SourceTypes = [CredentialManifestWriter.Human] }))).Says);

        var mixed = Assert.Single(Read(SignedText.Make(Text, new CredentialManifestWriter { SourceTypes = [CredentialManifestWriter.Human, CredentialManifestWriter.Machine] })));
        Assert.Equal(Origin.Mixed, mixed.Says);
        Assert.Equal("digitalCreation, trainedAlgorithmicMedia", mixed.Value);
    }

    [Fact]
    public void A_damaged_wrapper_is_reported_with_its_place()
    {
        var found = Assert.Single(Read(Text + SignedText.Wrapper(new byte[20], length: 40)));
        Assert.Equal("present", found.Value);
        Assert.Equal(Origin.Unknown, found.Says);
        Assert.Equal("a damaged C2PA wrapper stands at byte 71: its manifest is cut off; the text may be part of a longer one", found.Detail);
    }

    [Fact]
    public void A_wrapper_of_something_else_is_reported_as_unreadable() =>
        Assert.StartsWith("a content credential that cannot be read", Assert.Single(Read(Text + SignedText.Wrapper(new byte[20]))).Detail, StringComparison.Ordinal);

    [Fact]
    public void A_signed_text_cut_at_any_byte_never_speaks_for_an_origin()
    {
        var signed = Encoding.UTF8.GetBytes(SignedText.Make(Text, new CredentialManifestWriter()));
        var reader = new TextCredentialReader(null, CredentialClock.Instance);
        for (var length = 0; length < signed.Length; length++)
        {
            var found = new List<OriginEvidence>();
            reader.Read(signed.AsSpan(0, length), found);
            Assert.True(found.Count <= 1 && found.TrueForAll(evidence => evidence.Says == Origin.Unknown), $"cut at {length}");
        }
    }

    [Fact]
    public void Text_without_a_credential_costs_no_memory()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Plain 😀\uFE0F and 葛\U000E0100 and \uFEFF.\n-----BEGIN PGP MESSAGE-----\n", 500)));
        var reader = new TextCredentialReader(null, CredentialClock.Instance);
        var found = new List<OriginEvidence>();
        Assert.Equal(0, Allocations.LeastOf(() => reader.Read(text, found)));
        Assert.Empty(found);
    }

    /// <summary>Padding that takes so many bytes, three or four each.</summary>
    private static byte[] Tail(int length) => [.. new byte[(length - (4 * (length % 3))) / 3], .. Enumerable.Repeat((byte)16, length % 3)];

    internal static List<OriginEvidence> Read(string text, TrustAnchors? anchors = null)
    {
        var found = new List<OriginEvidence>();
        new TextCredentialReader(anchors, CredentialClock.Instance).Read(Encoding.UTF8.GetBytes(text), found);
        return found;
    }
}
