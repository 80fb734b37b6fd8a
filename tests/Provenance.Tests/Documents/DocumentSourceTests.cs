using System.Text;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents;

public sealed class DocumentSourceTests : IDisposable
{
    private static readonly string[] Further = ["label", "pair"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Documents_of_several_files_come_one_after_the_other_with_their_labels()
    {
        _folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"one\",\"label\":\"human\",\"pair\":\"p\"}\nbad\n");
        _folder.Write("b.jsonl.gz", TemporaryFolder.Gzip("{\"id\":\"2\",\"text\":\"two\",\"label\":\"machine\"}"));
        _folder.Write("c.txt", "three");
        var found = new List<string>();
        var rejects = new List<Reject>();
        using var source = DocumentSource.Open([_folder.Path], ReadingOptions.Default, Further, rejects.Add);
        while (source.TryRead(out var view))
        {
            found.Add($"{Path.GetFileName(view.File)}:{view.Line} {Encoding.UTF8.GetString(view.Text)} {view.String(0)} {view.String(1)}");
        }

        Assert.Equal(["a.jsonl:1 one human p", "b.jsonl.gz:1 two machine ", "c.txt:1 three  "], found);
        Assert.Equal("invalid-json", Assert.Single(rejects).Reason);
        Assert.False(source.TryRead(out _));
    }

    [Fact]
    public void Documents_can_be_had_as_objects()
    {
        _folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"one\",\"source\":\"s\",\"created\":\"2019\",\"metadata\":{\"k\":[1]}}\n{\"text\":\"two\"}\n");
        var documents = DocumentReader.Read([_folder["*.jsonl"]]).ToList();
        Assert.Equal(2, documents.Count);
        Assert.Equal(("1", "one", "s", "2019"), (documents[0].Id, documents[0].Text, documents[0].Source, documents[0].Created));
        Assert.Equal(1, documents[0].Metadata!.Value.GetProperty("k")[0].GetInt32());
        Assert.Null(documents[1].Metadata);
    }

    [Fact]
    public void A_gzipped_file_that_ends_too_early_is_told_in_any_program()
    {
        _folder.Write("cut.txt.gz", TemporaryFolder.Gzip(string.Join(' ', Enumerable.Range(0, 10_000)))[..^2000]);
        _folder.Write("cut.jsonl.gz", TemporaryFolder.Gzip("{\"text\":\"one\"}\n")[..^8]);
        var seen = new RunRecorder();
        Assert.Equal(["one"], DocumentReader.Read([_folder.Path], null, seen).Select(document => document.Text));
        Assert.Equal(["truncated-gzip", "truncated-gzip"], seen.Rejects.Select(reject => reject.Reason));
    }

    [Fact]
    public void Reading_a_block_allocates_nothing_for_its_documents()
    {
        var line = "{\"id\":\"some-id\",\"text\":\"" + new string('x', 200) + "\\n\",\"label\":\"human\"}\n";
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat(line, 20_000)));
        using var source = DocumentSource.Open([_folder.Path], ReadingOptions.Default, Further);
        Assert.Equal(0, Allocations.LeastOf(() =>
        {
            for (var i = 0; i < 150; i++) Assert.True(source.TryRead(out _));
        }));
    }

    public void Dispose() => _folder.Dispose();
}
