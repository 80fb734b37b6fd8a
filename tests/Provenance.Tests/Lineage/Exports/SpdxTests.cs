using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

public sealed partial class SpdxTests : ExportSample
{
    private const string NoLicense = "expandedlicensing_NoAssertionLicense";

    private static readonly string[] LicenseRelations = ["hasDeclaredLicense", "hasConcludedLicense"];
    private static readonly string[] Relations = ["contains", "trainedOn", "descendantOf", .. LicenseRelations];

    /// <summary>Required properties of each class by the model and its profiles, besides type, spdxId and creationInfo.</summary>
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["SoftwareAgent"] = ["name"],
        ["Agent"] = ["name"],
        ["SpdxDocument"] = ["rootElement", "profileConformance"],
        ["dataset_DatasetPackage"] =
            ["name", "originatedBy", "builtTime", "releaseTime", "software_downloadLocation", "software_primaryPurpose", "dataset_datasetType"],
        ["ai_AIPackage"] = ["name", "suppliedBy", "releaseTime", "software_downloadLocation", "software_packageVersion", "software_primaryPurpose"],
        ["Relationship"] = ["from", "to", "relationshipType"],
        ["simplelicensing_LicenseExpression"] = ["simplelicensing_licenseExpression"],
        ["simplelicensing_SimpleLicensingText"] = ["simplelicensing_licenseText"],
    };

    [Fact]
    public void Every_element_has_what_the_model_requires_whatever_the_store_holds()
    {
        foreach (var records in new[] { [], TwoGenerations(), NastyNames() })
        {
            Check(Json("spdx", records));
            File.Delete(Folder["corpus.db"]);
        }
    }

    [Fact]
    public void Models_are_trained_on_sets()
    {
        var graph = Graph(TwoGenerations());
        var trained = graph.Where(item => Is(item, "Relationship") && item.GetProperty("relationshipType").GetString() == "trainedOn").ToList();
        Assert.Equal(["m1: humans", "m2: mixture"], trained.ConvertAll(item => $"{Name(graph, item.GetProperty("from"))}: {Name(graph, item.GetProperty("to")[0])}"));
        var descends = graph.Single(item => Is(item, "Relationship") && item.GetProperty("relationshipType").GetString() == "descendantOf");
        Assert.Equal(("m2", "m1"), (Name(graph, descends.GetProperty("from")), Name(graph, descends.GetProperty("to")[0])));
        Assert.Equal("sha256:" + new string('1', 64), graph.Single(item => Is(item, "ai_AIPackage") && item.GetProperty("name").GetString() == "m1").GetProperty("software_packageVersion").GetString());
    }

    [Fact]
    public void Generations_and_digital_source_types_are_properties_of_the_projects_own()
    {
        var mixture = Graph(TwoGenerations()).Single(item => Is(item, "dataset_DatasetPackage") && item.GetProperty("name").GetString() == "mixture");
        var properties = mixture.GetProperty("extension")[0].GetProperty("extension_cdxProperty").EnumerateArray()
            .Select(item => $"{item.GetProperty("extension_cdxPropName").GetString()}={item.GetProperty("extension_cdxPropValue").GetString()}").ToList();
        Assert.Contains("urn:provenance-toolkit:ns:generation=1", properties);
        Assert.Contains("urn:provenance-toolkit:ns:documents=2", properties);
        Assert.Contains("urn:provenance-toolkit:ns:origin/machine=1", properties);
        Assert.Contains("urn:provenance-toolkit:ns:digitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", properties);
    }

    [Fact]
    public void Licences_hold_together_and_words_of_others_are_kept()
    {
        var graph = Graph(Human("a") with { License = "mit" }, Human("b") with { License = "ask me \"first\"\n" }, Human("c") with { License = "MIT" });
        var expression = Assert.Single(graph, item => Is(item, "simplelicensing_LicenseExpression"));
        Assert.Matches("^LicenseRef-[0-9a-f]{16} AND MIT$", expression.GetProperty("simplelicensing_licenseExpression").GetString());
        var custom = Assert.Single(expression.GetProperty("simplelicensing_customIdToUri").EnumerateArray());
        var text = graph.Single(item => item.TryGetProperty("spdxId", out var id) && id.GetString() == custom.GetProperty("value").GetString());
        Assert.Equal("ask me \"first\"\n", text.GetProperty("simplelicensing_licenseText").GetString());
    }

    [Fact]
    public void A_store_makes_the_same_document_again_and_times_are_its_own()
    {
        using var store = Open(TwoGenerations());
        Assert.Equal(Text(store, "spdx"), Text(store, "spdx", new ExportOptions { Clock = new StoppedClock() }));
        var graph = Parse(Text(store, "spdx")).GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal("2026-01-08T00:00:00Z", graph[0].GetProperty("created").GetString());
    }

    private static void Check(JsonElement json)
    {
        Assert.Equal(["@context", "@graph"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("https://spdx.org/rdf/3.0.1/spdx-context.jsonld", json.GetProperty("@context").GetString());
        var graph = json.GetProperty("@graph").EnumerateArray().ToList();
        var creation = Assert.Single(graph, item => Is(item, "CreationInfo"));
        Assert.Equal("3.0.1", creation.GetProperty("specVersion").GetString());
        Assert.Matches(DateTime(), creation.GetProperty("created").GetString());
        Assert.Single(graph, item => Is(item, "SpdxDocument"));

        var ids = graph.Where(item => !Is(item, "CreationInfo")).Select(item => item.GetProperty("spdxId").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches(Iri(), id));
        foreach (var item in graph.Where(item => !Is(item, "CreationInfo")))
        {
            var type = item.GetProperty("type").GetString()!;
            Assert.Equal(creation.GetProperty("@id").GetString(), item.GetProperty("creationInfo").GetString());
            Assert.True(Required.TryGetValue(type, out var members), $"{type} is unexpected");
            Assert.All(members, name => Assert.True(item.TryGetProperty(name, out var value) && (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 0), $"{type} has no {name}"));
            Assert.All(item.EnumerateObject().Where(member => member.Name.EndsWith("Time", StringComparison.Ordinal)), member => Assert.Matches(DateTime(), member.Value.GetString()));
        }

        // all that is referred to is in the graph, or one of the individuals that the standard defines
        var references = graph.SelectMany(References).ToList();
        Assert.NotEmpty(references);
        Assert.Empty(references.Except([.. ids, NoLicense], StringComparer.Ordinal));
        Assert.All(graph.Where(item => Is(item, "dataset_DatasetPackage")), item =>
        {
            Assert.Equal(["text"], Strings(item.GetProperty("dataset_datasetType")));
            Assert.Equal("noAssertion", item.GetProperty("dataset_hasSensitivePersonalInformation").GetString());
            Assert.Equal("data", item.GetProperty("software_primaryPurpose").GetString());
            Assert.Single(Strings(item.GetProperty("originatedBy")));
        });
        Assert.All(graph.Where(item => Is(item, "dataset_DatasetPackage") || Is(item, "ai_AIPackage")), item =>
        {
            foreach (var type in LicenseRelations)
            {
                Assert.Single(graph, other => Is(other, "Relationship") && other.GetProperty("relationshipType").GetString() == type
                    && other.GetProperty("from").GetString() == item.GetProperty("spdxId").GetString());
            }
        });
        Assert.All(graph.Where(item => Is(item, "Relationship")), item => Assert.Contains(
            item.GetProperty("relationshipType").GetString(), Relations));
        Assert.All(Objects(json).Where(item => Is(item, "extension_CdxPropertyEntry")), item => Assert.NotEmpty(item.GetProperty("extension_cdxPropName").GetString()!));
    }

    private static IEnumerable<string> References(JsonElement item)
    {
        foreach (var member in item.EnumerateObject().Where(member => member.Name is "from" or "suppliedBy"))
        {
            yield return member.Value.GetString()!;
        }

        foreach (var member in item.EnumerateObject().Where(member => member.Name is "to" or "originatedBy" or "rootElement" or "createdBy"))
        {
            foreach (var id in Strings(member.Value))
            {
                yield return id;
            }
        }

        if (item.TryGetProperty("simplelicensing_customIdToUri", out var custom))
        {
            foreach (var entry in custom.EnumerateArray())
            {
                yield return entry.GetProperty("value").GetString()!;
            }
        }
    }

    private List<JsonElement> Graph(params ProvenanceRecord[] records) => [.. Json("spdx", records).GetProperty("@graph").EnumerateArray()];

    private static bool Is(JsonElement item, string type) => item.TryGetProperty("type", out var value) && value.GetString() == type;

    private static string Name(List<JsonElement> graph, JsonElement id) =>
        graph.Single(item => item.TryGetProperty("spdxId", out var own) && own.GetString() == id.GetString()).GetProperty("name").GetString()!;

    /// <summary>A URI in ASCII (RFC 3986, appendix A), with a fragment or without.</summary>
    [GeneratedRegex(@"\A[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-F]{2})+(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-F]{2})+)?\z")]
    private static partial Regex Iri();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
    private static partial Regex DateTime();
}
