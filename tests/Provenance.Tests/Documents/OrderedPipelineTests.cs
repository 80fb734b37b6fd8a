using Provenance.Documents.Pipelines;
using Xunit;

namespace Provenance.Tests.Documents;

public class OrderedPipelineTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 8)]
    [InlineData(8, 5)]
    public void Items_are_written_in_the_order_of_reading(int workers, int ring)
    {
        var next = 0;
        var written = new List<int>();
        Run(workers, ring, item => (item.Value = next++) < 500, item => Thread.SpinWait((item.Value * 7919) % 2000), item => written.Add(item.Value));
        Assert.Equal(Enumerable.Range(0, 500), written);
    }

    [Fact]
    public void No_more_items_are_under_way_than_the_ring_holds()
    {
        int read = 0, written = 0, most = 0;
        Run(4, 6, _ => ++read <= 300, _ => most = Math.Max(most, Volatile.Read(ref read) - Volatile.Read(ref written)), _ => written++);
        Assert.InRange(most, 1, 7);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("work")]
    [InlineData("write")]
    public void What_any_stage_throws_comes_out(string stage)
    {
        var next = 0;
        var error = Assert.Throws<InvalidDataException>(() => Run(
            2,
            4,
            item => Throw(stage == "read" && next == 50) && (item.Value = next++) < 100,
            item => Throw(stage == "work" && item.Value == 50),
            item => Throw(stage == "write" && item.Value == 50)));
        Assert.Equal("on purpose", error.Message);
    }

    [Fact]
    public void Cancelling_ends_it_even_while_a_read_blocks()
    {
        using var source = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var waited = false;
        Assert.Throws<OperationCanceledException>(() => Run(
            2,
            4,
            _ =>
            {
                new Thread(source.Cancel).Start();
                Volatile.Write(ref waited, !end.Wait(TimeSpan.FromMinutes(1)));
                return true;
            },
            _ => { },
            _ => { },
            source.Token));
        Assert.False(Volatile.Read(ref waited), "it should not wait for the read");
        end.Set();
    }

    private static bool Throw(bool now) => now ? throw new InvalidDataException("on purpose") : true;

    private static void Run(int workers, int ring, Func<Item, bool> read, Action<Item> work, Action<Item> write, CancellationToken cancellation = default)
    {
        var items = new Item[ring];
        for (var i = 0; i < ring; i++) items[i] = new Item();

        new OrderedPipeline<Item>(items).Run(read, [.. Enumerable.Repeat(work, workers)], write, cancellation);
    }

    private sealed class Item
    {
        public int Value { get; set; }
    }
}
