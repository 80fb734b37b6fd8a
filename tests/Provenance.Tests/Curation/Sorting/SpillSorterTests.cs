using Provenance.Curation.Sorting;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Sorting;

public sealed class SpillSorterTests : IDisposable
{
    private const ulong Seed = 21;

    private readonly TemporaryFolder _temporary = new();
    private readonly WorkFolder _work;

    public SpillSorterTests() => _work = new WorkFolder(_temporary["work"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(40_000)]
    public void Items_come_in_the_same_order_from_runs_on_disk_as_from_memory(int count)
    {
        var random = new SplitMix64(Seed);
        var items = Enumerable.Range(0, count).Select(_ => random.NextInt(5000)).ToList();
        // no memory at all is as much as a run has at least
        using var small = new SpillSorter<int>(_work, 0);
        using var ample = new SpillSorter<int>(_work, 1 << 20);
        foreach (var item in items)
        {
            small.Add(item);
            ample.Add(item);
        }

        Assert.Equal(count, small.Count);
        Assert.Equal(items.Order(), small.Sorted());
        Assert.Equal(items.Order(), ample.Sorted());
    }

    [Fact]
    public void Temporary_files_are_there_as_long_as_they_are_needed_and_no_longer()
    {
        using (var sorter = new SpillSorter<long>(_work, 0))
        {
            for (var i = 0; i < 5000; i++) sorter.Add(-i);
            Assert.NotEmpty(Directory.GetFiles(_work.Path));
            Assert.Equal(-4999, sorter.Sorted().First());
        }

        Assert.Empty(Directory.GetFiles(_work.Path));
    }

    [Fact]
    public void Nothing_goes_to_disk_where_there_is_room_for_all()
    {
        using var sorter = new SpillSorter<long>(_work, 1 << 20);
        for (var i = 0; i < 100_000; i++) sorter.Add(-i);
        Assert.Empty(Directory.GetFiles(_work.Path));
        Assert.Equal(100_000, sorter.Sorted().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1 << 20)]
    public void A_queue_gives_items_back_in_the_order_in_which_they_came(long memory)
    {
        var random = new SplitMix64(Seed);
        var items = Enumerable.Range(0, 200_000).Select(_ => random.Next()).ToList();
        using (var queue = new SpillQueue<ulong>(_work, memory))
        {
            items.ForEach(item => queue.Add(item));
            Assert.Equal(items, queue.All());
        }

        Assert.Empty(Directory.GetFiles(_work.Path));
    }

    [Fact]
    public void Rows_are_read_whole_whatever_the_size_of_the_buffer()
    {
        foreach (var buffer in new[] { 1, 8, 9, 24, 1000 })
        {
            using var file = _work.Temporary();
            var writer = new SortedRowWriter<long>(file, buffer);
            for (var i = 0L; i < 100; i++) writer.Add(i);
            writer.Flush();
            file.Position = 0;
            var reader = new SortedRowReader<long>(file, buffer);
            for (var i = 0L; i < 100; i++)
            {
                Assert.True(reader.TryRead(out var item));
                Assert.Equal(i, item);
            }

            Assert.False(reader.TryRead(out _));
        }
    }

    public void Dispose() => _temporary.Dispose();
}
