using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Every_form_goes_to_a_file_and_to_standard_output_alike()
    {
        Tag();
        foreach (var format in Provenance.Lineage.StoreExporter.Formats)
        {
            var shown = _cli.Run("export", "--format", format, "--name", "x");
            Assert.True(shown.ExitCode == 0, $"{format}: {shown.Error}");
            var written = _cli.Run("export", "--format", format, "--name", "x", "-o", "out");
            Assert.True(written.ExitCode == 0, $"{format}: {written.Error}");
            Assert.NotEmpty(shown.Output);
            Assert.Equal(shown.Output, File.ReadAllText(_cli.Folder["out"]));
            Assert.Empty(shown.Error);
            Assert.Empty(written.Output);
        }

        Assert.DoesNotContain(_cli.Folder.Names(), name => name.Contains("tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_digest_that_croissant_gives_is_that_of_the_records_file()
    {
        Tag();
        _cli.Run("export", "--format", "records", "-o", "records.jsonl");
        using var json = JsonDocument.Parse(_cli.Run("export", "--format", "croissant", "--name", "My corpus", "--url", "https://example.org/c").Output);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_cli.Folder["records.jsonl"]))), json.RootElement.GetProperty("distribution")[0].GetProperty("sha256").GetString());
        Assert.Equal("My corpus", json.RootElement.GetProperty("name").GetString());
        Assert.Equal("https://example.org/c", json.RootElement.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData(64, "nowhere", "export", "--format", "croissant", "--url", "nowhere")]
    [InlineData(64, "xml", "export", "--format", "xml")]
    [InlineData(66, "no such store", "export", "--format", "card", "--store", "none.db")]
    [InlineData(73, "missing", "export", "--format", "spdx", "-o", "missing/out.json")]
    public void What_cannot_be_done_leaves_nothing_behind(int code, string message, params string[] arguments)
    {
        Tag();
        var before = _cli.Folder.Names();
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal(before, _cli.Folder.Names());
    }

    private void Tag()
    {
        _cli.Folder.Write("a.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"1\",\"text\":\"what somebody wrote\"}\n"));
        Assert.Equal(0, _cli.Run("tag", "a.jsonl", "--origin", "human", "--license", "MIT").ExitCode);
    }

    public void Dispose() => _cli.Dispose();
}
