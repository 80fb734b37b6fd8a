using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class ScanReportTests : IDisposable
{
    private readonly CommandLine _command = new();

    [Fact]
    public void A_page_and_its_figures_are_written_beside_the_assessments()
    {
        _command.Folder.Write("in.jsonl", Documents(60) + "bad\n");
        var result = _command.Run("scan", "in.jsonl", "--by", "source,language", "--by", "metadata.kind", "--report", "report.html", "--summary", "summary.json", "-o", "out.jsonl");
        Assert.True(result.ExitCode == 0, result.Error);

        var rows = _command.Rows("out.jsonl");
        var summary = Summary();
        Assert.Equal(["source", "language", "metadata.kind"], summary.GetProperty("groups").EnumerateObject().Select(key => key.Name));
        Assert.Equal([("forum", 30), ("news", 30)], summary.GetProperty("groups").GetProperty("source").EnumerateArray().Select(group => (group.GetProperty("name").GetString()!, group.GetProperty("documents").GetInt32())));
        Assert.Equal(60, summary.GetProperty("documents").GetInt32());
        Assert.Equal(1, summary.GetProperty("reject_reasons").GetProperty("invalid-json").GetInt32());
        foreach (var verdict in summary.GetProperty("all").GetProperty("verdicts").EnumerateObject())
        {
            Assert.Equal(rows.Count(row => row.GetProperty("verdict").GetString() == verdict.Name), verdict.Value.GetInt32());
        }

        var page = XDocument.Parse(File.ReadAllText(_command.Folder["report.html"]), LoadOptions.PreserveWhitespace);
        Assert.Contains("1 record could not be read", page.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("in.jsonl:", page.Root!.Value, StringComparison.Ordinal);
        Assert.Equal(["report.html", "summary.json"], Directory.GetFiles(_command.Folder.Path).Select(Path.GetFileName).Where(name => name!.StartsWith("report", StringComparison.Ordinal) || name.StartsWith("summary", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void They_are_the_same_bytes_with_any_number_of_threads()
    {
        _command.Folder.Write("in.jsonl", Documents(400));
        string? first = null;
        foreach (var threads in new[] { "1", "3" })
        {
            Assert.Equal(0, _command.Run("scan", "in.jsonl", "--by", "source", "--report", "report.html", "--summary", "summary.json", "--threads", threads).ExitCode);
            var both = File.ReadAllText(_command.Folder["report.html"]) + File.ReadAllText(_command.Folder["summary.json"]);
            Assert.Equal(first ??= both, both);
        }
    }

    [Fact]
    public void A_field_that_no_document_has_is_named()
    {
        _command.Folder.Write("in.jsonl", Documents(4));
        var result = _command.Run("scan", "in.jsonl", "--by", "nosuch,source", "--by", "host", "--label-field", "metadata.wirter", "-o", "out.jsonl");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            ["no document has 'metadata.wirter' (warning)", "no document has 'nosuch' (warning)"],
            result.Error.Split('\n').Where(line => line.Contains("no document has", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_by_they_tell_languages_and_lengths_apart()
    {
        _command.Folder.Write("in.jsonl", Documents(3));
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "--summary", "summary.json").ExitCode);
        Assert.Equal("language", Assert.Single(Summary().GetProperty("groups").EnumerateObject()).Name);
        Assert.NotEmpty(Summary().GetProperty("lengths").EnumerateArray());
    }

    [Fact]
    public void An_origin_is_declared_in_the_field_that_is_named()
    {
        _command.Folder.Write("in.jsonl", Documents(4));
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "--summary", "summary.json", "--label-field", "metadata.writer").ExitCode);
        var origin = Assert.Single(Summary().GetProperty("origins").EnumerateArray());
        Assert.Equal(("human", 4), (origin.GetProperty("name").GetString(), origin.GetProperty("documents").GetInt32()));
    }

    [Fact]
    public void Text_full_of_markup_is_shown_as_text()
    {
        var text = string.Concat(Enumerable.Repeat("<script>alert('all the words of it')</script> and <img src=x onerror=alert(1)> so on. ", 20));
        _command.Folder.Write("in.jsonl", JsonSerializer.Serialize(new { id = "<b>bold</b>", text, source = "<i>x</i>" }) + "\n");
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "--by", "source", "--report", "report.html").ExitCode);
        var page = XDocument.Parse(File.ReadAllText(_command.Folder["report.html"]), LoadOptions.PreserveWhitespace);
        Assert.Equal("<b>bold</b>", page.Descendants("h4").Single().Value);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "i");
    }

    [Fact]
    public void An_empty_input_has_a_page_that_says_so()
    {
        _command.Folder.Write("in.jsonl", "\n");
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "--report", "report.html", "--summary", "summary.json").ExitCode);
        Assert.Contains("There is no document in what was scanned.", File.ReadAllText(_command.Folder["report.html"]), StringComparison.Ordinal);
        Assert.Equal(0, Summary().GetProperty("documents").GetInt32());
    }

    [Theory]
    [InlineData("in.jsonl", "summary.json", "in.jsonl: is an input")]
    [InlineData("report.html", "./sub/../in.jsonl", "in.jsonl: is an input")]
    [InlineData("out.jsonl", "summary.json", "two outputs cannot be the same file")]
    [InlineData("report.html", "out.jsonl.manifest.json", "two outputs cannot be the same file")]
    [InlineData("same", "same", "two outputs cannot be the same file")]
    [InlineData("nowhere/report.html", "summary.json", "there is no folder")]
    [InlineData("report.html", "sub", "it is a folder")]
    [InlineData("report.html", "nowhere/summary.json", "there is no folder")]
    public void What_cannot_be_written_is_said_before_anything_is(string report, string summary, string message)
    {
        Directory.CreateDirectory(_command.Folder["sub"]);
        var documents = Documents(3);
        _command.Folder.Write("in.jsonl", documents);
        var result = _command.Run("scan", "in.jsonl", "-o", "out.jsonl", "--report", report, "--summary", summary);
        Assert.Equal(73, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(documents, File.ReadAllText(_command.Folder["in.jsonl"]));
        Assert.Equal(["in.jsonl"], Directory.GetFiles(_command.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_scan_that_fails_writes_neither()
    {
        _command.Folder.Write("in.jsonl", Documents(3) + "bad\n");
        var result = _command.Run("scan", "in.jsonl", "--strict", "--report", "report.html", "--summary", "summary.json");
        Assert.Equal(65, result.ExitCode);
        Assert.Equal(["in.jsonl"], Directory.GetFiles(_command.Folder.Path).Select(Path.GetFileName));
    }

    private JsonElement Summary()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(_command.Folder["summary.json"]));
        return summary.RootElement.Clone();
    }

    private static string Documents(int count)
    {
        var random = new Random(5);
        string[] words = ["the", "market", "of", "a", "town", "was", "open", "and", "we", "went", "there", "to", "buy", "apples", "with", "my", "old", "friend"];
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(60, 200)).Select(n => words[random.Next(words.Length)] + (n % 12 == 11 ? "." : "")));
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"{text}\",\"source\":\"{(i % 2 == 0 ? "news" : "forum")}\",\"metadata\":{{\"kind\":{i % 3},\"writer\":\"human\"}}}}\n");
        }

        return lines.ToString();
    }

    public void Dispose() => _command.Dispose();
}
