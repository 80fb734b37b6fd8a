using System.Security.Cryptography;
using System.Text;
using Provenance.Tests.Formats.Corpora;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class CorporaCommandTests : IDisposable
{
    private static readonly byte[] Data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i =>
        $"{{\"essay\":\"Essay number {i} says that it rained, and that we went home through the fields before the night fell.\",\"class\":{i % 2}}}\n")));

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_list_is_a_table_and_json_lines()
    {
        var table = _cli.Run("corpora", "list");
        Assert.Equal(0, table.ExitCode);
        Assert.Contains("hc3-chinese", table.Output, StringComparison.Ordinal);
        Assert.Contains("11.8 GB", table.Output, StringComparison.Ordinal);
        var rows = _cli.Run("corpora", "list", "--json").Rows();
        Assert.Equal(rows.Select(row => row.GetProperty("name").GetString()).Order(StringComparer.Ordinal), rows.Select(row => row.GetProperty("name").GetString()));
        Assert.Equal("MIT", rows.Single(row => row.GetProperty("name").GetString() == "raid").GetProperty("licence").GetString());
    }

    [Fact]
    public void What_is_pulled_can_be_used_as_it_comes()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, Data));
        Manifest(server);
        var pulled = _cli.Run("corpora", "pull", "essays.json", "-o", "data");
        Assert.True(pulled.ExitCode == 0, pulled.Error);
        var documents = pulled.Output.Trim();
        Assert.Equal(Path.Combine("data", "essays.jsonl.gz"), documents);
        Assert.Contains("20 human, 20 machine", pulled.Error, StringComparison.Ordinal);
        Assert.Contains($"provenance train {documents}", pulled.Error, StringComparison.Ordinal);
        var evaluated = _cli.Run("evaluate", documents, "--json", "report.json", "--min-words", "1");
        Assert.True(evaluated.ExitCode == 0, evaluated.Error);
        var again = _cli.Run("corpora", "pull", "essays.json", "-o", "data", "--no-convert");
        Assert.Equal(Path.Combine("data", "essays", "v1.jsonl"), again.Output.Trim());
        Assert.Contains("was there", again.Error, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_wrong_digest_is_65_a_missing_file_74_and_no_half_file_has_the_name()
    {
        using var server = new LoopbackServer(request => request.Path.StartsWith("gone", StringComparison.Ordinal) ? new ServerReply(404, []) : ServerReply.Right(request, Data));
        Manifest(server, sha256: new string('0', 64));
        var wrong = _cli.Run("corpora", "pull", "essays.json");
        Assert.Equal(65, wrong.ExitCode);
        Assert.Contains(new string('0', 64), wrong.Error, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Data)), wrong.Error, StringComparison.Ordinal);
        Manifest(server, path: "gone/v1.jsonl");
        var gone = _cli.Run("corpora", "pull", "essays.json");
        Assert.Equal(74, gone.ExitCode);
        Assert.Contains("404", gone.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_cli.Folder[Path.Combine("essays", "v1.jsonl")]));
        Assert.Empty(wrong.Output + gone.Output);
    }

    [Theory]
    [InlineData(66, "did you mean 'hc3'", "corpora", "pull", "hc2")]
    [InlineData(66, "no such file", "corpora", "pull", "missing.json")]
    [InlineData(65, "must be an object", "corpora", "pull", "list.json")]
    [InlineData(64, "seconds above 0", "corpora", "pull", "hc3", "--timeout", "0")]
    [InlineData(64, "tries", "corpora", "pull", "hc3", "--tries", "0")]
    [InlineData(64, "", "corpora", "pull")]
    public void What_cannot_be_done_is_said_before_anything_is_fetched(int code, string message, params string[] arguments)
    {
        _cli.Folder.Write("list.json", "[]");
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(["list.json"], _cli.Folder.Names());
    }

    [Fact]
    public void A_format_that_nobody_can_read_is_refused_before_anything_is_fetched()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, Data));
        Manifest(server, format: "xlsx");
        var result = _cli.Run("corpora", "pull", "essays.json");
        Assert.True(result.ExitCode == 65, result.Error);
        Assert.Contains("essays.json: files[0].format: 'xlsx' is none of jsonl, json, csv", result.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Equal(["essays.json"], _cli.Folder.Names());
    }

    private void Manifest(LoopbackServer server, string path = "v1.jsonl", string? sha256 = null, string format = "jsonl")
    {
        var digest = sha256 is null ? "null" : $"\"{sha256}\"";
        _cli.Folder.Write("essays.json", $$"""
        {"name":"essays","title":"Essays","about":"Made by a test.","page":"https://example.org/","licence":"CC0-1.0","labels":["human","machine"],
         "files":[{"url":"{{server.Address(path)}}","format":"{{format}}","sha256":{{digest}} }],
         "documents":[{"text":"essay","label":{"from":"class","map":{"0":"human","1":"machine"} } }]}
        """);
    }

    public void Dispose() => _cli.Dispose();
}
