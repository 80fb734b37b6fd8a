using Provenance.Tests.Formats.Tokenizers;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Tokenizers by the real executable: a budget of a policy, and what scanning does not load.</summary>
public sealed class TokenizersOfCommandsTests : IDisposable
{
    private const string Library = "Microsoft.ML.Tokenizers";

    private readonly CommandLine _command = new();

    [Fact]
    public void Curate_counts_by_the_tokenizer_that_lies_beside_the_policy()
    {
        _command.Folder.Write("policies/bert.json", File.ReadAllBytes(ReferenceTokens.PathOf("bert-uncased.json")));
        _command.Folder.Write("policies/p.yaml", "name: p\nhuman: {share: 0}\norder: random\nsentinels: none\ndiversity: {near_duplicates: false}\nbudget: {tokens: 50, tokenizer: bert.json}\n");
        _command.Folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"id\":\"d{i}\",\"text\":\"the quick brown fox {i}\",\"origin\":\"human\"}}\n")));
        var result = _command.Run("curate", "policies/p.yaml", "in.jsonl", "-o", "set");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("bert.json sha256:", File.ReadAllText(_command.Folder["set/manifest.json"]), StringComparison.Ordinal);
        Assert.Contains("tokens of bert.json", File.ReadAllText(_command.Folder["set/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tokenizer_that_cannot_be_used_is_named_before_a_document_is_read()
    {
        _command.Folder.Write("u.json", """{"model":{"type":"Unigram","vocab":[["a",-1.5]]}}""");
        _command.Folder.Write("p.yaml", "name: p\nhuman: {share: 0}\norder: random\nbudget: {tokens: 50, tokenizer: u.json}\n");
        _command.Folder.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"one\"}\n");
        var result = _command.Run("curate", "p.yaml", "in.jsonl", "-o", "set");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("u.json: model: is of type Unigram", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_command.Folder["set"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scan_loads_the_tokenizers_library_where_a_watermark_is_looked_for_and_nowhere_else(bool watermark)
    {
        if (!OperatingSystem.IsLinux()) return;

        string[] asked = watermark ? ["--watermark", "kgw:report=1", "--tokenizer", "gpt2"] : [];
        using var process = _command.Start(["scan", "-", "-o", "-", "--quiet", .. asked]);
        var line = $"{{\"id\":\"a\",\"text\":\"{string.Concat(Enumerable.Repeat("a text that goes on for a while and is scanned ", 30))}\"}}\n";
        var writing = Task.Run(() =>
        {
            // enough for rows to come out before the input ends
            for (var i = 0; i < 20_000; i++) process.StandardInput.Write(line);

            process.StandardInput.Flush();
        });
        var row = await process.StandardOutput.ReadLineAsync().WaitAsync(Waiting.Patience);
        Assert.Contains("\"verdict\"", row, StringComparison.Ordinal);
        var maps = await File.ReadAllTextAsync($"/proc/{process.Id}/maps");
        var rest = process.StandardOutput.ReadToEndAsync();
        await writing.WaitAsync(Waiting.Patience);
        process.StandardInput.Close();
        await rest.WaitAsync(Waiting.Patience);
        await process.WaitForExitAsync().WaitAsync(Waiting.Patience);
        Assert.Contains("Provenance.Formats", maps, StringComparison.Ordinal);
        Assert.Equal(watermark, maps.Contains(Library, StringComparison.Ordinal));
    }

    public void Dispose() => _command.Dispose();
}
