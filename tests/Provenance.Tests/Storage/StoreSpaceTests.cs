using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>Bytes a record of the embedded stores, for documents as tag records them.</summary>
public sealed class StoreSpaceTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // version 0.1 took 1,270 bytes a record with signatures, which it kept unless told not to, and 800 without
    [Theory]
    [InlineData("", 260)]
    [InlineData("sqlite:", 400)]
    public void A_record_takes_less_than_half_of_what_it_took(string scheme, long most)
    {
        const int Records = 30_000;
        using (var store = ProvenanceStores.Open(scheme + _folder["store.db"], create: true))
        {
            using var writer = store.Write();
            for (var i = 0; i < Records; i++)
            {
                writer.Add(Human($"text {i}") with { Id = $"document-{i}", ContentDigest = DigestOf($"exact {i}"), Source = "crawl", License = "CC-BY-4.0", Collection = new CollectionInfo("file", null, null) });
            }

            writer.Commit();
        }

        var each = new FileInfo(_folder["store.db"]).Length / Records;
        log.WriteLine($"{each} bytes a record");
        Assert.InRange(each, 1, most);
    }

    public void Dispose() => _folder.Dispose();
}
