namespace Provenance.Tests;

/// <summary>
/// What code allocates once it is warm. The runtime allocates something of its own now and then, and its vector code does until it has been compiled in full, which happens in the background: so
/// the least of many rounds counts.
/// </summary>
internal static class Allocations
{
    private const int MaxRounds = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Bytes that the cheapest round allocates on this thread; the first one that allocates nothing is the last.</summary>
    internal static long LeastOf(Action round)
    {
        round();
        var least = long.MaxValue;
        for (var i = 0; i < MaxRounds && least > 0; i++)
        {
            if (i > 0) Thread.Sleep(Pause);

            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
