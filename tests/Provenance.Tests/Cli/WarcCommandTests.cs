using System.Text;
using System.Text.Json;
using Provenance.Tests.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class WarcCommandTests : IDisposable
{
    private readonly CommandLine _command = new();

    [Fact]
    public void The_same_documents_are_assessed_alike_in_wet_files_in_responses_and_in_json_lines()
    {
        var wet = new WarcSample();
        var responses = new WarcSample();
        var lines = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            var text = Text(i);
            wet.Text($"doc-{i}", text);
            responses.Response($"doc-{i}", Encoding.UTF8.GetBytes(text), "Content-Type: text/plain; charset=utf-8");
            lines.Append(JsonSerializer.Serialize(new { id = $"doc-{i}", text, metadata = new { url = $"https://example.org/doc-{i}", date = "2019-03-01T10:20:30Z", type = "conversion" } })).Append('\n');
        }

        _command.Folder.Write("a.jsonl", lines.ToString());
        _command.Folder.Write("b.warc.wet.gz", wet.Members());
        _command.Folder.Write("c.warc.gz", responses.Members());
        _command.Folder.Write("d.warc", responses.Plain());
        var expected = Scan("a.jsonl");
        Assert.Contains("\"id\":\"doc-39\"", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Scan("b.warc.wet.gz"));
        Assert.Equal(expected, Scan("c.warc.gz"));
        Assert.Equal(expected, Scan("d.warc"));
        var piped = _command.RunWithInput(wet.Members(), "scan", "-", "-o", "-", "--quiet");
        Assert.Equal(expected, piped.Output);
    }

    [Fact]
    public void What_is_passed_over_is_counted_and_can_be_chosen()
    {
        var sample = new WarcSample().Add("request", "r", "GET /"u8.ToArray()).Text("a", Text(1)).Response("b", Encoding.UTF8.GetBytes(Text(2))).Response("c", "gone"u8.ToArray(), status: "404 Not Found");
        _command.Folder.Write("x.warc.gz", sample.Members());
        var result = _command.Run("scan", "x.warc.gz", "-o", "out.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("passed over: 1 status 404, 1 type request", result.Error, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], Ids());
        Assert.Equal(0, _command.Run("scan", "x.warc.gz", "-o", "out.jsonl", "--types", "conversion", "--mime", "text/*").ExitCode);
        Assert.Equal(["a"], Ids());
        Assert.Equal(0, _command.Run("scan", "x.warc.gz", "-o", "out.jsonl", "--min-words", "100000").ExitCode);
        Assert.Empty(Ids());
        var wrong = _command.Run("scan", "x.warc.gz", "--types", "revisit");
        Assert.Equal(64, wrong.ExitCode);
        Assert.Contains("'revisit' is no type of record that can hold a text; these are: response, resource, conversion", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_its_whole_records_and_says_where_it_ends()
    {
        var sample = new WarcSample().Text("a", Text(1)).Text("b", Text(2)).Text("c", Text(3));
        var members = sample.Members();
        foreach (var (file, reason) in new[] { (members[..^30], "truncated-gzip"), (sample.OneMember()[..^30], "truncated-gzip"), (sample.Plain()[..^30], "truncated-record") })
        {
            _command.Folder.Write("x.warc.gz", file);
            var result = _command.Run("scan", "x.warc.gz", "-o", "out.jsonl", "--rejects", "rejects.jsonl");
            Assert.Equal(0, result.ExitCode);
            Assert.Equal(["a", "b"], Ids());
            Assert.Contains("x.warc.gz: at byte ", result.Error, StringComparison.Ordinal);
            var reject = Assert.Single(_command.Rows("rejects.jsonl"));
            Assert.Equal(reason, reject.GetProperty("reason").GetString());
        }
    }

    public void Dispose() => _command.Dispose();

    private string Scan(string file)
    {
        var result = _command.Run("scan", file, "-o", "-", "--quiet");
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }

    private IEnumerable<string?> Ids() => _command.Rows("out.jsonl").Select(row => row.GetProperty("id").GetString());

    private static string Text(int seed) =>
        string.Join(' ', Enumerable.Range(0, 120).Select(i => $"The {(i * 7 + seed) % 31}th lamp by the river was lit at {(i + seed) % 12} o'clock, and nobody came to “see” it.")) + "\n";
}
