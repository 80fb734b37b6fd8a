using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The main road in five commands, by the real executable: from a crawl over a training set to what a model of it means for the next one.</summary>
public sealed class MainRoadStory : IDisposable
{
    private readonly CommandLine _cli = new();

    public MainRoadStory()
    {
        var lines = StyledText.Lines(11, 540, "crawl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _cli.Folder.Write("books/a.jsonl", string.Concat(lines.Where((_, i) => i % 2 == 0 && i < 440).Select(Unlabelled)));
        _cli.Folder.Write("crawl/a.jsonl.gz", TemporaryFolder.Gzip(string.Concat(lines.Where((_, i) => i % 2 == 1 || i >= 440).Select(Unlabelled))));
    }

    [Fact]
    public void From_a_crawl_to_the_generation_of_a_models_output_and_to_what_curation_saves()
    {
        Ok("scan", "crawl/", "-o", "scores.jsonl.gz");
        Ok("tag", "books/", "--origin", "human");
        var made = Ok("curate", "recommended", "crawl/", "books/", "--assessments", "scores.jsonl.gz", "-o", "set");
        Assert.Contains("320 documents assessed before, 220 scored now", made.Error, StringComparison.Ordinal);
        Assert.Contains("220 of 540 documents have no assessment by the detector in use", made.Error, StringComparison.Ordinal);
        Assert.Contains("set: registered in provenance.db", made.Error, StringComparison.Ordinal);

        var registered = Ok("model", "register", "my-model", "--trained-on", "set");
        Assert.Contains("what it writes has generation", registered.Error, StringComparison.Ordinal);

        var collapse = Ok("collapse", "books/", "--policy", "recommended", "--arms", "human,replace", "--generations", "2", "--seeds", "1", "--words", "6000", "--no-orderings", "-o", "lab");
        Assert.Contains("policy:recommended", collapse.Output, StringComparison.Ordinal);

        // what was scanned and scored once need not be scored a second time, and the set is the same
        Ok("scan", "books/", "-o", "books.jsonl");
        var again = Ok("curate", "recommended", "crawl/", "books/", "--assessments", "scores.jsonl.gz", "--assessments", "books.jsonl", "-o", "set-2");
        Assert.Contains("540 documents assessed before, 0 scored now", again.Error, StringComparison.Ordinal);
        Assert.Equal(Stages("set"), Stages("set-2"));
        Ok("verify");
    }

    [Fact]
    public void Assessments_come_through_a_pipe_and_the_store_can_be_left_out()
    {
        Ok("tag", "books/", "--origin", "human");
        var scores = Ok("scan", "crawl/", "books/", "-o", "-").Output;
        var made = _cli.RunWithInput(System.Text.Encoding.UTF8.GetBytes(scores), "curate", "resemblance", "crawl/", "books/", "--assessments", "-", "--no-store", "--force", "-o", "set");
        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Contains("540 documents assessed before, 0 scored now", made.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("registered", made.Error, StringComparison.Ordinal);
        Assert.Equal(64, _cli.Run("curate", "resemblance", "-", "--assessments", "-", "--no-store", "-o", "other").ExitCode);
        Assert.Equal(66, _cli.Run("curate", "resemblance", "crawl/", "--assessments", "not-there.jsonl", "-o", "other").ExitCode);
    }

    public void Dispose() => _cli.Dispose();

    private static string Unlabelled(string line)
    {
        using var json = JsonDocument.Parse(line);
        return $"{{\"id\":{json.RootElement.GetProperty("id").GetRawText()},\"text\":{json.RootElement.GetProperty("text").GetRawText()}}}\n";
    }

    private SortedDictionary<string, string> Stages(string set)
    {
        var stages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(_cli.Folder[set], "stage-*"))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            stages.Add(Path.GetFileName(path), reader.ReadToEnd());
        }

        return stages;
    }

    private CommandResult Ok(params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode}: {result.Error}");
        return result;
    }
}
