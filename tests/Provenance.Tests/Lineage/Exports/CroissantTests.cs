using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

public sealed partial class CroissantTests : ExportSample
{
    /// <summary>Appendix 1 of the specification, and the project's prefix.</summary>
    private static readonly string[] Context =
    [
        "@language", "@vocab", "sc", "cr", "rai", "dct", "annotation", "arrayShape", "citeAs", "column", "conformsTo", "containedIn", "data", "dataType",
        "equivalentProperty", "examples", "excludes", "extract", "field", "fileProperty", "fileObject", "fileSet", "format", "includes", "isArray", "isLiveDataset",
        "jsonPath", "key", "md5", "parentField", "recordSet", "references", "regex", "readLines", "sdVersion", "separator", "source", "subField", "transform",
        "unArchive", "value", "pv",
    ];

    /// <summary>Required properties of each data set by the specification.</summary>
    private static readonly string[] Required = ["@context", "@type", "conformsTo", "description", "license", "name", "url", "creator", "datePublished", "distribution"];

    [Fact]
    public void The_context_is_that_of_the_specification()
    {
        var context = Json("croissant", TwoGenerations()).GetProperty("@context");
        Assert.Equal(Context.Order(StringComparer.Ordinal), context.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal("https://schema.org/", context.GetProperty("@vocab").GetString());
        Assert.Equal("http://mlcommons.org/croissant/", context.GetProperty("cr").GetString());
        Assert.Equal("http://mlcommons.org/croissant/RAI/", context.GetProperty("rai").GetString());
        Assert.Equal("http://purl.org/dc/terms/", context.GetProperty("dct").GetString());
        Assert.Equal("dct:conformsTo", context.GetProperty("conformsTo").GetString());
        Assert.Equal("urn:provenance-toolkit:ns:", context.GetProperty("pv").GetString());
        foreach (var (term, type) in new[] { ("data", "@json"), ("examples", "@json"), ("dataType", "@vocab") })
        {
            Assert.Equal($"cr:{term}", context.GetProperty(term).GetProperty("@id").GetString());
            Assert.Equal(type, context.GetProperty(term).GetProperty("@type").GetString());
        }

        Assert.All(context.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.StartsWith("cr:", StringComparison.Ordinal)),
            member => Assert.Equal($"cr:{member.Name}", member.Value.GetString()));
    }

    [Fact]
    public void What_is_required_is_there_even_of_an_empty_store_and_of_nasty_names()
    {
        foreach (var records in new[] { [], TwoGenerations(), NastyNames() })
        {
            Check(Json("croissant", records));
            File.Delete(Folder["corpus.db"]);
        }
    }

    [Fact]
    public void The_digest_is_that_of_the_file_that_is_named()
    {
        using var store = Open(TwoGenerations());
        var file = Assert.Single(Parse(Text(store, "croissant")).GetProperty("distribution").EnumerateArray());
        var records = Encoding.UTF8.GetBytes(Text(store, "records"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(records)), file.GetProperty("sha256").GetString());
        Assert.Equal($"{records.Length} B", file.GetProperty("contentSize").GetString());
        Assert.Equal("records.jsonl", file.GetProperty("contentUrl").GetString());
    }

    public static TheoryData<string, int> Stores => new() { { "empty", 0 }, { "no model", 0 }, { "a generator", 1 }, { "a model", 1 }, { "two models", 2 }, { "three models", 3 }, { "nasty names", 2 } };

