using System.Text.RegularExpressions;
using Provenance.Formats.Corpora;
using Xunit;

namespace Provenance.Tests.Formats.Corpora;

public sealed partial class CorpusManifestTests : IDisposable
{
    private const string Good = """
        {"name":"set","title":"A set","about":"Made by a test.","page":"https://example.org/","licence":"MIT","labels":["human"],
         "files":[{"url":"https://example.org/some%20folder/a.jsonl","format":"jsonl","bytes":3,"sha256":null}],
         "documents":[{"text":"text","label":{"is":"human"}}]}
        """;

    private static readonly string[] Formats = ["jsonl", "json", "csv", "parquet", "warc"];

    private readonly TemporaryFolder _folder = new();

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpora"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Shipped => [.. Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_ships_can_be_read_and_says_what_is_needed(string name)
    {
        var manifest = CorpusManifest.Load(Path.Combine(Repository.Root, "corpora", name));
        Assert.Equal(name, manifest.Name + ".json");
        Assert.NotEmpty(manifest.Licence);
        Assert.Equal(manifest.Labels.Contains("machine") || manifest.Labels.Contains("mixed"), manifest.Generators.Count > 0);
        Assert.Equal(manifest.Labels.Count > 0, manifest.CanConvert);
        foreach (var file in manifest.Files)
        {
            Assert.Equal("https", file.Url.Scheme);
            Assert.Contains(file.Format, Formats);
            Assert.True(file.Sha256 is null || file.Bytes is not null, "who knows the digest knows the size");
            Assert.True(Pinned().IsMatch(file.Url.AbsoluteUri) || Unpinned().IsMatch(file.Url.AbsoluteUri), $"{file.Url} names no version");
        }

        Assert.Equal(manifest.Labels.Order(StringComparer.Ordinal), Meant(manifest).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dozen_labelled_sets_and_a_piece_of_common_crawl_ship()
    {
        var manifests = Names.Select(name => CorpusManifest.Load(Path.Combine(Repository.Root, "corpora", name))).ToList();
        Assert.True(manifests.Count(manifest => manifest.Labels.Count > 0) >= 12);
        Assert.Contains(manifests, manifest => manifest.Files.Any(file => file.Url.Host == "data.commoncrawl.org"));
    }

    [Fact]
    public void The_example_in_the_documentation_is_a_manifest()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "corpora", "README.md"));
        var start = text.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var manifest = Read(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.True(manifest.CanConvert);
    }

    [Fact]
    public void A_file_is_called_as_in_its_address()
    {
        var file = Assert.Single(Read(Good).Files);
        Assert.Equal(("a.jsonl", 3L), (file.Name, file.Bytes));
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("\"title\":\"A set\",", "title: is missing", "")]
    [InlineData("\"licence\"", "license: means nothing here", "\"license\"")]
    [InlineData("\"set\"", "name: must be letters", "\"../set\"")]
    [InlineData("[\"human\"]", "labels: must be of human, machine and mixed", "[\"person\"]")]
    [InlineData("https://example.org/some", "files[0].url: must be an https or http address", "file:///some")]
    [InlineData("a.jsonl\"", "files[0].name: '.hidden'", ".hidden\"")]
    [InlineData("\"bytes\":3", "files[0].bytes: must be a whole number", "\"bytes\":-3")]
    [InlineData("\"sha256\":null", "files[0].sha256: must be 64", "\"sha256\":\"abc\"")]
    [InlineData("{\"is\":\"human\"}", "documents[0].label: must come to human", "{\"is\":\"person\"}")]
    [InlineData("{\"is\":\"human\"}", "documents[0].label: must have either", "{\"map\":{}}")]
    [InlineData("{\"is\":\"human\"}", "documents[0].label: must come to human", "{\"from\":\"a\",\"map\":{\"1\":\"ai\"}}")]
    [InlineData("\"text\":\"text\"", "documents[0].text: is missing", "\"text\":\"\"")]
    public void What_is_wrong_is_named_by_its_member(string old, string says, string? replacement = null)
    {
        var error = Assert.Throws<DataException>(() => Read(replacement is null ? old : Good.Replace(old, replacement, StringComparison.Ordinal)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_cannot_have_one_name()
    {
        var one = Good[Good.IndexOf("{\"url\"", StringComparison.Ordinal)..(Good.IndexOf("null}", StringComparison.Ordinal) + 5)];
        var error = Assert.Throws<DataException>(() => Read(Good.Replace(one, one + "," + one.Replace("a.jsonl", "A.jsonl", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Contains("files[1].name", error.Message, StringComparison.Ordinal);
    }

    private static HashSet<string> Meant(CorpusManifest manifest)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in manifest.Files.SelectMany(file => file.Texts))
        {
            var rule = text.Find("label")!;
            string?[] values = [rule.Constant, rule.Otherwise, .. rule.Map?.Values ?? []];
            labels.UnionWith(values.OfType<string>());
        }

        return labels;
    }

    private CorpusManifest Read(string json) => CorpusManifest.Load(_folder.Write("manifest.json", json));

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("/[0-9a-f]{40}/|/CC-MAIN-")]
    private static partial Regex Pinned();

    // no other address is published of these
    [GeneratedRegex("/resolve/refs%2Fconvert%2Fparquet/|/gpt-2/output-dataset/v1/")]
    private static partial Regex Unpinned();
}
