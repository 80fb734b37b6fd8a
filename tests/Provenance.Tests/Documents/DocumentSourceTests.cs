using System.Text;
using Provenance.Documents;
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
        using var source = DocumentSource.Open([_folder.Path], DocumentFields.Default, Further, rejects.Add);
        while (source.TryRead(out var view))
        {
            found.Add($"{Path.GetFileName(view.File)}:{view.Line} {Encoding.UTF8.GetString(view.Text)} {view.String(0)} {view.String(1)}");
        }

        Assert.Equal(["a.jsonl:1 one human p", "b.jsonl.gz:1 two machine ", "c.txt:1 three  "], found);
        Assert.Equal("invalid-json", Assert.Single(rejects).Reason);
        Assert.False(source.TryRead(out _));
    }

    public void Dispose() => _folder.Dispose();
}
