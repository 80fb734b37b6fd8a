using System.Text;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class StoreCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void From_labelled_data_to_generation_two_to_conflicts_to_a_flipped_byte()
    {
        _cli.Folder.Write("train.jsonl", Lines(40, i => (i % 2 == 0 ? "human" : "machine", i % 2 == 0 ? "" : "old-model")));
        _cli.Folder.Write("part.jsonl", Lines(20, i => (i % 2 == 0 ? "human" : "machine", "")));
        Ok("tag", "train.jsonl", "--map", "origin=label", "--map", "generator=generator");
        Ok("set", "register", "humans", Write("humans.jsonl", Lines(40, i => ("human", ""), i => i % 2 == 0)));
        Ok("model", "register", "old-model", "--trained-on", "humans");
        Ok("set", "register", "part", "part.jsonl");
        Assert.Contains("generation 2", Ok("model", "register", "new-model", "--trained-on", "part").Error, StringComparison.Ordinal);
        _cli.Folder.Write("out.jsonl", "{\"id\":\"out-1\",\"text\":\"what the new model wrote\"}\n");
        Ok("tag", "out.jsonl", "--generator", "new-model", "--license", "CC0-1.0");

        var stats = Ok("stats", "--json").Rows();
        Assert.Contains(stats, row => row.GetProperty("generator").GetString() == "new-model" && row.GetProperty("generation").GetInt32() == 2);
        Assert.Contains("old-model", Ok("stats").Output, StringComparison.Ordinal);

        var tree = Ok("lineage", "out-1").Output;
        Assert.StartsWith("out-1: machine, generation 2", tree, StringComparison.Ordinal);
        Assert.Contains("used set part", tree, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Ok("lineage", "out-1", "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetProperty("nodes")[0].GetProperty("generation").GetInt32());
        Assert.StartsWith("digraph lineage {", Ok("lineage", "out-1", "--format", "dot").Output, StringComparison.Ordinal);

        Ok("export", "--format", "checkpoint", "-o", "kept.checkpoint");
        Ok("export", "--format", "prov-json", "-o", "store.json");
        Ok("import", "store.json", "--store", "copy.db");
        Assert.Contains("fit", Ok("verify", "--against", "kept.checkpoint").Error, StringComparison.Ordinal);
        Ok("verify", "--store", "copy.db");
        var refused = _cli.Run("verify", "--store", "copy.db", "--against", "kept.checkpoint");
        Assert.Equal(65, refused.ExitCode);

        FlipByteOf("new-model");
        var flipped = _cli.Run("verify");
        Assert.Equal(65, flipped.ExitCode);
        Assert.Matches("record [0-9]+: ", flipped.Error);
    }

    [Fact]
    public void A_planted_conflict_is_found_after_a_scan()
    {
        var sample = Path.Combine(Repository.Root, "corpora", "sample");
        Ok("tag", sample, "--origin", "human", "--source", "trusted");
        Ok("scan", sample, "--store", "provenance.db", "--fpr", "0.2", "--quiet");
        var rows = Ok("conflicts", "--json").Rows();
        var conflict = Assert.Single(rows);
        Assert.Equal("trusted", conflict.GetProperty("source").GetString());
        Assert.Equal("human", conflict.GetProperty("declared").GetString());
        Assert.True(conflict.GetProperty("documents").GetInt32() > 0);
        Assert.Contains("trusted", Ok("conflicts").Output, StringComparison.Ordinal);
        Ok("verify");
        Assert.Contains("0 records added", Ok("tag", sample, "--origin", "human", "--source", "trusted").Error, StringComparison.Ordinal);
    }

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
    [InlineData(64, "robot", "tag", "a.jsonl", "--origin", "robot")]
    [InlineData(64, "--trained-on", "model", "register", "m")]
    [InlineData(66, "no such set", "model", "register", "m", "--trained-on", "nothing")]
    [InlineData(66, "no such file", "tag", "nothing.jsonl", "--origin", "human")]
    [InlineData(66, "no such store", "stats")]
    [InlineData(66, "no such store", "verify", "--store", "none.db")]
    [InlineData(65, "not a provenance store", "verify", "--store", "a.jsonl")]
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

    [Fact]
    public void Killed_at_any_moment_nothing_accepted_is_lost_and_the_store_verifies()
    {
        const ulong Seed = 7;
        const int Kills = 20;
        var random = new Provenance.Learning.SplitMix64(Seed);
        _cli.Folder.Write("many.jsonl", Lines(120_000, i => ("human", "")));
        long before = 0;
        long total = 0;
        for (var round = 0; round < Kills; round++)
        {
            if (round % 2 == 0)
            {
                File.Delete(_cli.Folder["provenance.db"]);
                File.Delete(_cli.Folder["provenance.db-wal"]);
                File.Delete(_cli.Folder["provenance.db-shm"]);
                before = 0;
            }

            using (var process = _cli.Start("tag", "many.jsonl", "--origin", "human", "--quiet", "--run", $"{round}"))
            {
                Thread.Sleep(300 + random.NextInt(1200));
                process.Kill();
                process.WaitForExit();
            }

            using var store = Provenance.Store.ProvenanceStores.Open(_cli.Folder["provenance.db"], create: true);
            Assert.True(store.Head.Records >= before, $"seed {Seed}, kill {round}: records were lost");
            total += store.Head.Records - before;
            before = store.Head.Records;
            Assert.Null(new Provenance.Lineage.StoreVerifier(store).Verify().Fault);
        }

        Assert.True(total > 0);
    }

    private CommandResult Ok(params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    private string Write(string name, string text) => _cli.Folder.Write(name, text);

    private static string Lines(int count, Func<int, (string Label, string Generator)> label, Func<int, bool>? wanted = null)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (wanted is null || wanted(i))
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"This is the text of document {i}.\",\"label\":\"{label(i).Label}\",\"generator\":\"{label(i).Generator}\"}}\n");
            }
        }

        return text.ToString();
    }

    private void FlipByteOf(string text)
    {
        var bytes = File.ReadAllBytes(_cli.Folder["provenance.db"]);
        bytes[bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes($"\"model\":\"{text}\"")) + 10] ^= 1;
        File.WriteAllBytes(_cli.Folder["provenance.db"], bytes);
    }

    public void Dispose() => _cli.Dispose();
}
