using System.Text;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Formats;

[Collection(Alone.Name)]
public sealed class ParquetMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_hundred_thousand_rows_in_many_row_groups_keep_their_order_in_bounded_memory()
    {
        ParquetFile.Write(_folder["a.parquet"], "SELECT 'doc-' || i AS id, repeat('text ' || i || ' ', 100) AS text, {'row': i} AS metadata FROM range(100000) AS t(i)", ", ROW_GROUP_SIZE 2048");
        var rejects = new List<Reject>();
        using var source = DocumentSource.Open([_folder["a.parquet"]], ParquetFile.Reading, [], rejects.Add);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long number = 0;
        long largest = 0;
        while (source.TryRead(out var view))
        {
            Assert.True(view.Id.SequenceEqual(Encoding.UTF8.GetBytes($"doc-{number}")));
            Assert.Equal(++number, view.Line);
            if (number % 5000 == 0) largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(100_000, number);
        Assert.Empty(rejects);
        Assert.Equal(new FileInfo(_folder["a.parquet"]).Length, source.BytesRead);
        // of 130 MB of text, a block at a time is held
        Assert.InRange(largest - before, 0, 16L << 20);
    }

    [Fact]
    public void Long_texts_and_blobs_in_structs_fit_the_memory_that_DuckDB_may_take()
    {
        ParquetFile.Write(_folder["a.parquet"], "SELECT {'body': repeat('x', 200000), 'raw': encode(repeat('y', 200000))} AS doc FROM range(2048)");
        var rejects = new List<Reject>();
        using var source = DocumentSource.Open([_folder["a.parquet"]], ParquetFile.Reading with { TextField = "doc.body" }, [], rejects.Add);
        var read = 0;
        while (source.TryRead(out var view))
        {
            Assert.Equal(200_000, view.Text.Length);
            read++;
        }

        Assert.Empty(rejects);
        Assert.Equal(2048, read);
    }

    public void Dispose() => _folder.Dispose();
}
