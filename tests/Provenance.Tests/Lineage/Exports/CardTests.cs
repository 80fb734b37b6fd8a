using System.Text.RegularExpressions;
using Provenance.Lineage.Exports;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Provenance.Tests.Lineage.Exports;

public sealed partial class CardTests : ExportSample
{
    private static readonly string[] Annotators = ["found", "crowdsourced", "expert-generated", "machine-generated", "no-annotation", "other"];
    private static readonly string[] Writers = ["found", "crowdsourced", "expert-generated", "machine-generated", "other"];
    private static readonly string[] Licenses = ["unknown", "other", "mit", "cc-by-4.0"];
    private static readonly string[] Sizes = ["n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B", "1B<n<10B", "10B<n<100B", "100B<n<1T", "n>1T"];

    [Fact]
    public void The_head_is_in_the_words_that_the_Hub_publishes()
    {
        foreach (var records in new[] { [], TwoGenerations(), NastyNames() })
        {
            var head = Head(Text("card", records));
            Assert.Subset(Annotators.ToHashSet(), Many(head, "annotations_creators").ToHashSet());
            Assert.NotEmpty(Many(head, "annotations_creators"));
            Assert.Subset(Writers.ToHashSet(), Many(head, "language_creators").ToHashSet());
            Assert.Contains(Assert.Single(Many(head, "size_categories")), Sizes);
            Assert.All(Many(head, "source_datasets"), name => Assert.Matches(DatasetId(), name));
            Assert.All(Many(head, "license"), id => Assert.Contains(id, Licenses));
            File.Delete(Folder["corpus.db"]);
        }
    }

    [Fact]
    public void What_is_known_is_said()
    {
        var text = Text("card", TwoGenerations());
        var head = Head(text);
        Assert.Equal("corpus", One(head, "pretty_name"));
        Assert.Equal(["cc-by-4.0", "mit"], Many(head, "license"));
        Assert.Equal(["found", "machine-generated"], Many(head, "annotations_creators"));
        Assert.Equal(["found", "machine-generated"], Many(head, "language_creators"));
        Assert.Equal(["chat", "web"], Many(head, "source_datasets"));
        Assert.Equal(["provenance", "synthetic"], Many(head, "tags"));
        Assert.Contains("| machine | 2 | m2 | chat | 1 |", text, StringComparison.Ordinal);
        Assert.Contains("| web | human | machine | 1 | 1 |", text, StringComparison.Ordinal);
        Assert.Contains("<http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_name_comes_back_from_YAML_as_it_was()
    {
        using var store = Open(NastyNames());
        var text = Text(store, "card", new ExportOptions { Name = Nasty });
        var head = Head(text);
        Assert.Equal(Nasty, One(head, "pretty_name"));
        Assert.Equal("other", One(head, "license"));
        Assert.Equal(Nasty, One(head, "license_details"));
        Assert.Matches("^LicenseRef-[0-9a-f]{16}$", One(head, "license_name"));
    }

    [Theory]
    [InlineData("---")]
    [InlineData("yes")]
    [InlineData("a\u0000b\u0007\u007f\ufeff\u2029")]
    [InlineData("&anchor *alias !tag %directive @x `y` \\ ' \" \t")]
    [InlineData("\U0001F600 \u00e9")]
    public void Quoted_text_is_one_scalar(string value)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader($"key: {YamlText.Quote(value)}\n"));
        Assert.Equal(value, One((YamlMappingNode)yaml.Documents[0].RootNode, "key"));
    }

    [Fact]
    public void No_name_breaks_out_of_its_cell()
    {
        var text = Text("card", NastyNames());
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        Assert.DoesNotContain("<script", body, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", body, StringComparison.Ordinal);
        Assert.DoesNotContain("[b](c)", body, StringComparison.Ordinal);
        var columns = 0;
        var tables = 0;
        foreach (var line in body.Split('\n'))
        {
            var cells = line.StartsWith('|') ? UnescapedBar().Count(line) : 0;
            Assert.True(cells == 0 || columns == 0 || cells == columns, $"a row of {cells} in a table of {columns}: {line}");
            tables += cells > 0 && columns == 0 ? 1 : 0;
            columns = cells;
        }

        Assert.Equal(4, tables);
    }

    [Fact]
    public void Long_tables_are_cut_and_say_so()
    {
        var text = Text("card", [.. Enumerable.Range(0, 250).Select(i => Human($"{i}") with { Source = $"s{i}" })]);
        Assert.Contains("and 50 rows more", text, StringComparison.Ordinal);
        Assert.Equal(200, text.Split('\n').Count(line => line.StartsWith("| human |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, "n<1K")]
    [InlineData(999, "n<1K")]
    [InlineData(1_000, "1K<n<10K")]
    [InlineData(999_999_999_999, "100B<n<1T")]
    [InlineData(1_000_000_000_000, "n>1T")]
    public void Sizes_fall_into_the_Hubs_categories(long documents, string category) => Assert.Equal(category, CardFacts.Size(documents));

    [Fact]
    public void What_it_says_of_verifying_is_true()
    {
        using var store = Open(TwoGenerations());
        var lines = Text(store, "checkpoint").TrimEnd('\n').Split('\n');
        Assert.Contains(string.Concat(lines.Select(line => $"    {line}\n")), Text(store, "card"), StringComparison.Ordinal);
        Assert.Contains($"gives `{Digest.Compute(System.Text.Encoding.UTF8.GetBytes(Text(store, "records"))).ToString()["sha256:".Length..]}`", Text(store, "card"), StringComparison.Ordinal);
    }

    private static YamlMappingNode Head(string text)
    {
        Assert.StartsWith("---\n", text, StringComparison.Ordinal);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(end + 1)]));
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static string One(YamlMappingNode head, string key) => Assert.IsType<YamlScalarNode>(head.Children[key]).Value!;

    private static List<string> Many(YamlMappingNode head, string key) =>
        !head.Children.TryGetValue(key, out var node) ? []
        : node is YamlSequenceNode several ? [.. several.Select(item => Assert.IsType<YamlScalarNode>(item).Value!)]
        : [One(head, key)];

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)?$")]
    private static partial Regex DatasetId();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();
}