    [Theory]
    [MemberData(nameof(Stores))]
    public void The_rules_of_Croissants_own_loader_hold(string name, int models)
    {
        using var store = Open(RecordsOf(name));
        var rows = Text(store, "records").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        var json = Parse(Text(store, "croissant"));
        CroissantRules.Check(json, file => file == "records.jsonl" ? rows : throw new InvalidOperationException(file));
        Assert.Equal(rows.Count > 0, json.GetProperty("recordSet").EnumerateArray().Any(set => set.GetProperty("@id").GetString() == "records"));
        Assert.Equal(models, models == 0 ? 0 : RecordSet(json, "models").GetProperty("data").GetArrayLength());
        Assert.Equal($"1.0.{rows.Count}", json.GetProperty("version").GetString());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Croissants_own_loader_reads_every_record(string name, int models)
    {
        using var store = Open(RecordsOf(name));
        Folder.Write("croissant.json", Text(store, "croissant"));
        var records = Text(store, "records");
        Folder.Write("records.jsonl", records);
        var rows = CroissantLoader.Rows(Folder.Path);
        Assert.Equal(records.Count(letter => letter == '\n'), rows.GetValueOrDefault("records"));
        Assert.Equal(models, rows.GetValueOrDefault("models"));
    }

    [Fact]
    public void Fields_that_no_record_has_are_left_out()
    {
        var fields = RecordSet(Json("croissant", [Human("a")]), "records").GetProperty("field").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ToList();
        Assert.Contains("origin", fields);
        Assert.DoesNotContain("generator", fields);
        Assert.DoesNotContain("score", fields);
        Assert.DoesNotContain("set", fields);
    }

    [Fact]
    public void What_is_within_a_member_of_a_record_is_found_by_a_transformation()
    {
        var source = RecordSet(Json("croissant", TwoGenerations()), "records").GetProperty("field").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "p_value").GetProperty("source");
        Assert.Equal("assessment", source.GetProperty("extract").GetProperty("column").GetString());
        Assert.Equal("$.p_value", source.GetProperty("transform").GetProperty("jsonPath").GetString());
    }

    [Fact]
    public void Counts_say_origin_generation_and_digital_source_type()
    {
        var data = RecordSet(Json("croissant", TwoGenerations()), "counts").GetProperty("data").EnumerateArray().ToList();
        var deepest = data.Single(row => row.GetProperty("counts/generator").ValueKind == JsonValueKind.String && row.GetProperty("counts/generator").GetString() == "m2");
        Assert.Equal("machine", deepest.GetProperty("counts/origin").GetString());
        Assert.Equal(2, deepest.GetProperty("counts/generation").GetInt32());
        Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", deepest.GetProperty("counts/digital_source_type").GetString());
        Assert.Equal(5, data.Sum(row => row.GetProperty("counts/documents").GetInt32()));
    }

