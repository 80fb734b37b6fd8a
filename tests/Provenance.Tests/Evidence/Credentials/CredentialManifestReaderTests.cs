using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class CredentialManifestReaderTests
{
    private static readonly byte[] Page = "<html><script>x</script></html>"u8.ToArray();

    private readonly CredentialManifestReader _reader = new(null, CredentialClock.Instance);

    [Fact]
    public void Claims_of_the_first_version_are_read_too()
    {
        var credential = Read(new CredentialManifestWriter { IsOld = true });
        Assert.Equal("Test Writer/1.0", credential.Generator);
        Assert.Equal(["c2pa.actions", "c2pa.hash.data"], credential.Assertions);
        Assert.Equal(HashCheck.Match, credential.Links);
        Assert.Equal(HashCheck.Match, credential.Text);
        Assert.Equal(Origin.Machine, credential.Says);
    }

    [Fact]
    public void An_assertion_that_is_not_the_one_claimed_is_not_heard()
    {
        var credential = Read(new CredentialManifestWriter { SpoilsActions = true });
        Assert.Equal(HashCheck.Mismatch, credential.Links);
        Assert.Empty(credential.SourceTypes);
        Assert.Empty(credential.Actions);
        Assert.Equal(Origin.Unknown, credential.Says);
    }

    [Fact]
    public void Only_what_the_claim_names_is_heard()
    {
        // a store whose other manifest says more than the active one
        var other = new CredentialManifestWriter { SourceTypes = [CredentialManifestWriter.Human] }.Write(new byte[32], null)[(8 + 30)..];
        var credential = Read(new CredentialManifestWriter { Before = [other] });
        Assert.Equal(["trainedAlgorithmicMedia"], credential.SourceTypes);
    }

    [Fact]
    public void Metadata_in_JSON_states_a_source_type_as_well()
    {
        var writer = new CredentialManifestWriter
        {
            SourceTypes = ["something else"],
            Json = ("c2pa.metadata", """{"@context":{},"Iptc4xmpExt:DigitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"}"""),
        };
        var credential = Read(writer);
        Assert.Equal(["something else", "compositeWithTrainedAlgorithmicMedia"], credential.SourceTypes);
        Assert.Equal(Origin.Mixed, credential.Says);
    }

    [Fact]
    public void Ingredients_are_counted_and_what_is_said_of_training_is_listed()
    {
        var credential = Read(new CredentialManifestWriter
        {
            More =
            [
                ("c2pa.ingredient.v3", CborMake.Map(("relationship", "inputTo"))),
                ("c2pa.ingredient.v3__1", CborMake.Map(("relationship", "inputTo"))),
                ("cawg.training-mining", CborMake.Map(("entries", CborMake.Map(("cawg.ai_generative_training", CborMake.Map(("use", "notAllowed"))))))),
            ],
        });
        Assert.Equal(2, credential.Ingredients);
        Assert.Equal(["cawg.ai_generative_training notAllowed"], credential.Mining);
        Assert.Equal(["c2pa.actions.v2", "c2pa.hash.data", "c2pa.ingredient.v3", "c2pa.ingredient.v3", "cawg.training-mining"], credential.Assertions);
        Assert.EndsWith("; ingredients: 2", CredentialEvidence.Create(credential).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fully_autonomous", Origin.Machine)]
    [InlineData("prompt_guided", Origin.Machine)]
    [InlineData("human_validated", Origin.Unknown)]
    public void A_disclosed_model_speaks_for_a_machine_where_no_person_went_over_its_work(string oversight, Origin says)
    {
        var credential = Read(new CredentialManifestWriter
        {
            SourceTypes = [],
            More = [("c2pa.ai-disclosure", CborMake.Map(("modelType", "c2pa.types.model"), ("modelName", "Test Model 4"), ("contentProfile", CborMake.Map(("humanOversightLevel", oversight)))))],
        });
        Assert.Equal([$"Test Model 4 {oversight}"], credential.Models);
        Assert.Equal(says, credential.Says);
    }

    [Fact]
    public void Templates_of_actions_count_as_their_actions()
    {
        var credential = Read(new CredentialManifestWriter
        {
            SourceTypes = [CredentialManifestWriter.Human],
            More = [("c2pa.actions.v2__1", CborMake.Map(
                ("actions", new object[] { CborMake.Map(("action", "c2pa.edited")) }),
                ("templates", new object[] { CborMake.Map(("action", "*"), ("digitalSourceType", CredentialManifestWriter.Machine)) }),
                ("softwareAgents", new object[] { CborMake.Map(("name", "Other Model")) })))],
        });
        Assert.Equal(Origin.Mixed, credential.Says);
        Assert.Equal(["Test Model 4", "Other Model"], credential.Agents);
    }

    [Fact]
    public void A_manifest_that_states_no_hash_is_not_contradicted()
    {
        var credential = Read(new CredentialManifestWriter { Binds = false });
        Assert.Equal(HashCheck.NotStated, credential.Text);
        Assert.Equal(Origin.Machine, credential.Says);
    }

    [Fact]
    public void A_claim_without_a_signature_speaks_for_nothing()
    {
        var credential = Read(new CredentialManifestWriter { LeavesSignature = true });
        Assert.Equal(SignatureCheck.Missing, credential.Signature.Check);
        Assert.Equal(HashCheck.Match, credential.Text);
        Assert.Equal(Origin.Unknown, credential.Says);
    }

    [Fact]
    public void Two_hashes_of_the_text_contradict_each_other() =>
        Assert.Equal(HashCheck.Malformed, Read(new CredentialManifestWriter { More = [("c2pa.hash.data__1", CborMake.Map(("alg", "sha256"), ("hash", new byte[32])))] }).Text);

    [Fact]
    public void Packed_manifests_are_unpacked_within_a_bound()
    {
        Assert.Equal(Origin.Machine, Read(new CredentialManifestWriter { IsPacked = true }).Says);

        var bomb = new CredentialManifestWriter { IsPacked = true, Json = ("c2pa.metadata", new string(' ', CompressedManifest.MaxBytes)) };
        Assert.Equal("its store has no manifest that can be read", Read(bomb).Fault);
        // a packed manifest in a packed manifest is none
        var nested = JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.Super("c2cm", "x", JumbfWriter.Box("brob", new byte[20])));
        Assert.Equal("its store has no manifest that can be read", Read(nested).Fault);
    }

    [Theory]
    [InlineData("c2ma")]
    [InlineData("c2md")]
    [InlineData("c2um")]
    public void Each_kind_of_manifest_is_read(string kind) => Assert.Null(Read(new CredentialManifestWriter { Kind = kind }).Fault);

    [Fact]
    public void What_is_no_manifest_store_is_said_to_be_none()
    {
        Assert.NotNull(Read([]).Fault);
        Assert.NotNull(Read(new byte[100]).Fault);
        Assert.NotNull(Read(JumbfWriter.Super("c2pa", "c2pa")).Fault);
        Assert.NotNull(Read(JumbfWriter.Super("c2ma", CredentialManifestWriter.Label)).Fault);
        Assert.NotNull(Read(JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.Super("c2ma", "x"))).Fault);
        Assert.NotNull(Read(JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.Super("c2ma", "x", JumbfWriter.Super("c2cl", "c2pa.claim.v2", JumbfWriter.Box("cbor", [0xFF]))))).Fault);
    }

    [Fact]
    public void A_claim_may_name_only_so_many_assertions()
    {
        var more = Enumerable.Range(0, CredentialManifestReader.MaxReferences).Select(i => ($"x.y__{i}", (object)CborMake.Map())).ToArray();
        Assert.Equal(HashCheck.Malformed, Read(new CredentialManifestWriter { More = more }).Links);
    }

    [Fact]
    public void Words_of_a_claim_are_shown_without_what_cannot_be_seen()
    {
        Assert.Equal("Good name", CredentialText.Decode("Good\u202E\u200B\uFE0F\nname\u0007"u8));
        Assert.Equal("é", CredentialText.Decode("e\u0301"u8).Normalize(NormalizationForm.FormC));
        Assert.Equal(CredentialText.MaxLength + 1, CredentialText.Decode(Encoding.UTF8.GetBytes(new string('x', 1_000_000))).Length);
        Assert.Equal("\uFFFD", CredentialText.Decode([0xFF]));
    }

    private ContentCredential Read(CredentialManifestWriter writer) => Read(writer.Write(writer.Digest(Page), null));

    private ContentCredential Read(byte[] store) => _reader.Read(store, new BoundText { Kind = BindingKind.Html, Bytes = Page });
}
