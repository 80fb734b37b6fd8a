using System.Text.RegularExpressions;
using Provenance.Reports.Selections;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Provenance.Tests.Reports;

public partial class SelectionCardTests
{
    [Fact]
    public void The_head_makes_loaders_read_the_stages_in_order_and_nothing_else()
    {
        var config = Assert.Single(Assert.IsType<YamlSequenceNode>(Head(SelectionSample.Usual()).Children["configs"]).Children);
        Assert.Equal("default", One(config, "config_name"));
        var split = Assert.Single(Assert.IsType<YamlSequenceNode>(config["data_files"]).Children);
        Assert.Equal("train", One(split, "split"));
        Assert.Equal(SelectionSample.Usual().Stages.Select(stage => stage.File), Many(split, "path"));
    }

    [Fact]
    public void The_head_is_in_the_words_that_the_Hub_publishes()
    {
        var head = Head(SelectionSample.Usual());
        Assert.Equal("news-and-forums-2026", One(head, "pretty_name"));
        Assert.Equal("cc-by-4.0", One(head, "license"));
        Assert.Equal(["en", "ro"], Many(head, "language"));
        Assert.Equal(["found", "machine-generated"], Many(head, "annotations_creators"));
        Assert.Equal(["10K<n<100K"], Many(head, "size_categories"));
        Assert.Equal(["provenance", "synthetic"], Many(head, "tags"));
    }

    [Fact]
    public void A_set_of_human_text_is_not_called_synthetic()
    {
        var human = SelectionSample.Usual() with { Facets = [new("origin", [new("human", new(9, 9, 9), new(9, 9, 9), 1), new("machine", new(9, 9, 9), default, 1)])] };
        Assert.Equal(["provenance"], Many(Head(human), "tags"));
        Assert.Equal(["found"], Many(Head(human), "language_creators"));
    }

    [Fact]
    public void Nothing_known_is_nothing_said()
    {
        var head = Head(SelectionSample.Empty());
        Assert.Equal("unknown", One(head, "license"));
        Assert.Equal(["n<1K"], Many(head, "size_categories"));
        Assert.DoesNotContain(head.Children.Keys, key => ((YamlScalarNode)key).Value is "configs" or "language");
    }

    [Fact]
    public void Any_name_comes_back_from_the_head_and_none_breaks_out_of_a_table()
    {
        var report = SelectionSample.Hostile();
        Assert.Equal(report.Name, One(Head(report), "pretty_name"));
        Assert.Equal("other", One(Head(report), "license"));
        Assert.Equal(report.License, One(Head(report), "license_details"));
        var text = Render.Text(SelectionCard.Write, report);
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        Assert.DoesNotContain("<script", body, StringComparison.Ordinal);
        Assert.DoesNotContain("[l](", body, StringComparison.Ordinal);
        var columns = 0;
        foreach (var line in body.Split('\n'))
        {
            var cells = line.StartsWith('|') ? UnescapedBar().Count(line) : 0;
            Assert.True(cells == 0 || columns == 0 || cells == columns, $"a row of {cells} in a table of {columns}: {line}");
            columns = cells;
        }
    }

    [Fact]
    public void Stages_warnings_settings_and_limits_are_in_it()
    {
        var report = SelectionSample.Usual();
        var text = Render.Text(SelectionCard.Write, report);
        Assert.All(report.Stages, stage => Assert.Matches($@"(?m)^\| {Regex.Escape(stage.File)} \|.* {stage.Sha256} \|$", text));
        Assert.Contains($"- {report.Warnings[0]}", text, StringComparison.Ordinal);
        Assert.Contains("| human.share | 0.5 |", text, StringComparison.Ordinal);
        Assert.Contains("| 6 others | 7.4% |", text, StringComparison.Ordinal);
        Assert.Contains("Nobody stated who wrote 446 of 31,206 lines.", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Know before", StringComparison.Ordinal) < text.IndexOf("## Stages", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_the_same_every_time_and_has_no_NaN()
    {
        foreach (var report in SelectionSample.All())
        {
            var text = Render.Text(SelectionCard.Write, report);
            Assert.Equal(text, Render.Text(SelectionCard.Write, report));
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        }
    }

    private static YamlMappingNode Head(SelectionReport report)
    {
        var text = Render.Text(SelectionCard.Write, report);
        Assert.StartsWith("---\n", text, StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)]));
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static string One(YamlNode node, string key) => Assert.IsType<YamlScalarNode>(node[key]).Value!;

    private static List<string> Many(YamlNode node, string key) => [.. Assert.IsType<YamlSequenceNode>(node[key]).Children.Select(item => ((YamlScalarNode)item).Value!)];

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();
}
