using System.Diagnostics;
using System.Text.Json;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The steps of a new user with a store, by the real executable; one class a store runs it.</summary>
public abstract class StoreStory : IDisposable
{
    private protected CommandLine Cli { get; } = new();

    /// <summary>The store as <c>--store</c> takes it.</summary>
    private protected abstract string Location { get; }

    /// <summary>The same from anywhere.</summary>
    private protected abstract string FullLocation { get; }

    /// <summary>The number of times that a run is killed.</summary>
    private protected abstract int Kills { get; }

    /// <summary>Flips one byte of the record that names a model.</summary>
    private protected abstract void FlipByteOf(string model);

    /// <summary>Takes the store away.</summary>
    private protected abstract void Remove();

    [Fact]
    public void From_labelled_data_to_generation_two_to_a_flipped_byte()
    {
        Cli.Folder.Write("train.jsonl", TaggedLines.Write(40, Text, i => i % 2 == 0 ? "human" : "machine", i => i % 2 == 0 ? "" : "old-model"));
        Cli.Folder.Write("part.jsonl", TaggedLines.Write(20, Text));
        Cli.Folder.Write("humans.jsonl", TaggedLines.Write(20, i => Text(2 * i)));
        Ok("tag", "train.jsonl", "--map", "origin=label", "--map", "generator=generator");
        Ok("set", "register", "humans", "humans.jsonl");
        Ok("model", "register", "old-model", "--trained-on", "humans");
        Ok("set", "register", "part", "part.jsonl");
        Assert.Contains("generation 2", Ok("model", "register", "new-model", "--trained-on", "part").Error, StringComparison.Ordinal);
        Cli.Folder.Write("out.jsonl", "{\"id\":\"out-1\",\"text\":\"what the new model wrote\"}\n");
        Ok("tag", "out.jsonl", "--generator", "new-model", "--license", "CC0-1.0");

        Assert.Contains(Ok("stats", "--json").Rows(), row => row.GetProperty("generator").GetString() == "new-model" && row.GetProperty("generation").GetInt32() == 2);
        Assert.Contains("old-model", Ok("stats").Output, StringComparison.Ordinal);

        var tree = Ok("lineage", "out-1").Output;
        Assert.StartsWith("out-1: machine, generation 2", tree, StringComparison.Ordinal);
        Assert.Contains("used set part", tree, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Ok("lineage", "out-1", "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetProperty("nodes")[0].GetProperty("generation").GetInt32());
        Assert.StartsWith("digraph lineage {", Ok("lineage", "out-1", "--format", "dot").Output, StringComparison.Ordinal);

        foreach (var format in StoreExporter.Formats)
        {
            Ok("export", "--format", format, "-o", $"store.{format}");
            Assert.True(new FileInfo(Cli.Folder[$"store.{format}"]).Length > 0, format);
        }

        Run(0, "import", "store.prov-json", "--store", "copy.db");
        Assert.Contains("fit", Ok("verify", "--against", "store.checkpoint").Error, StringComparison.Ordinal);
        Run(0, "verify", "--store", "copy.db");
        Run(65, "verify", "--store", "copy.db", "--against", "store.checkpoint");

        FlipByteOf("new-model");
        Assert.Matches("record [0-9]+: ", Run(65, "verify", "--store", Location).Error);
    }

    [Fact]
    public void A_planted_conflict_is_found_after_a_scan()
    {
        var sample = Path.Combine(Repository.Root, "corpora", "sample");
        Ok("tag", sample, "--origin", "human", "--source", "trusted");
        Ok("scan", sample, "--fpr", "0.2", "--quiet");
        var conflict = Assert.Single(Ok("conflicts", "--json").Rows());
        Assert.Equal("trusted", conflict.GetProperty("source").GetString());
        Assert.Equal("human", conflict.GetProperty("declared").GetString());
        Assert.True(conflict.GetProperty("documents").GetInt32() > 0);
        Assert.Contains("trusted", Ok("conflicts").Output, StringComparison.Ordinal);
        Ok("verify");
        Assert.Contains("0 records added", Ok("tag", sample, "--origin", "human", "--source", "trusted").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_copy_is_linked_to_its_source()
    {
        var words = Enumerable.Range(0, 300).Select(i => $"word{i}").ToArray();
        Cli.Folder.Write("a.jsonl", TaggedLines.Write(1, _ => string.Join(' ', words)));
        words[150] = "another";
        Cli.Folder.Write("b.jsonl", "{\"id\":\"copy\",\"text\":\"" + string.Join(' ', words) + "\"}\n");
        Cli.Folder.Write("c.jsonl", "{\"id\":\"unsigned\",\"text\":\"nothing of that sort\"}\n");
        Ok("tag", "a.jsonl", "--origin", "human", "--source", "library", "--near");
        Ok("tag", "b.jsonl", "--near");
        Ok("tag", "c.jsonl");
        Assert.Matches("near-duplicates:\\n  0\\.9[0-9] d0: human, generation 0, from library", Ok("lineage", "copy", "--near").Output);
        Assert.Contains("no near-duplicates", Ok("lineage", "copy", "--near", "--similarity", "1").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Ok("lineage", "copy", "--near", "--format", "json").Output);
        Assert.Equal("d0", json.RootElement.GetProperty("near")[0].GetProperty("id").GetString());
        Assert.Contains("style=dashed", Ok("lineage", "copy", "--near", "--format", "dot").Output, StringComparison.Ordinal);
        Assert.Contains("tag it again with --near", Run(66, "lineage", "unsigned", "--near", "--store", Location).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_at_any_moment_nothing_accepted_is_lost_and_the_store_verifies()
    {
        const ulong Seed = 7;
        var random = new SplitMix64(Seed);
        Cli.Folder.Write("many.jsonl", TaggedLines.Write(12_000, Text));
        var watch = Stopwatch.StartNew();
        Ok("tag", "many.jsonl", "--origin", "human", "--quiet");
        var whole = (int)watch.ElapsedMilliseconds;
        long before = 0;
        long total = 0;
        // where the machine has become slower since, more and later kills, until one comes after a batch
        for (var round = 0; round < Kills || (total == 0 && round < 4 * Kills); round++)
        {
            if (round % 5 == 0)
            {
                Remove();
                before = 0;
            }

            using (var process = Cli.Start("tag", "many.jsonl", "--origin", "human", "--quiet", "--run", $"{round}", "--store", Location))
            {
                Thread.Sleep(random.NextInt(whole * (1 + (round / Kills))));
                process.Kill();
                process.WaitForExit();
            }

            using var store = ProvenanceStores.Open(FullLocation, create: true);
            Assert.True(store.Head.Records >= before, $"seed {Seed}, kill {round}: records were lost");
            total += store.Head.Records - before;
            before = store.Head.Records;
            Assert.Null(new StoreVerifier(store).Verify().Fault);
        }

        Assert.True(total > 0);
    }

    [Fact]
    public void A_part_of_the_labelled_data_goes_all_the_way()
    {
        Needs.Corpora();
        var files = Directory.GetFiles(Needs.TrainingCorpora, "*.jsonl.gz").Order(StringComparer.Ordinal).Take(2).ToArray();
        Ok(["tag", .. files, "--map", "origin=label", "--map", "generator=generator"]);
        Ok("set", "register", "part", files[0]);
        Ok("model", "register", "trained-here", "--trained-on", "part");
        Cli.Folder.Write("out.jsonl", TaggedLines.Write(3, i => $"what the model that was trained on it wrote, {i}"));
        Ok("tag", "out.jsonl", "--generator", "trained-here");
        var made = Assert.Single(Ok("stats", "--json").Rows(), row => row.GetProperty("generator").GetString() == "trained-here");
        Assert.Equal((3, 2), (made.GetProperty("documents").GetInt32(), made.GetProperty("generation_least").GetInt32()));
        Assert.Contains("used set part", Ok("lineage", "d0").Output, StringComparison.Ordinal);
        Ok("verify");
    }

    private protected CommandResult Ok(params string[] arguments) => Run(0, [.. arguments, "--store", Location]);

    private CommandResult Run(int code, params string[] arguments)
    {
        var result = Cli.Run(arguments);
        Assert.True(result.ExitCode == code, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    private static string Text(int i) => $"This is the text of document {i}, which nobody else wrote.";

    public void Dispose()
    {
        Remove();
        Cli.Dispose();
        GC.SuppressFinalize(this);
    }
}
