using System.Text;
using Xunit;

namespace Provenance.Tests.Lineage;

public sealed class TaggerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_cancelled_before_it_began_records_nothing()
    {
        _folder.Write("a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
        using var store = Open();
        var request = new TagRequest { Inputs = [_folder["a.jsonl"]], Origin = Origin.Human };
        Assert.Throws<OperationCanceledException>(() => new Tagger(store).Tag(request, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(0, store.Head.Records);
        Assert.Equal(1, new Tagger(store).Tag(request).Added);
    }

    [Fact]
    public void A_documents_own_generation_out_of_its_range_is_a_bad_field()
    {
        using var store = Open();
        var rejects = new RunRecorder();
        var summary = new Tagger(store).Tag(Request("0", "1000000", "1000001", "2147483647", "4294967296", "-1") with { Map = new Dictionary<string, string> { ["generation"] = "generation" } }, rejects);
        Assert.Equal((2, 2), (summary.Documents, store.Documents().Count()));
        Assert.Equal(
            ["1000001", "2147483647", "4294967296", "-1"],
            rejects.Rejects.Select(reject => reject.Detail).Select(reject => reject.Split('\'')[1]));
        Assert.All(rejects.Rejects.Select(reject => reject.Detail), reject => Assert.EndsWith("is no whole number from 0 to 1000000", reject, StringComparison.Ordinal));
        Assert.Equal(4, summary.Rejects["bad-field"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    [InlineData(int.MaxValue)]
    public void A_generation_of_all_documents_out_of_its_range_is_refused_before_anything_is_recorded(int generation)
    {
        using var store = Open();
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tagger(store).Tag(Request("0") with { Generation = generation }));
        Assert.Equal(0, store.Head.Records);
    }

    private static TagRequest Request(params string[] generations)
    {
        var lines = generations.Select((generation, i) => $"{{\"text\":\"The {i + 1}th boat left the harbour.\",\"generation\":{generation}}}\n");
        return new TagRequest { Inputs = ["-"], StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines))), Source = "boats" };
    }

    private IProvenanceStore Open() => ProvenanceStores.Open(_folder["store.db"], create: true);

    public void Dispose() => _folder.Dispose();
}
