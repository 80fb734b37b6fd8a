using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The commands of the provenance store that do not depend on where it is.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void What_cannot_be_recorded_is_named_by_file_and_line()
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\",\"label\":\"human\"}\n{\"id\":\"2\",\"text\":\"y\",\"label\":\"robot\"}\n");
        var result = Ok("tag", "a.jsonl", "--map", "origin=label");
        Assert.Contains("a.jsonl:2: the origin 'robot'", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 bad-field", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "--map", "tag", "a.jsonl", "--map", "nonsense")]
    [InlineData(64, "cannot be mapped", "tag", "a.jsonl", "--map", "colour=x")]
    [InlineData(64, "is not a generation", "tag", "a.jsonl", "--generation", "-1")]
    [InlineData(64, "a whole number from 0 to 1000000", "tag", "a.jsonl", "--generation", "1000001")]
    [InlineData(64, "robot", "tag", "a.jsonl", "--origin", "robot")]
    [InlineData(64, "--trained-on", "model", "register", "m")]
    [InlineData(66, "no such set", "model", "register", "m", "--trained-on", "nothing")]
    [InlineData(66, "no such file", "tag", "nothing.jsonl", "--origin", "human")]
    [InlineData(66, "no such store", "stats")]
    [InlineData(66, "no such store", "verify", "--store", "none.db")]
    [InlineData(65, "not a provenance store", "verify", "--store", "a.jsonl")]
    [InlineData(65, "'' is no place for a store", "tag", "a.jsonl", "--origin", "human", "--store", "")]
    [InlineData(65, "':memory:' is no place for a store", "tag", "a.jsonl", "--origin", "human", "--store", ":memory:")]
    [InlineData(65, "no records in it", "import", "a.jsonl")]
    [InlineData(66, "no such file", "import", "nothing.json")]
    public void Wrong_use_says_what_is_wrong(int code, string message, params string[] arguments)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("a.jsonl", "is an input", "tag", "a.jsonl", "--origin", "human", "--rejects", "a.jsonl")]
    [InlineData("a.jsonl", "is an input", "set", "register", "s", "a.jsonl", "--rejects", "./a.jsonl")]
    [InlineData("provenance.db", "the provenance store in use", "tag", "a.jsonl", "--origin", "human", "--rejects", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "export", "--format", "records", "-o", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "scan", "a.jsonl", "--store", "provenance.db", "-o", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "filter", "a.jsonl", "--store", "provenance.db", "-o", "link.db")]
    [InlineData("my.safetensors", "the detector or", "scan", "a.jsonl", "--model", "my.safetensors", "-o", "my.safetensors")]
    [InlineData("my.safetensors", "the detector or", "evaluate", "a.jsonl", "--model", "my.safetensors", "--json", "my.safetensors")]
    public void Nothing_that_is_in_use_is_replaced(string name, string message, params string[] arguments)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\",\"label\":\"human\"}\n");
        File.CreateSymbolicLink(_cli.Folder["link.db"], "provenance.db");
        File.Copy(Directory.GetFiles(Path.Combine(Repository.Root, "models", "default"), "*.safetensors").Single(), _cli.Folder["my.safetensors"]);
        Ok("tag", "a.jsonl", "--origin", "human");
        var before = File.ReadAllBytes(_cli.Folder[name]);
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 73, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_cli.Folder[name]));
        Assert.Contains("records fit", Ok("verify").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_URI_is_a_file_and_named_as_it_was_written()
    {
        const string Name = "file:zz.db?mode=memory";
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
        Ok("tag", "a.jsonl", "--origin", "human", "--store", Name);
        Assert.Equal(["a.jsonl", Name], _cli.Folder.Names());
        Assert.Contains("human", Ok("stats", "--store", Name).Output, StringComparison.Ordinal);
        Assert.StartsWith("provenance: file:none.db: no such store;", _cli.Run("stats", "--store", "file:none.db").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_was_cut_is_damaged_data_and_no_bug()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Of(100, i => $"text {i}"));
        Ok("tag", "a.jsonl", "--origin", "human");
        Ok("export", "--format", "prov-json", "-o", "x.json.gz");
        var whole = File.ReadAllBytes(_cli.Folder["x.json.gz"]);
        _cli.Folder.Write("cut.json.gz", whole[..(whole.Length / 2)]);
        var result = _cli.Run("import", "cut.json.gz", "--store", "copy.db");
        Assert.True(result.ExitCode == 65, result.Error);
        Assert.Contains("cut.json.gz: the gzip data", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_can_be_mended_and_read_again()
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\",\"label\":\"robot\"}\n{\"id\":\"2\"}\n{\"id\":\"3\",\"text\":\"z\"}\n");
        Ok("tag", "a.jsonl", "--map", "origin=label", "--rejects", "rejects.jsonl");
        Assert.Equal(["bad-field", "text-missing"], File.ReadLines(_cli.Folder["rejects.jsonl"]).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("reason").GetString()));
    }

    [Fact]
    public void Two_processes_write_to_one_store_and_lose_nothing()
    {
        const int Each = 30_000;
        _cli.Folder.Write("a.jsonl", TaggedLines.Of(Each, i => $"text {i} of the first"));
        _cli.Folder.Write("b.jsonl", TaggedLines.Of(Each, i => $"text {i} of the second"));
        using (var first = _cli.Start("tag", "a.jsonl", "--origin", "human", "--quiet"))
        using (var second = _cli.Start("tag", "b.jsonl", "--origin", "human", "--quiet"))
        {
            first.WaitForExit();
            second.WaitForExit();
            Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        }

        Assert.Contains("60,000 records fit", Ok("verify").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_may_name_what_text_was_made_from_and_what_speaks_for_it()
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"source\",\"text\":\"a text that somebody wrote\"}\n");
        _cli.Folder.Write("b.jsonl", "{\"id\":\"edited\",\"text\":\"a text that a model edited\"}\n");
        Ok("tag", "a.jsonl", "--origin", "human");
        Ok("tag", "b.jsonl", "--derived-from", "source", "--evidence", "watermark=found");
        Assert.Contains("wasDerivedFrom source: human, generation 0", Ok("lineage", "edited").Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"watermark\",\"value\":\"found\"", Ok("export", "--format", "records").Output, StringComparison.Ordinal);
        var unknown = _cli.Run("tag", "b.jsonl", "--derived-from", "nobody");
        Assert.Equal(66, unknown.ExitCode);
    }

    private CommandResult Ok(params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    public void Dispose() => _cli.Dispose();
}
