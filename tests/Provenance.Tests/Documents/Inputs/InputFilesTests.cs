using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents.Inputs;

public sealed class InputFilesTests : IDisposable
{
    private const string Line = "{\"id\":\"1\",\"text\":\"one\"}\n";
    private const string Manifest = "{\"output\":\"x\",\"rows\":1,\"bytes\":2,\"sha256\":\"00\"}";

    private static readonly DocumentFormats Formats = FileFormats.Create();

    private readonly TemporaryFolder _folder = new();
    private readonly InputTally _tally = new();

    /// <summary>Names that say nothing, or something else, with content that says what it is.</summary>
    public static TheoryData<string, string> Readable => new()
    {
        { "a.json", Line }, { "a.json", Line + Line }, { "a.json", "\uFEFF\n" + Line }, { "part-00000", Line }, { "a.log", Line }, { "a.dat", "damaged line\n" + Line }, { "a.json", "{\"text\":NaN}\n{\"text\":\"b\"}" },
        { "a.json", "{\"text\":\"" + new string('x', 20_000) + "\"}\n" }, { "a.jsonlines", Line }, { "a", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 1\r\n\r\na\r\n\r\n" }, { "a.v2", "<!doctype html><p>words" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_file_whose_name_says_nothing_is_read_by_its_content(string name, string content)
    {
        _folder.Write(name, content);
        _folder.Write("packed/" + name + ".gz", TemporaryFolder.Gzip(content));
        Assert.Equal(new[] { name, "packed/" + name + ".gz" }.Order(StringComparer.Ordinal), Expand(_folder.Path));
        Assert.Equal([name], Expand(_folder["*"]));
        Assert.Empty(_tally.Findings().FilesNotRead);
    }

    [Theory]
    [InlineData("package.json", "{\n  \"name\": \"x\"\n}\n", ".json")]
    [InlineData("a.json", "{ \"name\": \"x\",\n  \"y\": {} }\n", ".json")]
    [InlineData("README", "Some text of several lines.\nAnd more.\n", "without an ending")]
    [InlineData("a.rst", "Title\n=====\n", ".rst")]
    [InlineData("a.PY", "x = {\"a\": 1}\n", ".py")]
    [InlineData("a.css", "{ color: red }\n", ".css")]
    [InlineData("a.tex", "{\\bf x}\n{\\bf y}\n", ".tex")]
    [InlineData("a.pdf", "%PDF-1.4\n", ".pdf")]
    [InlineData("log.00001-of-00002", "text", "without an ending")]
    [InlineData("a.json.zst", "not packed at all", ".json.zst")]
    [InlineData("archive.backup-of-2019", "text", "without an ending")]
    public void A_file_that_cannot_be_a_source_of_documents_is_counted_by_its_ending(string name, string content, string ending)
    {
        _folder.Write("a.jsonl", Line);
        _folder.Write(name, content);
        Assert.Equal(["a.jsonl"], Expand(_folder.Path));
        Assert.Equal([KeyValuePair.Create(ending, 1L)], _tally.Findings().FilesNotRead);
        Assert.Equal(["a.jsonl"], Expand(_folder["**"]));
        Assert.Equal(2, _tally.NotRead);
    }

    [Fact]
    public void Files_read_and_not_read_are_all_that_are_not_hidden()
    {
        string[] names = ["a.jsonl", "b.txt", "c.png", "d", "sub/e.json", "sub/f.pdf", "sub/deep/g.csv", "empty", "h.docx", "i.tar.gz"];
        foreach (var name in names) _folder.Write(name, name == "empty" ? "" : name.EndsWith(".json", StringComparison.Ordinal) ? Line : "text\0");

        _folder.Write(".hidden", "x");
        _folder.Write(".git/config", "x");
        Assert.Equal(names.Length, Expand(_folder.Path).Length + _tally.NotRead);
    }

    [Fact]
    public void A_folder_with_nothing_to_read_says_what_is_there()
    {
        _folder.Write("a.png", "\u0089PNG");
        _folder.Write("b.png", "\u0089PNG");
        _folder.Write("c.py", "x = 1");
        var error = Assert.Throws<InputNotFoundException>(() => Expand(_folder.Path));
        Assert.Contains("2 .png, 1 .py", error.Message, StringComparison.Ordinal);
        Assert.Contains("2 .png", Assert.Throws<InputNotFoundException>(() => Expand(_folder["*.png"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_format_for_all_files_reads_those_of_unknown_endings_that_are_text()
    {
        _folder.Write("a.rst", "Title");
        _folder.Write("b.png", "\u0089PNG\0");
        Assert.Equal(["a.rst"], Names(InputFiles.Expand([_folder.Path], Formats.Reading("text"), _tally)));
        Assert.Equal(1, _tally.NotRead);
    }

    [Fact]
    public void Linked_folders_are_named_and_not_followed()
    {
        _folder.Write("a.jsonl", Line);
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);
        Assert.Equal(["a.jsonl"], Expand(_folder.Path));
        Assert.Equal([_folder["loop"]], _tally.Findings().LinkedFolders);
        Assert.Equal(["a.jsonl"], Expand(_folder["**/*.jsonl"]));
        Assert.Single(_tally.Findings().LinkedFolders);
    }

    [Fact]
    public void Outputs_beside_their_manifest_and_selections_are_passed_over()
    {
        _folder.Write("a.jsonl", Line);
        WriteOutputs();
        Assert.Equal(["a.jsonl"], Expand(_folder.Path));
        Assert.Equal(6, _tally.Findings().OutputsSkipped);
        Assert.Equal(0, _tally.NotRead);
        Assert.Equal(["a.jsonl"], Expand(_folder["**"]));
    }

    [Fact]
    public void Outputs_are_read_where_they_are_named_or_there_is_nothing_else()
    {
        WriteOutputs();
        Assert.Equal(["scores.jsonl", "set/stage-01.jsonl.gz"], Expand(_folder.Path));
        Assert.Equal(["set/stage-01.jsonl.gz"], Expand(_folder["set"]));
        Assert.Equal(["scores.jsonl"], Expand(_folder["scores.jsonl"]));
        Assert.Equal(["set/report.html"], Expand(_folder["set/report.html"]));
        _folder.Write("a.jsonl", Line);
        Assert.Equal(["a.jsonl", "scores.jsonl"], Names(InputFiles.Expand([_folder["*.jsonl"]], Formats, outputs: true)));
    }

    [Fact]
    public void Another_programs_manifest_makes_no_output()
    {
        _folder.Write("a.jsonl", Line);
        _folder.Write("a.jsonl.manifest.json", "{\n  \"files\": []\n}\n");
        _folder.Write("site/manifest.json", "{\n  \"name\": \"app\"\n}\n");
        _folder.Write("site/b.jsonl", Line);
        Assert.Equal(["a.jsonl", "site/b.jsonl"], Expand(_folder.Path));
    }

    [Theory]
    [InlineData("s3://bucket/a.jsonl", "aws s3 cp s3://bucket/a.jsonl DIR/")]
    [InlineData("s3://bucket/a/", "--recursive")]
    [InlineData("hf://datasets/owner/name/data/a.parquet", "hf download owner/name --repo-type dataset --include 'data/a.parquet'")]
    [InlineData("https://huggingface.co/datasets/owner/name", "hf download owner/name --repo-type dataset")]
    [InlineData("https://example.org/a.jsonl.gz", "curl -L https://example.org/a.jsonl.gz | provenance scan -")]
    [InlineData("gs://bucket/a", "gcloud storage cp gs://bucket/a")]
    [InlineData("ftp://example.org/a", "fetch the files first")]
    public void An_address_is_answered_with_the_command_that_fetches_it(string address, string command) =>
        Assert.Contains(command, Assert.Throws<InputNotFoundException>(() => Expand(address)).Message, StringComparison.Ordinal);

    private void WriteOutputs()
    {
        _folder.Write("scores.jsonl", Line);
        _folder.Write("scores.jsonl.manifest.json", Manifest);
        _folder.Write("set/manifest.json", "{\"name\":\"x\",\"documents_digest\":\"00\",\"counts\":{},\"stages\":[]}");
        _folder.Write("set/stage-01.jsonl.gz", TemporaryFolder.Gzip(Line));
        foreach (var name in new[] { "README.md", "report.html", "rejects.jsonl.gz" }) _folder.Write("set/" + name, "x");
    }

    private string[] Expand(string input) => Names(InputFiles.Expand([input], Formats, _tally));

    private string[] Names(List<InputFile> files) => [.. files.Select(file => Path.GetRelativePath(_folder.Path, file.Path))];

    public void Dispose() => _folder.Dispose();
}
