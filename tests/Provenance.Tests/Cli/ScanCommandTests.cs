using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class ScanCommandTests : IDisposable
{
    private static readonly string[] Verdicts = ["human", "machine", "mixed", "uncertain", "unsupported"];

    private readonly CommandLine _command = new();

    [Fact]
    public void A_text_file_gives_a_table_on_standard_output_and_a_summary_on_standard_error()
    {
        _command.Folder.Write("essay.txt", "It was a dark and stormy night.");
        var result = _command.Run("scan", "essay.txt");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("essay.txt", result.Output, StringComparison.Ordinal);
        Assert.Contains("It was a dark and stormy night.", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 document in 1 file: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }

    [Fact]
    public void An_assessment_has_the_fields_of_the_contract_in_their_order()
    {
        _command.Folder.Write("in.jsonl", "{\"id\":\"a\\\"\\n\u00e9\",\"text\":\"Some words.\"}\n");
        _command.Run("scan", "in.jsonl", "-o", "out.jsonl");
        var row = Assert.Single(_command.Rows("out.jsonl"));
        Assert.Equal(
            ["id", "text_digest", "verdict", "probability", "resemblance", "score", "p_value", "words", "language", "reasons", "anomalies", "evidence", "detector"],
            row.EnumerateObject().Select(field => field.Name));
        Assert.Equal("a\"\n\u00e9", row.GetProperty("id").GetString());
        Assert.Contains(row.GetProperty("verdict").GetString(), Verdicts);
        Assert.Equal(JsonValueKind.Array, row.GetProperty("reasons").ValueKind);
        Assert.Equal(JsonValueKind.Object, row.GetProperty("anomalies").ValueKind);
        Assert.Equal(JsonValueKind.Array, row.GetProperty("evidence").ValueKind);
        Assert.StartsWith("sha256:", row.GetProperty("detector").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_is_assessed_in_the_order_of_the_input_with_any_number_of_threads()
    {
        _command.Folder.Write("b.jsonl.gz", TemporaryFolder.Gzip(Documents("b", 4000)));
        _command.Folder.Write("a.jsonl", Documents("a", 3000) + "bad\n");
        byte[]? first = null;
        foreach (var threads in new[] { "1", "2", "7" })
        {
            var result = _command.Run("scan", "b.jsonl.gz", "a.jsonl", "-o", "out.jsonl", "--rejects", "bad.jsonl", "--threads", threads);
            Assert.Equal(0, result.ExitCode);
            var bytes = File.ReadAllBytes(_command.Folder["out.jsonl"]);
            Assert.Equal(first ??= bytes, bytes);
        }

        var rows = _command.Rows("out.jsonl");
        Assert.Equal(7000, rows.Count);
        Assert.Equal(("b0", "a2999"), (rows[0].GetProperty("id").GetString(), rows[^1].GetProperty("id").GetString()));
    }

    [Fact]
    public void An_output_in_gz_is_gzipped_and_its_manifest_vouches_for_the_bytes_on_disk()
    {
        _command.Folder.Write("in.jsonl", Documents("x", 10));
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "-o", "out.jsonl.gz").ExitCode);

        using var gzip = new GZipStream(File.OpenRead(_command.Folder["out.jsonl.gz"]), CompressionMode.Decompress);
        Assert.Equal(10, CommandResult.Parse(CommandLine.ReadAll(gzip)).Count);
        var manifest = JsonDocument.Parse(File.ReadAllText(_command.Folder["out.jsonl.gz.manifest.json"])).RootElement;
        var bytes = File.ReadAllBytes(_command.Folder["out.jsonl.gz"]);
        Assert.Equal(10, manifest.GetProperty("rows").GetInt64());
        Assert.Equal(bytes.Length, manifest.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest.GetProperty("sha256").GetString());
        Assert.Equal(0.01, manifest.GetProperty("options").GetProperty("fpr").GetDouble());
    }

    [Fact]
    public void It_serves_as_a_filter_for_plain_and_gzipped_lines()
    {
        var plain = Encoding.UTF8.GetBytes("\uFEFF" + Documents("x", 3).Replace("\n", "\r\n", StringComparison.Ordinal));
        var result = _command.RunWithInput(plain, "scan", "-", "-o", "-");
        Assert.Equal((0, 3), (result.ExitCode, result.Rows().Count));

        byte[] members = [.. TemporaryFolder.Gzip(Documents("x", 3)), .. TemporaryFolder.Gzip(Documents("y", 2))];
        result = _command.RunWithInput(members, "scan", "-", "--format", "jsonl", "--quiet");
        Assert.Equal((0, 5, ""), (result.ExitCode, result.Rows().Count, result.Error));
    }

    [Fact]
    public void A_folder_is_read_with_its_folders_in_ordinal_order_without_hidden_files_and_other_kinds()
    {
        foreach (var name in new[] { "in/b.txt", "in/B.md", "in/sub/a.markdown", "in/.hidden.txt", "in/.git/x.txt", "in/c.png", "in/d.json" })
        {
            _command.Folder.Write(name, "text of " + name);
        }

        _command.Folder.Write("in/sub/z.txt.gz", TemporaryFolder.Gzip("packed text"));
        Assert.Equal(["in/B.md", "in/b.txt", "in/sub/a.markdown", "in/sub/z.txt.gz"], Ids(_command.Run("scan", "in", "-o", "-")));
    }

    [Fact]
    public void Globs_are_expanded_by_the_command_itself_and_a_file_named_twice_is_read_once()
    {
        foreach (var name in new[] { "a1.txt", "a2.txt", "b.txt", "x/a3.txt", "x/y/a4.txt", "x/.h/a5.txt" })
        {
            _command.Folder.Write(name, name);
        }

        Assert.Equal(["a1.txt", "a2.txt"], Ids(_command.Run("scan", "a?.txt", "a1.txt", "-o", "-")));
        Assert.Equal(["a1.txt", "a2.txt", "x/a3.txt", "x/y/a4.txt"], Ids(_command.Run("scan", "**/a*.txt", "-o", "-")));
        Assert.Equal(["x/y/a4.txt"], Ids(_command.Run("scan", "*/*/*.txt", "-o", "-")));
    }

    [Fact]
    public void Other_layouts_are_mapped()
    {
        _command.Folder.Write("in.jsonl", "{\"meta\":{\"key\":5},\"content\":{\"body\":\"words here\"}}\n");
        Assert.Equal(["5"], Ids(_command.Run("scan", "in.jsonl", "-o", "-", "--text-field", "content.body", "--id-field", "meta.key")));
    }

    [Fact]
    public void An_empty_file_is_no_error()
    {
        _command.Folder.Write("empty.jsonl", "\n\n");
        var result = _command.Run("scan", "empty.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 documents", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_documents_the_table_shows_the_most_machine_like()
    {
        _command.Folder.Write("in.jsonl", Documents("x", 60));
        var result = _command.Run("scan", "in.jsonl", "--top", "7");
        // a heading, a rule and the rows
        Assert.Equal(7, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains(" x", StringComparison.Ordinal)));
        Assert.Contains("the 7 most machine-like", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_cannot_take_over_the_terminal()
    {
        _command.Folder.Write("in.jsonl", "{\"id\":\"\\u001b[31mred[/folder]\",\"text\":\"\\u001b]0;title\\u0007 [bold]x[/] \\u202eright\"}\nbad\n");
        var result = _command.Run("scan", "in.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u202e', result.Output);
        Assert.Contains("[bold]x[/] right", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_go_to_standard_output()
    {
        var help = _command.Run("scan", "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains("provenance scan <INPUT>...", help.Output, StringComparison.Ordinal);
        var commands = _command.Run("--help");
        Assert.Matches(@"  scan +Assess documents: how likely each was written by a language model\.\n  explain", commands.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("Exit codes:", commands.Output, StringComparison.Ordinal);
        var version = _command.Run("--version");
        Assert.Equal(0, version.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    private static IEnumerable<string?> Ids(CommandResult result)
    {
        Assert.Equal(0, result.ExitCode);
        return result.Rows().Select(row => row.GetProperty("id").GetString());
    }

    private static string Documents(string prefix, int count)
    {
        var random = new Random(11);
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{prefix}{i}\",\"text\":\"{string.Concat(Enumerable.Repeat("word ", random.Next(1, 80)))}\"}}\n");
        }

        return lines.ToString();
    }

    public void Dispose() => _command.Dispose();
}
