using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Formats.Parquet;
using Provenance.Tests.Formats;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Files in Zstandard and Parquet, in and out of commands.</summary>
public sealed class PackedFilesTests : IDisposable
{
    private readonly CommandLine _command = new();

    [Fact]
    public void Documents_in_zst_get_the_same_assessments_from_a_file_and_from_standard_input()
    {
        var documents = Encoding.UTF8.GetBytes(Documents(300));
        _command.Folder.Write("in.jsonl", documents);
        _command.Folder.Write("in.jsonl.zst", ZstdCompressionTests.Pack(documents));
        var expected = Scan("in.jsonl");
        Assert.Equal(expected, Scan("in.jsonl.zst"));
        var piped = _command.RunWithInput(File.ReadAllBytes(_command.Folder["in.jsonl.zst"]), "scan", "-", "-q", "-o", "-");
        Assert.Equal(expected, piped.Output);
    }

    [Fact]
    public void Outputs_in_zst_can_be_read_again_and_their_manifest_has_the_digest_of_what_is_on_disk()
    {
        _command.Folder.Write("in.jsonl", Documents(300) + "bad\n");
        var result = _command.Run("filter", "in.jsonl", "--min-words", "20", "-q", "-o", "out.jsonl.zst", "--rejects", "bad.jsonl.zst");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Sha256("out.jsonl.zst"), Manifest("out.jsonl.zst").GetProperty("sha256").GetString());
        Assert.Equal(0, _command.Run("filter", "in.jsonl", "--min-words", "20", "-q", "-o", "out.jsonl").ExitCode);
        Assert.Equal(Scan("out.jsonl"), Scan("out.jsonl.zst"));
    }

    [Fact]
    public void A_name_that_means_what_cannot_be_written_is_refused()
    {
        _command.Folder.Write("in.jsonl", Documents(3));
        foreach (var name in new[] { "out.jsonl.xz", "out.parquet.gz", "out.csv", "out.warc" })
        {
            var result = _command.Run("scan", "in.jsonl", "-q", "-o", name);
            Assert.Equal(73, result.ExitCode);
            Assert.Contains(name, result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["in.jsonl"], _command.Folder.Names());
    }

    [Fact]
    public void Standard_input_that_is_like_no_format_is_answered_with_the_option_that_names_one()
    {
        var table = Encoding.UTF8.GetBytes("id,text\n1,a short text\n");
        Assert.Contains("--input-format", _command.RunWithInput(table, "scan", "-", "-o", "-").Error, StringComparison.Ordinal);
        var read = _command.RunWithInput(table, "scan", "-", "--input-format", "csv", "-o", "-");
        Assert.Equal(0, read.ExitCode);
        Assert.StartsWith("{\"id\":\"1\"", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_in_Parquet_get_the_same_assessments_as_in_JSON_lines()
    {
        _command.Folder.Write("in.jsonl", Documents(300));
        Assert.Equal(0, _command.Run("filter", "in.jsonl", "--where", "words >= 0", "-q", "-o", "in.parquet").ExitCode);
        var expected = Scan("in.jsonl");
        Assert.Equal(expected, Scan("in.parquet"));
        var piped = _command.RunWithInput(File.ReadAllBytes(_command.Folder["in.parquet"]), "scan", "-", "-q", "-o", "-");
        Assert.Equal(expected, piped.Output);
    }

    [Fact]
    public void Assessments_in_Parquet_are_those_in_JSON_lines_and_their_manifest_has_the_digest_of_the_table()
    {
        _command.Folder.Write("in.jsonl", Documents(300) + "bad\n");
        Assert.Equal(0, _command.Run("scan", "in.jsonl", "-q", "-o", "out.parquet", "--rejects", "bad.parquet").ExitCode);
        Assert.Equal(["bad.parquet", "in.jsonl", "out.parquet", "out.parquet.manifest.json"], _command.Folder.Names());
        var manifest = Manifest("out.parquet");
        Assert.Equal(Sha256("out.parquet"), manifest.GetProperty("sha256").GetString());
        Assert.Equal(300, manifest.GetProperty("rows").GetInt32());

        Assert.Equal(0, _command.Run("scan", "in.jsonl", "-q", "-o", "out.jsonl").ExitCode);
        var expected = _command.Rows("out.jsonl");
        var rows = Table("out.parquet");
        Assert.Equal(expected.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var field in expected[i].EnumerateObject())
            {
                var given = rows[i].TryGetProperty(field.Name, out var value);
                Assert.True(field.Value.ValueKind == JsonValueKind.Null ? !given : JsonElement.DeepEquals(field.Value, value), $"{i}: {field.Name} {value}");
            }
        }

        var reject = Assert.Single(Table("bad.parquet"));
        Assert.Equal((301, "invalid-json"), (reject.GetProperty("line").GetInt32(), reject.GetProperty("reason").GetString()));
    }

    [Fact]
    public void Damaged_Parquet_is_named_and_the_rest_goes_on()
    {
        _command.Folder.Write("data/a.parquet", "PAR1 and no more");
        _command.Folder.Write("data/b.jsonl", Documents(3));
        var result = _command.Run("scan", "data", "-o", "out.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.parquet", result.Error, StringComparison.Ordinal);
        Assert.Contains("ends too early", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, _command.Rows("out.jsonl").Count);
    }

    private string Scan(string name)
    {
        var result = _command.Run("scan", name, "-q", "-o", "-");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.NotEmpty(result.Output);
        return result.Output;
    }

    private List<JsonElement> Table(string name)
    {
        using var rows = new ParquetRows(_command.Folder[name]);
        var found = new List<JsonElement>();
        while (rows.Next())
        {
            var json = new Provenance.Documents.Buffers.ByteBuffer();
            rows.Write(json);
            using var row = JsonDocument.Parse(json.Memory);
            found.Add(row.RootElement.Clone());
        }

        return found;
    }

    private JsonElement Manifest(string output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(_command.Folder[output + ".manifest.json"]));
        return manifest.RootElement.Clone();
    }

    private string Sha256(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_command.Folder[name])));

    private static string Documents(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"{string.Join(' ', Enumerable.Repeat($"A short text about the number {i}, and then some more.", i % 9))}\",\"metadata\":{{\"n\":{i},\"tags\":[\"a\"]}}}}\n");
        }

        return lines.ToString();
    }

    public void Dispose() => _command.Dispose();
}
