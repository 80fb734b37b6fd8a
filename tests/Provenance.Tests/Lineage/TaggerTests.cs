using Provenance.Lineage;
using Provenance.Store;
using Xunit;

namespace Provenance.Tests.Lineage;

public sealed class TaggerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_cancelled_before_it_began_records_nothing()
    {
        _folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
        using var store = ProvenanceStores.Open(_folder["store.db"], create: true);
        var request = new TagRequest { Inputs = [_folder["a.jsonl"]], Origin = Origin.Human };
        Assert.Throws<OperationCanceledException>(() => new Tagger(store).Tag(request, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(0, store.Head.Records);
        Assert.Equal(1, new Tagger(store).Tag(request).Added);
    }

    public void Dispose() => _folder.Dispose();
}
