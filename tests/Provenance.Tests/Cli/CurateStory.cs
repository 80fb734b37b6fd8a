using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The steps of a new user with policies, by the real executable: from documents over a set to a model, and on real labelled data.</summary>
public sealed class CurateStory : IDisposable
{
    private static readonly string[] Sources = ["human_imdb_reviews", "human_nltk", "raidar", "l2r", "alpaca_eval_outputs"];

    private readonly CommandLine _cli = new();

    [Fact]
    public void From_tagged_documents_over_a_set_to_the_generation_of_what_its_model_writes()
    {
        // what the documents themselves do not say stands in the store
        _cli.Folder.Write("docs.jsonl", TaggedLines.Write(60, Text, i => i % 3 == 0 ? "human" : "machine", i => i % 3 == 0 ? "" : i % 3 == 1 ? "old-a" : "old-b"));
        _cli.Folder.Write("bare.jsonl", string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"id\":\"b{i}\",\"text\":{JsonSerializer.Serialize(Text(i))}}}\n")));
        _cli.Folder.Write("p.yaml", "name: web-1\nhuman: {share: 0.5}\nmachine: {mixture: balanced}\norder: mixture\nsentinels: none\ndiversity: {near_duplicates: false}\nstages: 2\n");
        Ok("tag", "docs.jsonl", "--map", "origin=label", "--map", "generator=generator", "--store", "s.db");
        var made = Ok("curate", "p.yaml", "bare.jsonl", "--store", "s.db", "-o", "set");
        Assert.Contains("human share 50.0%", made.Error, StringComparison.Ordinal);
        Assert.Contains("web-1: registered in s.db", made.Error, StringComparison.Ordinal);
        Assert.Contains("--name", Run(65, "curate", "p.yaml", "bare.jsonl", "--store", "s.db", "-o", "again").Error, StringComparison.Ordinal);
        Ok("curate", "p.yaml", "bare.jsonl", "--store", "s.db", "--name", "web-2", "-o", "again");
        Ok("model", "register", "new-model", "--trained-on", "web-1", "--store", "s.db");
        _cli.Folder.Write("out.jsonl", "{\"id\":\"out-1\",\"text\":\"what the new model wrote\"}\n");
        Ok("tag", "out.jsonl", "--generator", "new-model", "--store", "s.db");
        var tree = Ok("lineage", "out-1", "--store", "s.db").Output;
        Assert.StartsWith("out-1: machine, generation at least 2", tree, StringComparison.Ordinal);
        Assert.Contains("used set web-1: 20 human, 20 machine", tree, StringComparison.Ordinal);
        Ok("verify", "--store", "s.db");
    }

    [Fact]
    public void All_policies_do_what_they_say_on_labelled_data()
    {
        Needs.Corpora();
        WritePool();
        Assert.InRange(Report("quality").GetProperty("human_share").GetProperty("written").GetDouble(), 0.2, 0.8);
        Descends("quality", "mean_quality");
        var generators = Report("generators");
        Assert.All(generators.GetProperty("stages").EnumerateArray(), stage => Assert.True(stage.GetProperty("generators").GetInt32() > 3));
        Descends("resemblance", "mean_resemblance");
        Assert.True(Report("resemblance").GetProperty("sentinels").GetProperty("median_rank").GetDouble() > 0.5);

        var recommended = Report("recommended");
        Assert.True(recommended.GetProperty("human_share").GetProperty("written").GetDouble() >= 0.5);
        Assert.True(recommended.GetProperty("sentinels").GetProperty("trusted").GetBoolean());
        var floor = recommended.GetProperty("tail_floor");
        Assert.True(floor.GetProperty("after").GetDouble() >= floor.GetProperty("asked").GetDouble());

        _cli.Folder.Write("soft.yaml", File.ReadAllText(Policy("recommended")).Replace("exponent: 1", "exponent: 0.2", StringComparison.Ordinal));
        var written = Report("soft.yaml").GetProperty("facets").GetProperty("generator").EnumerateArray().Select(row => row.GetProperty("written").GetProperty("documents").GetInt64()).ToList();
        Assert.True(written.Sum() > 100, $"{written.Sum()}");
        Assert.True(written.Max() <= written.Sum() * 0.25, $"{written.Max()} of {written.Sum()}");
        Assert.True(Report("soft.yaml").GetProperty("human_share").GetProperty("written").GetDouble() is >= 0.5 and < 1);
    }

    [Fact]
    public void Without_labels_policies_that_need_them_refuse_and_say_what_to_do()
    {
        Needs.Corpora();
        WritePool();
        foreach (var name in new[] { "quality", "generators" })
        {
            _cli.Folder.Write($"{name}.yaml", Hidden(name));
            Assert.Contains("no document counts as human", Run(0, "curate", $"{name}.yaml", "-o", $"hidden-{name}").Error, StringComparison.Ordinal);
        }

        foreach (var name in new[] { "resemblance", "recommended" })
        {
            _cli.Folder.Write($"{name}.yaml", Hidden(name));
            Assert.Contains("or use --force", Run(65, "curate", $"{name}.yaml", "-o", $"hidden-{name}").Error, StringComparison.Ordinal);
        }

        var labels = File.ReadLines(_cli.Folder["pool.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("label").GetString(), StringComparer.Ordinal);
        foreach (var name in new[] { "resemblance", "recommended" })
        {
            Run(0, "curate", $"{name}.yaml", "-o", $"hidden-{name}", "--force");
            using var report = JsonDocument.Parse(File.ReadAllText(_cli.Folder[$"hidden-{name}/report.json"]));
            Assert.Contains(report.RootElement.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.StartsWith("forced although", StringComparison.Ordinal));

            // the first stage is mostly human although nothing said who wrote what
            var first = Unzip(_cli.Folder[$"hidden-{name}/stage-01.jsonl.gz"]).Select(line => labels[JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!]).ToList();
            Assert.True(first.Count(label => label == "human") > 0.8 * first.Count, name);
        }
    }

    public void Dispose() => _cli.Dispose();

    private static string Text(int i) => $"a text of its own about thing {i} and about {i * i} more of them";

    /// <summary>The policy that ships, over documents of which nothing but the text is read.</summary>
    private static string Hidden(string name) =>
        $"{File.ReadAllText(Policy(name))}\ninputs: [{{files: pool.jsonl, fields: {{}}}}]\n";

    private static string Policy(string name) => Path.Combine(Repository.Root, "corpora", "policies", $"{name}.yaml");

    private static IEnumerable<string> Unzip(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Some documents of each of a few sets, human and machine in like parts.</summary>
    private void WritePool()
    {
        var lines = Sources.SelectMany(source => Unzip(Path.Combine(Needs.TrainingCorpora, $"{source}.jsonl.gz")).Where((_, i) => i % 7 == 0).Take(400));
        _cli.Folder.Write("pool.jsonl", string.Join('\n', lines));
    }

    private JsonElement Report(string policy)
    {
        if (!Directory.Exists(_cli.Folder[$"{policy}.set"])) Ok("curate", policy, "pool.jsonl", "-o", $"{policy}.set");

        return JsonDocument.Parse(File.ReadAllText(_cli.Folder[$"{policy}.set/report.json"])).RootElement;
    }

    private void Descends(string policy, string mean)
    {
        var means = Report(policy).GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty(mean).GetDouble()).ToList();
        Assert.Equal(4, means.Count);
        Assert.True(means.SequenceEqual(means.OrderDescending()), string.Join(' ', means));
        Assert.True(means[0] > means[3], mean);
    }

    private CommandResult Ok(params string[] arguments) => Run(0, arguments);

    private CommandResult Run(int code, params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, $"{string.Join(' ', arguments)}: {result.ExitCode}: {result.Error}");
        return result;
    }
}
