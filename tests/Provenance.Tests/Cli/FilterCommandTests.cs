using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

public sealed class FilterCommandTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "corpora", "sample");
    private static readonly string Sample = Path.Combine(Folder, "*.jsonl");

    private readonly CommandLine _cli = new();

    [Fact]
    public void Kept_documents_and_the_rest_make_up_the_input_and_stay_as_they_were()
    {
        var input = Directory.GetFiles(Folder, "*.jsonl").SelectMany(File.ReadLines).ToHashSet();
        Ok("filter", Sample, "--where", "probability < 0.5", "-o", "kept.jsonl", "--rejects", "rest.jsonl");
        var kept = File.ReadLines(_cli.Folder["kept.jsonl"]).ToList();
        var rest = Rest();
        Assert.NotEmpty(kept);
        Assert.NotEmpty(rest);
        Assert.All(kept, line => Assert.Contains(line, input));
        Assert.Equal(Ok("scan", Sample, "-o", "-", "--quiet").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, kept.Count + rest.Count);
        Assert.All(rest, reject => Assert.Equal("filtered", reject.GetProperty("reason").GetString()));
    }

    [Fact]
    public void Kept_are_those_of_whom_the_scan_says_so()
    {
        var human = Ok("scan", Sample, "-o", "-", "--quiet", "--fpr", "0.2").Rows().Where(row => row.GetProperty("verdict").GetString() is "human" or "uncertain").Select(Id);
        var kept = Ok("filter", Sample, "--keep", "human,uncertain", "--fpr", "0.2").Rows().Select(Id);
        Assert.Equal(human, kept);
    }

    [Fact]
    public void Without_options_what_is_flagged_goes()
    {
        var flagged = Ok("scan", Sample, "-o", "-", "--quiet", "--fpr", "0.2").Rows().Count(row => row.GetProperty("verdict").GetString() == "machine");
        Assert.True(flagged > 0);
        Assert.Contains($"filtered out {flagged}", Ok("filter", Sample, "--fpr", "0.2", "-o", "kept.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_of_pages_dates_and_phrases_can_be_asked_for()
    {
        _cli.Folder.Write("a.jsonl", """
            {"id":"old","text":"a letter from the harbour","metadata":{"date":"2016-02-03"}}
            {"id":"new","text":"a letter from the harbour","metadata":{"date":"2025-02-03"}}
            {"id":"page","text":"a letter from the harbour","metadata":{"date":"2016-02-03","evidence":[{"kind":"ai-disclosure","value":"ai-generated","says":"machine"}]}}
            {"id":"phrase","text":"As an AI language model, I cannot write a letter."}
            {"id":"none","text":"a letter from the harbour"}
            """);
        Assert.Equal(["old", "new", "none"], Ok("filter", "a.jsonl", "--where", "not evidence.says == machine").Rows().Select(Id));
        Assert.Equal(["old", "page"], Ok("filter", "a.jsonl", "--where", "evidence.prior < 0.05").Rows().Select(Id));
        Assert.Equal(["page", "phrase"], Ok("filter", "a.jsonl", "--where", "evidence in (ai-disclosure, assistant-phrase)").Rows().Select(Id));
        Assert.Equal(["none"], Ok("filter", "a.jsonl", "--where", "not evidence").Rows().Select(Id));
    }

    [Fact]
    public void Threads_do_not_change_what_is_written()
    {
        Ok("filter", Sample, "--min-words", "60", "--language", "en,ro", "--min-resemblance", "-2", "-j", "1", "-o", "one.jsonl");
        Ok("filter", Sample, "--min-words", "60", "--language", "en,ro", "--min-resemblance", "-2", "-j", "4", "-o", "four.jsonl");
        Assert.Equal(File.ReadAllBytes(_cli.Folder["one.jsonl"]), File.ReadAllBytes(_cli.Folder["four.jsonl"]));
        using var manifest = JsonDocument.Parse(File.ReadAllText(_cli.Folder["one.jsonl.manifest.json"]));
        Assert.Equal(File.ReadLines(_cli.Folder["one.jsonl"]).Count(), manifest.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal("language in (\"en\", \"ro\") and resemblance >= -2 and words >= 60", manifest.RootElement.GetProperty("options").GetProperty("keep").GetString());
    }

    [Theory]
    [InlineData("--language xx", "--language", "xx")]
    [InlineData("--where verdict == humn", "--where", "verdict == humn")]
    [InlineData("--where language == xx", "--where", "language == xx")]
    public void A_value_that_nothing_can_have_is_wrong_usage_and_its_option_is_named(string named, params string[] option)
    {
        _cli.Folder.Write("a.txt", "Some words.");
        var result = _cli.Run(["filter", "a.txt", .. option]);
        Assert.Equal(64, result.ExitCode);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Contains("is none of ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_that_is_kept_becomes_a_document()
    {
        _cli.Folder.Write("a.txt", "He said \"no\".\nAnd left.\n");
        var document = Assert.Single(Ok("filter", "a.txt", "--where", "words > 1").Rows());
        Assert.Equal("He said \"no\".\nAnd left.\n", document.GetProperty("text").GetString());
    }

    [Fact]
    public void What_a_store_says_decides()
    {
        _cli.Folder.Write("human.jsonl", TaggedLines.Write(3, i => $"a text by a person, number {i}"));
        _cli.Folder.Write("machine.jsonl", TaggedLines.Write(2, i => $"a text by a model, number {i}"));
        _cli.Folder.Write("other.jsonl", TaggedLines.Write(1, _ => "a text of which nobody knows"));
        Ok("tag", "human.jsonl", "--origin", "human");
        Ok("set", "register", "humans", "human.jsonl");
        Ok("model", "register", "m", "--trained-on", "humans");
        Ok("tag", "machine.jsonl", "--generator", "m");
        string[] inputs = ["human.jsonl", "machine.jsonl", "other.jsonl"];
        Assert.Equal(3, Ok(["filter", .. inputs, "--store", "provenance.db", "--where", "generation == 0"]).Rows().Count);
        Assert.Equal(5, Ok(["filter", .. inputs, "--store", "provenance.db", "--where", "generation <= 1"]).Rows().Count);
        Assert.Single(Ok(["filter", .. inputs, "--store", "provenance.db", "--where", "not origin"]).Rows());
    }

    [Fact]
    public void A_path_that_no_document_has_is_named_once()
    {
        _cli.Folder.Write("a.jsonl", """
            {"id":"1","text":"a letter from the harbour","metadata":{"year":2019}}
            {"id":"2","text":"a letter from the hills","metadata":{"year":2020}}
            """);
        var result = Ok("filter", "a.jsonl", "--where", "metadata.yaer < 2022", "--where", "words > 1 and not metadata.yaer == 2030 and metadata.year > 1");
        Assert.Equal("no document has 'metadata.yaer' (warning)", Assert.Single(result.Error.Split('\n'), line => line.Contains("no document has", StringComparison.Ordinal)));
        Assert.DoesNotContain("no document has", Ok("filter", "a.jsonl", "--where", "metadata.yaer < 2022", "--quiet").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("origin == human")]
    [InlineData("generation <= 1")]
    [InlineData("not generator")]
    [InlineData("source == crawl")]
    public void What_only_a_store_says_is_known_by_the_warning_where_there_is_none(string condition)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"a text by a person\"}\n");
        Assert.Contains("; with --store it is what the store says (warning)", Ok("filter", "a.jsonl", "--where", condition).Error, StringComparison.Ordinal);
        Ok("tag", "a.jsonl", "--origin", "human");
        Assert.DoesNotContain("no document has", Ok("filter", "a.jsonl", "--where", condition, "--store", "provenance.db").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "no verdict", "filter", "a.jsonl", "--keep", "robots")]
    [InlineData(64, "column 8", "filter", "a.jsonl", "--where", "words >")]
    [InlineData(64, "'a..b' is not a field path", "filter", "a.jsonl", "--where", "a..b == 1")]
    [InlineData(64, "a number", "filter", "a.jsonl", "--min-resemblance", "x")]
    [InlineData(66, "no such file", "filter", "none.jsonl")]
    [InlineData(66, "no such store", "filter", "a.jsonl", "--store", "none.db")]
    [InlineData(73, "is an input", "filter", "a.jsonl", "-o", "a.jsonl")]
    public void Wrong_use_says_what_is_wrong(int code, string message, params string[] arguments)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
        var result = _cli.Run(arguments);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private List<JsonElement> Rest() => [.. File.ReadLines(_cli.Folder["rest.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Id(JsonElement row) => row.GetProperty("id").GetString();

    private CommandResult Ok(params string[] arguments)
    {
        var result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Error}");
        return result;
    }

    public void Dispose() => _cli.Dispose();
}
