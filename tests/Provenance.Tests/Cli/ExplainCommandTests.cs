using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Essay = "The harbour was quiet that morning. Two boats had left before dawn, and a third lay at the quay. It is important to note that storms are common here. Nobody spoke of it.";

    private readonly CommandLine _command = new();

    [Fact]
    public void A_document_is_shown_with_marks_phrases_style_and_a_caution()
    {
        _command.Folder.Write("essay.txt", Essay);
        var result = _command.Run("explain", "essay.txt");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith("essay.txt  ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Two boats had left before dawn, and a third lay at the quay.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Words and phrases that weigh most", result.Output, StringComparison.Ordinal);
        Assert.Contains("before a word is read", result.Output, StringComparison.Ordinal);
        Assert.Contains("Flag, don't accuse", result.Output, StringComparison.Ordinal);
        Assert.Contains(result.Output.Split('\n'), line => line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith("++", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public void Json_starts_as_an_assessment_and_its_parts_sum_to_the_score()
    {
        _command.Folder.Write("in.jsonl", Line("a", Essay) + Line("b", "Short."));
        _command.Run("scan", "in.jsonl", "-o", "scan.jsonl");
        var scanned = _command.Rows("scan.jsonl");
        var rows = _command.Run("explain", "in.jsonl", "--format", "json").Rows();
        Assert.Equal(2, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            // by the text's digest curate finds assessments again, and no explanation
            var names = scanned[i].EnumerateObject().Select(member => member.Name).Where(name => name != "text_digest").ToList();
            Assert.Equal(names.SkipLast(1), rows[i].EnumerateObject().Take(names.Count - 1).Select(member => member.Name));
            Assert.Equal(scanned[i].GetProperty("verdict").GetString(), rows[i].GetProperty("verdict").GetString());
            Assert.Equal(scanned[i].GetProperty("detector").GetString(), rows[i].GetProperty("detector").GetString());
            Assert.Equal(scanned[i].GetProperty("p_value").GetDouble(), rows[i].GetProperty("p_value").GetDouble(), 1e-5);
            var sum = rows[i].GetProperty("base_score").GetDouble() + Sum(rows[i], "sentences") + Sum(rows[i], "style");
            Assert.Equal(scanned[i].GetProperty("score").GetDouble(), sum, 1e-3);
        }
    }

    [Fact]
    public void Documents_are_picked_by_id()
    {
        _command.Folder.Write("in.jsonl", Line("a", Essay) + Line("b", Essay) + Line("c", Essay));
        Assert.Equal(["a", "c"], Ids(_command.Run("explain", "in.jsonl", "--format", "json", "--id", "c", "--id", "a")));
        var missing = _command.Run("explain", "in.jsonl", "--format", "json", "--id", "b", "--id", "nobody", "--html", "page.html");
        Assert.Equal(65, missing.ExitCode);
        Assert.Contains("no document has the id 'nobody'", missing.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("page.html", _command.Folder.Names());
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var result = _command.RunWithInput(Encoding.UTF8.GetBytes(Line("a", Essay)), "explain", "-", "--format", "json");
        Assert.Equal(["a"], Ids(result));
    }

    [Fact]
    public void A_page_is_for_people_and_shows_the_first_ten_unless_all_are_asked_for()
    {
        _command.Folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 12).Select(i => Line($"doc-{i}", Essay))));
        var first = _command.Run("explain", "in.jsonl", "--html", "first.html");
        Assert.Equal((0, ""), (first.ExitCode, first.Output));
        Assert.Contains("these are the first 10 documents; --all", first.Error, StringComparison.Ordinal);
        Assert.Equal(0, _command.Run("explain", "in.jsonl", "--html", "all.html", "--all", "-q").ExitCode);
        Assert.Equal((10, 12), (Documents("first.html"), Documents("all.html")));
        // what a program reads has no limit
        Assert.Equal(12, Ids(_command.Run("explain", "in.jsonl", "--format", "json")).Count);
    }

    [Fact]
    public void A_page_does_not_replace_an_input()
    {
        _command.Folder.Write("in.jsonl", Line("a", Essay));
        Assert.Equal(73, _command.Run("explain", "in.jsonl", "--html", "in.jsonl").ExitCode);
        Assert.Equal(Line("a", Essay), File.ReadAllText(_command.Folder["in.jsonl"]));
        Assert.Equal(73, _command.Run("explain", "in.jsonl", "--html", "no/such/page.html").ExitCode);
        Assert.Equal(64, _command.Run("explain", "in.jsonl", "--html", "-").ExitCode);
    }

    [Fact]
    public void Nothing_in_a_document_takes_over_a_terminal()
    {
        _command.Folder.Write("in.jsonl", Line("\u001b[31mred\u0007\r\n\u009b", "Words \u001b]0;title\u0007 and \u202Emore\u0085 words [red]x[/] here, of which some are \u001b[2J bad."));
        var result = _command.Run("explain", "in.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(result.Output, c => char.IsControl(c) && c != '\n');
        Assert.Contains("[red]x[/]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_sentences_and_phrases_are_shown_on_demand()
    {
        _command.Folder.Write("essay.txt", Essay);
        var result = _command.Run("explain", "essay.txt", "--sentences", "1", "--phrases", "0");
        Assert.Contains("the 1 weightiest of 4 sentences", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("towards machine text  ", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n'), line => Essay.Split(". ").Any(sentence => line.Contains(sentence.TrimEnd('.'), StringComparison.Ordinal)));
    }

    [Fact]
    public void Help_says_that_all_sentences_are_the_default()
    {
        var help = _command.Run("explain", "--help").Output.ReplaceLineEndings(" ");
        Assert.Matches("--sentences <N> .*default: all", help);
        Assert.DoesNotContain("2147483647", help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        _command.Folder.Write("in.jsonl", "not json\n");
        var result = _command.Run("explain", "in.jsonl");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("in.jsonl:1:", result.Error, StringComparison.Ordinal);
        Assert.Equal(66, _command.Run("explain", "missing.txt").ExitCode);
        Assert.Equal(64, _command.Run("explain").ExitCode);
    }

    public void Dispose() => _command.Dispose();

    private static string Line(string id, string text) => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["text"] = text }) + "\n";

    private static List<string> Ids(CommandResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Rows().Select(row => row.GetProperty("id").GetString()!)];
    }

    private static double Sum(JsonElement row, string name) => row.GetProperty(name).EnumerateArray().Sum(item => item.GetProperty("contribution").GetDouble());

    private int Documents(string page) =>
        XDocument.Parse(File.ReadAllText(_command.Folder[page])).Descendants("section").Count(section => section.Attribute("id")!.Value.StartsWith("document-", StringComparison.Ordinal));
}
