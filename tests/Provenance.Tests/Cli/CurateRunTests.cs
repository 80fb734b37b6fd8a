using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Provenance.Curation.Pool;
using Provenance.Tests.Curation;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Sets that <c>curate</c> makes, read as whoever trains on them would, and what is left where it makes none.</summary>
public sealed class CurateRunTests : IDisposable
{
    private const string Plain = "name: plain\nhuman: {share: 0}\norder: random\ndiversity: {near_duplicates: false}\nsentinels: none\n";

    private readonly CommandLine _cli = new();

    [Fact]
    public void Lines_of_stages_are_lines_of_the_inputs_and_all_counts_add_up()
    {
        var lines = StyledText.Lines(3, 120, "a");
        _cli.Folder.Write("a.jsonl", lines + lines.Split('\n')[0] + "\n{broken\n");
        _cli.Folder.Write("p.yaml", Plain + "stages: {quantiles: [0.1, 1]}\nbudget: {documents: 80}\n");
        Ok("curate", "p.yaml", "a.jsonl", "-o", "set");

        using var manifest = JsonDocument.Parse(File.ReadAllText(_cli.Folder["set/manifest.json"]));
        var known = lines.Split('\n').ToHashSet(StringComparer.Ordinal);
        var sizes = new List<long>();
        foreach (var stage in manifest.RootElement.GetProperty("stages").EnumerateArray())
        {
            var file = _cli.Folder[$"set/{stage.GetProperty("file").GetString()}"];
            var read = Unzip(file);
            Assert.All(read, line => Assert.Contains(line, known));
            Assert.Equal(stage.GetProperty("lines").GetInt64(), read.Length);
            Assert.EndsWith(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), stage.GetProperty("sha256").GetString(), StringComparison.Ordinal);
            sizes.Add(read.Length);
        }

        var reasons = Unzip(_cli.Folder["set/rejects.jsonl.gz"]).GroupBy(line => JsonDocument.Parse(line).RootElement.GetProperty("reason").GetString()!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Assert.Equal([8, 72], sizes);
        Assert.Equal(new Dictionary<string, int> { ["budget"] = 40, ["exact-duplicate"] = 1, ["invalid-json"] = 1 }, reasons);
        Assert.Equal(122, manifest.RootElement.GetProperty("counts").GetProperty("records").GetInt64());
    }