    [Fact]
    public void A_sets_digest_can_be_made_from_its_members_digests()
    {
        var json = Json("croissant", TwoGenerations());
        var row = RecordSet(json, "sets").GetProperty("data").EnumerateArray().Single(set => set.GetProperty("sets/name").GetString() == "humans");
        var lines = new[] { DigestOf("a").ToString(), DigestOf("b").ToString() }.Order(StringComparer.Ordinal);
        Assert.Equal(Digest.Compute(Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n")))).ToString(), row.GetProperty("sets/members_digest").GetString());
        Assert.Equal(2, row.GetProperty("sets/documents").GetInt32());
    }

    [Fact]
    public void Responsible_AI_terms_name_the_detectors_and_how_data_was_collected()
    {
        var json = Json("croissant", TwoGenerations());
        Assert.Equal(["Web Scraping"], Strings(json.GetProperty("rai:dataCollectionType")));
        Assert.Equal(["provenance detector sha256:detector"], Strings(json.GetProperty("rai:machineAnnotationTools")));
        Assert.Equal(["https://spdx.org/licenses/CC-BY-4.0", "https://spdx.org/licenses/MIT"], Strings(json.GetProperty("license")));
        Assert.Equal("2026-01-08", json.GetProperty("datePublished").GetString());
    }

    [Fact]
    public void Name_address_and_clock_are_those_that_were_given()
    {
        using var store = Open();
        var json = Parse(Text(store, "croissant", new ExportOptions { Name = "<b>", Url = "https://example.org/x", Clock = new StoppedClock() }));
        Assert.Equal("<b>", json.GetProperty("name").GetString());
        Assert.Equal("https://example.org/x", json.GetProperty("url").GetString());
        Assert.Equal("2027-02-03", json.GetProperty("datePublished").GetString());
        Assert.Equal("corpus", Parse(Text(store, "croissant")).GetProperty("name").GetString());
    }

    [Fact]
    public void It_can_stand_in_a_page_of_HTML() => Assert.DoesNotContain("<", Text("croissant", NastyNames()), StringComparison.Ordinal);

    private static void Check(JsonElement json)
    {
        Assert.All(Required, name => Assert.True(json.TryGetProperty(name, out _), $"{name} is missing"));
        Assert.Equal("sc:Dataset", json.GetProperty("@type").GetString());
        Assert.Equal(["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"], Strings(json.GetProperty("conformsTo")));
        Assert.True(Uri.IsWellFormedUriString(json.GetProperty("url").GetString(), UriKind.Absolute));
        Assert.NotEqual(0, json.GetProperty("license").GetArrayLength());
        Assert.All(json.GetProperty("license").EnumerateArray(), license => Assert.True(
            license.ValueKind == JsonValueKind.String ? Uri.IsWellFormedUriString(license.GetString(), UriKind.Absolute) : license.GetProperty("@type").GetString() == "sc:CreativeWork"));
        Assert.NotEqual(0, json.GetProperty("creator").GetArrayLength());
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", json.GetProperty("datePublished").GetString());
        Assert.NotEqual(0, json.GetProperty("distribution").GetArrayLength());
        Assert.All(json.GetProperty("distribution").EnumerateArray(), file =>
        {
            Assert.Equal("cr:FileObject", file.GetProperty("@type").GetString());
            Assert.Matches("^[0-9a-f]{64}$", file.GetProperty("sha256").GetString());
            Assert.NotEmpty(file.GetProperty("encodingFormat").GetString()!);
        });

        // an id with other members defines, one alone refers: each is defined once, and all that is referred to is defined
        var body = Objects(json).Where(item => item.TryGetProperty("@id", out _) && item.TryGetProperty("@type", out var type) && type.GetString()!.StartsWith("cr:", StringComparison.Ordinal)).ToList();
        var defined = body.ConvertAll(item => item.GetProperty("@id").GetString()!);
        Assert.Equal(defined.Count, defined.Distinct(StringComparer.Ordinal).Count());
        var references = Objects(json).Where(item => item.EnumerateObject().Count() == 1 && item.TryGetProperty("@id", out _)).Select(item => item.GetProperty("@id").GetString()!).ToList();
        Assert.Empty(references.Except(defined, StringComparer.Ordinal));
        foreach (var set in json.GetProperty("recordSet").EnumerateArray())
        {
            var fields = set.GetProperty("field").EnumerateArray().ToList();
            Assert.All(fields, field => Assert.StartsWith(set.GetProperty("@id").GetString() + "/", field.GetProperty("@id").GetString(), StringComparison.Ordinal));
            Assert.All(fields, field => Assert.Matches("^sc:(Text|Integer|Float|URL|DateTime)$", field.GetProperty("dataType").GetString()));
            if (set.TryGetProperty("data", out var data))
            {
                Assert.NotEqual(0, data.GetArrayLength());
                Assert.All(data.EnumerateArray(), row => Assert.Equal(fields.Select(field => field.GetProperty("@id").GetString()), row.EnumerateObject().Select(member => member.Name)));
            }
        }

        // a term with a prefix has a prefix of the context
        var prefixes = json.GetProperty("@context").EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(json.EnumerateObject().Where(member => member.Name.Contains(':', StringComparison.Ordinal)), member => Assert.Contains(Prefix().Match(member.Name).Value, prefixes));
    }

    private static JsonElement RecordSet(JsonElement json, string id) => json.GetProperty("recordSet").EnumerateArray().Single(set => set.GetProperty("@id").GetString() == id);

    private static ProvenanceRecord[] RecordsOf(string name) => name switch
    {
        "empty" => [],
        "no model" => [Human("a"), Human("b")],
        "a generator" => [Human("a"), Machine("b", "m1")],
        "a model" => [Human("a"), Member("a", "humans"), new() { Kind = RecordKind.Set, Name = "humans", Members = 1, Time = "2026-01-03T00:00:00Z" }, Model("m1", "humans")],
        "two models" => TwoGenerations(),
        "three models" => [.. TwoGenerations(), Model("m3", "mixture") with { BaseModel = "m2", Time = "2026-01-06T00:00:00Z" }],
        _ => NastyNames(),
    };

    [GeneratedRegex("^[^:]+")]
    private static partial Regex Prefix();
}
