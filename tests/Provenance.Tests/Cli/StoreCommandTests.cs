using Provenance.Tests.Storage;
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
    [InlineData(64, "--map origin=b: 'origin' is mapped to 'a' already", "tag", "a.jsonl", "--map", "origin=a", "--map", "origin=b")]
    [InlineData(64, "'2019-13-45' is no date", "tag", "a.jsonl", "--collected", "2019-13-45")]
    [InlineData(64, "'yesterday' is no date", "tag", "a.jsonl", "--collected", "yesterday")]
    [InlineData(64, "human text has no generator", "tag", "a.jsonl", "--origin", "human", "--generator", "gpt")]
    [InlineData(64, "a generator needs a name", "tag", "a.jsonl", "--generator", "")]
    [InlineData(65, "is no place for a store", "tag", "a.jsonl", "--origin", "human", "--store", "")]
    [InlineData(65, "is no place for a store", "stats", "--store", "")]
    [InlineData(65, "is no place for a store", "scan", "a.jsonl", "--store", "")]
    [InlineData(64, "a set needs a name", "set", "register", "", "a.jsonl")]
    [InlineData(64, "a set needs a name", "set", "register", " ", "a.jsonl")]
    [InlineData(64, "a model needs a name", "model", "register", "", "--base", "m")]
    [InlineData(65, "location cannot be read", "stats", "--store", "postgres:foo")]
    [InlineData(65, "location cannot be read", "tag", "a.jsonl", "--origin", "human", "--store", "postgresql:/foo")]
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
        Assert.Equal(["a.jsonl"], _cli.Folder.Names());
    }

    [Fact]
    public void A_mapped_field_that_no_document_has_is_named()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(3, i => $"text {i}"));
        var result = Ok("tag", "a.jsonl", "--map", "origin=labl", "--map", "generator=generator", "--map", "license=metadata.license");
        Assert.Equal(
            ["no document has 'labl': none was given its origin (warning)", "no document has 'metadata.license': none was given its license (warning)"],
            result.Error.Split('\n').Where(line => line.Contains("no document has", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_generator_may_be_stated_where_fields_say_which_texts_are_human()
    {
        _cli.Folder.Write("a.jsonl", "{\"text\":\"one\",\"label\":\"machine\"}\n{\"text\":\"two\"}\n");
        Ok("tag", "a.jsonl", "--origin", "human", "--map", "origin=label", "--generator", "m");
        Assert.Single(Ok("export", "--format", "records").Rows(), record => record.TryGetProperty("generated_by", out _));
    }

    [Fact]
    public void A_mapped_date_that_is_none_is_not_recorded()
    {
        _cli.Folder.Write("a.jsonl", "{\"text\":\"one\",\"date\":\"2019-02-30\"}\n{\"text\":\"two\",\"date\":\"2019-02-28T10:00:00Z\"}\n{\"text\":\"three\",\"date\":2019}\n{\"text\":\"four\"}\n{\"text\":\"five\",\"date\":1551348000}\n{\"text\":\"six\",\"date\":\"March 4, 2019\"}\n{\"text\":\"seven\",\"date\":\"1970-01-01\"}\n");
        var result = Ok("tag", "a.jsonl", "--origin", "human", "--map", "collected=date");
        Assert.Contains("a.jsonl:1: '2019-02-30' is no date", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 bad-field", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["2019", "2019-02-28", "2019-02-28T10:00:00Z", "2019-03-04"],
            Ok("export", "--format", "records").Rows().Select(record => record.GetProperty("collection").TryGetProperty("retrieved", out var date) ? date.GetString() : null).Where(date => date is not null).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_import_that_fails_before_anything_was_recorded_leaves_no_store()
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
        Assert.Equal(65, _cli.Run("import", "a.jsonl", "--store", "new.db").ExitCode);
        Assert.Equal(["a.jsonl"], _cli.Folder.Names());
        Ok("tag", "a.jsonl", "--origin", "human", "--store", "old.db");
        Assert.Equal(65, _cli.Run("import", "a.jsonl", "--store", "old.db").ExitCode);
        Assert.Contains("1 records fit", Ok("verify", "--store", "old.db").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_was_damaged_is_named_by_its_store_and_number()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(3, i => $"text {i}"));
        Ok("tag", "a.jsonl", "--origin", "human", "--store", "sqlite:cor.db");
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_cli.Folder["cor.db"]};Pooling=false"))
        {
            file.Open();
            Sql.Execute(file, "UPDATE record SET body = CAST('{\"id\",}' AS BLOB), template = NULL WHERE seq = 2");
        }

        foreach (var format in new[] { "prov-json", "openlineage" })
        {
            var result = _cli.Run("export", "--store", "cor.db", "--format", format);
            Assert.Equal(65, result.ExitCode);
            Assert.Contains("cor.db: record 2: not a provenance record", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("LineNumber", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_file_is_named_once()
    {
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(3000, i => $"text {i}"));
        Ok("tag", "a.jsonl", "--origin", "human", "--store", "cor.db");
        var bytes = File.ReadAllBytes(_cli.Folder["cor.db"]);
        // pages in the middle: it opens, its last record can be read, and the damage shows while it is verified
        bytes.AsSpan(bytes.Length / 3, bytes.Length / 3).Fill(0xA5);
        File.WriteAllBytes(_cli.Folder["cor.db"], bytes);
        var result = _cli.Run("verify", "--store", "cor.db");
        Assert.Equal(65, result.ExitCode);
        Assert.StartsWith("provenance: cor.db: the store is damaged", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl", "is an input", "tag", "a.jsonl", "--origin", "human", "--rejects", "a.jsonl")]
    [InlineData("a.jsonl", "is an input", "set", "register", "s", "a.jsonl", "--rejects", "./a.jsonl")]
    [InlineData("provenance.db", "the provenance store in use", "tag", "a.jsonl", "--origin", "human", "--rejects", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "export", "--format", "records", "-o", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "scan", "a.jsonl", "--store", "provenance.db", "-o", "provenance.db")]
    [InlineData("provenance.db", "the provenance store in use", "filter", "a.jsonl", "--store", "provenance.db", "-o", "link.db")]
    [InlineData("my.zip", "the detector or", "scan", "a.jsonl", "--model", "my.zip", "-o", "my.zip")]
    [InlineData("my.zip", "the detector or", "evaluate", "a.jsonl", "--model", "my.zip", "--json", "my.zip")]
    [InlineData("my.zip", "the detector or", "explain", "a.jsonl", "--model", "my.zip", "--html", "my.zip")]
    public void Nothing_that_is_in_use_is_replaced(string name, string message, params string[] arguments)
    {
        _cli.Folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\",\"label\":\"human\"}\n");
        File.CreateSymbolicLink(_cli.Folder["link.db"], "provenance.db");
        File.Copy(Directory.GetFiles(Path.Combine(Repository.Root, "models", "default"), "*.zip").Single(), _cli.Folder["my.zip"]);
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
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(100, i => $"text {i}"));
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
        _cli.Folder.Write("a.jsonl", TaggedLines.Write(Each, i => $"text {i} of the first"));
        _cli.Folder.Write("b.jsonl", TaggedLines.Write(Each, i => $"text {i} of the second"));
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
