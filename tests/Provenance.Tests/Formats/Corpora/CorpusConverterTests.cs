using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Provenance.Formats.Corpora;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Formats.Corpora;

public sealed class CorpusConverterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Reject> _rejects = [];

    [Fact]
    public void Texts_of_one_record_become_documents_of_one_pair()
    {
        var rows = Convert(
            "{\"people\":[\"One.\",\"Two \\u00e9.\"],\"model\":[\"Three.\"],\"topic\":\"food\"}\n",
            "[{\"text\":\"people\",\"label\":{\"is\":\"human\"},\"generator\":{\"is\":\"none\"},\"domain\":\"topic\"},{\"text\":\"model\",\"label\":{\"is\":\"machine\"},\"generator\":{\"is\":\"gpt-4o\"}}]");
        Assert.Equal(["One.", "Two é.", "Three."], rows.Select(row => row.GetProperty("text").GetString()));
        Assert.Equal(["set:a:1:1", "set:a:1:2", "set:a:1:3"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.All(rows, row => Assert.Equal("set:a:1", row.GetProperty("pair").GetString()));
        Assert.Equal(["human", "human", "machine"], rows.Select(row => row.GetProperty("label").GetString()));
        Assert.Equal("food", rows[0].GetProperty("domain").GetString());
        Assert.False(rows[0].TryGetProperty("generator", out _), "people are no generators");
        Assert.Equal("gpt-4o", rows[2].GetProperty("generator").GetString());
        Assert.Equal(("set", "https://example.org/", "MIT"), (rows[0].GetProperty("set").GetString(), rows[0].GetProperty("source").GetString(), rows[0].GetProperty("licence").GetString()));
    }

    [Fact]
    public void Labels_are_translated_and_what_means_none_is_told()
    {
        var rows = Convert(
            "{\"t\":\"a\",\"l\":0,\"no\":\"x\"}\n{\"t\":\"b\",\"l\":\"1\",\"no\":7}\n{\"t\":\"c\",\"l\":2}\n\nnot JSON\n{\"t\":\" \",\"l\":0}\n{\"t\":5,\"l\":0}\n{\"l\":0}\n{\"t\":\"\\ud800\",\"l\":0}\n",
            "[{\"text\":\"t\",\"id\":\"no\",\"label\":{\"from\":\"l\",\"map\":{\"0\":\"human\",\"1\":\"machine\"}}}]");
        Assert.Equal(["set:x human", "set:7 machine"], rows.Select(row => $"{row.GetProperty("id")} {row.GetProperty("label")}"));
        Assert.Equal(["label-missing", "invalid-json", "text-empty", "text-not-string", "text-missing", "text-not-string"], _rejects.Select(reject => reject.Reason));
        Assert.Equal([3, 5, 6, 7, 8, 9], _rejects.Select(reject => reject.Line));
    }

    [Fact]
    public void A_map_may_have_a_rest()
    {
        var rows = Convert("{\"t\":\"a\",\"m\":\"human\"}\n{\"t\":\"b\",\"m\":\"gpt4\"}\n", "[{\"text\":\"t\",\"label\":{\"from\":\"m\",\"map\":{\"human\":\"human\"},\"else\":\"machine\"},\"generator\":\"m\"}]");
        Assert.Equal(["human", "machine"], rows.Select(row => row.GetProperty("label").GetString()));
        Assert.Equal("gpt4", rows[1].GetProperty("generator").GetString());
    }

    [Fact]
    public void Paths_go_down_but_a_name_with_dots_goes_first()
    {
        var rows = Convert("{\"a.b\":\"one\",\"a\":{\"b\":\"two\",\"c\":\"news\"}}\n", "[{\"text\":\"a.b\",\"label\":{\"is\":\"human\"},\"domain\":\"a.c\"}]");
        Assert.Equal(("one", "news"), (rows[0].GetProperty("text").GetString(), rows[0].GetProperty("domain").GetString()));
    }

    [Fact]
    public void A_file_that_is_one_array_is_read_item_by_item_until_it_is_damaged()
    {
        var rows = Convert("[\n {\"t\":\"a\"},\n {\"t\":\"b\"},\n {\"t\":", "[{\"text\":\"t\",\"label\":{\"is\":\"human\"}}]", "json");
        Assert.Equal(["set:a:2", "set:a:3"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal("truncated-json", Assert.Single(_rejects).Reason);
    }

    [Fact]
    public void Where_nothing_can_be_used_nothing_appears()
    {
        var error = Assert.Throws<DataException>(() => Convert("{\"x\":1}\n", "[{\"text\":\"t\",\"label\":{\"is\":\"human\"}}]"));
        Assert.Contains("1 text-missing", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["set.jsonl.gz"]));
    }

    [Fact]
    public void What_cannot_be_read_is_named()
    {
        Assert.Contains("'csv' is no format", Assert.Throws<InputNotFoundException>(() => Convert("text\nt\n", "[{\"text\":\"t\",\"label\":{\"is\":\"human\"}}]", "csv", DocumentFormats.Plain)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.Path, "set", "a.dat"));
        Assert.Contains("pull it first", Assert.Throws<InputNotFoundException>(() => ConvertOnly("[{\"text\":\"t\",\"label\":{\"is\":\"human\"}}]", "jsonl")).Message, StringComparison.Ordinal);
    }

    private List<JsonElement> Convert(string content, string documents, string format = "jsonl", DocumentFormats? formats = null)
    {
        _folder.Write(Path.Combine("set", "a.dat"), content);
        return ConvertOnly(documents, format, formats);
    }

    private List<JsonElement> ConvertOnly(string documents, string format, DocumentFormats? formats = null)
    {
        var manifest = CorpusManifest.Load(_folder.Write("manifest.json", $$"""
            {"name":"set","title":"A set","about":"Made by a test.","page":"https://example.org/","licence":"MIT","labels":["human"],
             "files":[{"url":"https://example.org/a.dat","format":"{{format}}"}],"documents":{{documents}}}
            """));
        var output = _folder["set.jsonl.gz"];
        var summary = CorpusConverter.Convert(manifest, _folder.Path, output, formats ?? FileFormats.Create(), new Rejects(_rejects));
        using var gzip = new GZipStream(File.OpenRead(output), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        var rows = CommandResult.Parse(reader.ReadToEnd());
        Assert.Equal(rows.Count, summary.Documents);
        Assert.Equal(rows.Count, summary.Labels.Values.Sum());
        Assert.Equal(_rejects.Count, summary.Rejects.Values.Sum());
        return rows;
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Rejects(List<Reject> to) : IRunObserver
    {
        public void OnReject(Reject reject) => to.Add(reject);

        public void OnWarning(string message) => Assert.Fail(message);
    }
}