    [Fact]
    public void A_condition_asks_for_words_and_for_what_the_detector_says_as_filter_does()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(40, i => string.Join(' ', Enumerable.Repeat("word", i + 1))));
        _cli.Folder.Write("p.yaml", Plain + "inputs: [{files: a.jsonl, where: words >= 31}]\n");
        Assert.Contains("selected 10", Ok("curate", "p.yaml", "-o", "long").Error, StringComparison.Ordinal);
        _cli.Folder.Write("b.jsonl", StyledText.Lines(5, 60, "b"));
        var kept = Ok("filter", "b.jsonl", "--where", "resemblance > 0", "-o", "kept.jsonl");
        _cli.Folder.Write("q.yaml", Plain + "inputs: [{files: b.jsonl, where: resemblance > 0}]\n");
        Ok("curate", "q.yaml", "-o", "like");
        var chosen = Directory.GetFiles(_cli.Folder["like"], "stage-*").SelectMany(Unzip).Order(StringComparer.Ordinal);
        var filtered = File.ReadAllLines(_cli.Folder["kept.jsonl"]).Order(StringComparer.Ordinal).ToArray();
        Assert.True(filtered.Length is > 0 and < 60, kept.Error);
        Assert.Equal(filtered, chosen);
        _cli.Folder.Write("none.yaml", Plain + "inputs: [{files: b.jsonl, where: words > 9999}]\n");
        Assert.Contains("no input's 'where' holds", Run(65, "curate", "none.yaml", "-o", "none").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_asks_for_evidence_beside_the_words()
    {
        _cli.Folder.Write("a.jsonl", """
            {"id":"early","text":"the first letter from the harbour","date":"2014-05-01"}
            {"id":"late","text":"the second letter from the harbour","date":"2025-05-01"}
            {"id":"none","text":"the third letter from the harbour"}
            """);
        _cli.Folder.Write("p.yaml", Plain + "inputs: [{files: a.jsonl, where: evidence.says == human}, {files: b.jsonl}]\n");
        _cli.Folder.Write("b.jsonl", """{"id":"other","text":"a letter from elsewhere","date":"2025-05-01"}""");
        Ok("curate", "p.yaml", "-o", "set");
        var chosen = Directory.GetFiles(_cli.Folder["set"], "stage-*").SelectMany(Unzip).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal(["early", "other"], chosen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_generators_share_a_small_budget_to_the_last_document()
    {
        var text = new StringBuilder(StyledText.Lines(7, 200, "a").Replace("\"machine\"", "\"human\"", StringComparison.Ordinal));
        text.Append(TaggedLines.Write(400, i => $"document {i} of its own words {i * i}", _ => "machine", i => $"model-{i % 40}"));
        _cli.Folder.Write("a.jsonl", text.ToString());
        _cli.Folder.Write("p.yaml", Plain.Replace("share: 0", "share: 0.5", StringComparison.Ordinal) + "machine: {mixture: balanced, max_per_generator: 0.25}\nbudget: {documents: 50}\n");
        Ok("curate", "p.yaml", "a.jsonl", "-o", "set");
        var generators = Directory.GetFiles(_cli.Folder["set"], "stage-*").SelectMany(Unzip).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("label").GetString() == "machine").Select(line => line.GetProperty("generator").GetString()).ToList();
        Assert.Equal((25, 25), (generators.Count, generators.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void A_generator_that_wrote_more_than_was_asked_for_is_told_of()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(200, i => $"text number {i}", i => i % 2 == 0 ? "human" : "machine", i => i < 190 ? "much" : "little"));
        _cli.Folder.Write("p.yaml", Plain + "machine: {max_per_generator: 0.5}\n");
        Assert.Contains("much wrote 90.9% of the text that does not count as human, and 50.0% is the most asked for", Ok("curate", "p.yaml", "a.jsonl", "-o", "set").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(73, "is an input", "a.jsonl", "-o", "set", "--rejects", "a.jsonl")]
    [InlineData(73, "is an input", "a.jsonl", "-o", "set", "--rejects", "sure.jsonl")]
    [InlineData(73, "there is no folder", "a.jsonl", "-o", "set", "--temp", "none")]
    [InlineData(73, "there is no folder", "a.jsonl", "-o", "none/set")]
    [InlineData(73, "is there already", "a.jsonl", "-o", ".")]
    [InlineData(64, "a set needs a folder", "a.jsonl", "-o", "")]
    [InlineData(65, "no document could be read", "empty.jsonl", "-o", "set")]
    [InlineData(66, "none.jsonl: no such file", "none.jsonl", "-o", "set")]
    public void What_fails_leaves_everything_as_it_was(int code, string message, params string[] arguments)
    {
        _cli.Folder.Write("p.yaml", Plain + "reference: [sure.jsonl]\n");
        _cli.Folder.Write("a.jsonl", "{\"text\":\"some words\"}\n");
        _cli.Folder.Write("sure.jsonl", "{\"text\":\"human words\"}\n");
        _cli.Folder.Write("empty.jsonl", "\n");
        Assert.Contains(message, Run(code, ["curate", "p.yaml", .. arguments]).Error, StringComparison.Ordinal);
        Assert.Equal(["a.jsonl", "empty.jsonl", "p.yaml", "sure.jsonl"], _cli.Folder.Names());
        Assert.Equal("{\"text\":\"some words\"}\n", File.ReadAllText(_cli.Folder["a.jsonl"]));
        Assert.Equal("{\"text\":\"human words\"}\n", File.ReadAllText(_cli.Folder["sure.jsonl"]));
    }

    [Fact]
    public void A_run_that_waits_for_its_input_keeps_others_off_its_folder_and_can_be_interrupted_and_gone_on_with()
    {
        if (OperatingSystem.IsWindows()) return;

        var lines = StyledText.Lines(9, 40, "a");
        _cli.Folder.Write("p.yaml", Plain);
        _cli.Folder.Write("a.jsonl", lines);
        using var process = _cli.Start("curate", "p.yaml", "-", "-o", "set/");
        var clock = Stopwatch.StartNew();
        while (!File.Exists(_cli.Folder[".set.curating/stdin"]))
        {
            Assert.True(clock.Elapsed < Waiting.Patience, "it should have begun by now");
            Thread.Sleep(10);
        }

        Assert.Contains("set: another run is making this set", Run(73, "curate", "p.yaml", "a.jsonl", "-o", "set").Error, StringComparison.Ordinal);
        using (var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}")]))
        {
            kill.WaitForExit();
        }

        // its standard input is still open
        var result = CommandLine.Wait(process, Task.FromResult(""), Task.Run(() => CommandLine.ReadAll(process.StandardError.BaseStream)));
        Assert.Equal((130, "provenance: interrupted; no set was written; the same command with --resume goes on where this one was\n"), (result.ExitCode, result.Error));
        Assert.Equal([".set.curating", "a.jsonl", "p.yaml"], _cli.Folder.Names());

        Assert.Equal(0, _cli.RunWithInput(Encoding.UTF8.GetBytes(lines), "curate", "p.yaml", "-", "-o", "set/", "--resume").ExitCode);
        Ok("curate", "p.yaml", "a.jsonl", "-o", "fresh");
        Assert.Equal(["a.jsonl", "fresh", "p.yaml", "set"], _cli.Folder.Names());
        foreach (var file in Directory.GetFiles(_cli.Folder["fresh"]))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_cli.Folder["set"], Path.GetFileName(file))));
        }
    }

    [Fact]
    public void A_run_that_goes_on_writes_rejects_of_what_was_read_before_it()
    {
        _cli.Folder.Write("a.jsonl", "{broken\n" + StyledText.Lines(11, 20, "a"));
        using var stop = new CancellationTokenSource();
        var request = new CurationRequest
        {
            Policy = new CurationPolicy { Name = "x", Human = new() { Share = 0 }, Order = [SelectionOrder.Random], Sentinels = new() { Count = 0 } },
            Inputs = [_cli.Folder["a.jsonl"]],
            Output = _cli.Folder["set"],
            RejectsPath = _cli.Folder["rejects.jsonl"],
            Resume = true,
        };
        Assert.ThrowsAny<OperationCanceledException>(() => new Curator().Run(request, new StoppingObserver(null) { AtStep = (CurationStep.Deduplicating, stop.Cancel) }, stop.Token));
        File.Delete(_cli.Folder["rejects.jsonl"]);
        new Curator().Run(request);
        Assert.Equal(1, Assert.Single(_cli.Rows("rejects.jsonl")).GetProperty("line").GetInt32());
    }

    public void Dispose() => _cli.Dispose();

    private static string[] Unzip(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private CommandResult Ok(params string[] arguments) => Run(0, arguments);

    private CommandResult Run(int code, params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, $"{string.Join(' ', arguments)}: {result.ExitCode}: {result.Error}");
        return result;
    }
}
