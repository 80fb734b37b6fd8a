using Provenance.Documents.Pipelines;

namespace Provenance.Training.Fitting;

/// <summary>Runs independent pieces of work on a few threads; no result may depend on another.</summary>
internal sealed class WorkQueue(int threads, CancellationToken cancellation)
{
    private readonly ParallelOptions _options = new()
    {
        MaxDegreeOfParallelism = Workers.Count(threads),
        CancellationToken = cancellation,
    };

    internal int Threads => _options.MaxDegreeOfParallelism;

    internal CancellationToken Cancellation => _options.CancellationToken;

    /// <summary>Runs <paramref name="work"/> for each number from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    internal void Run(int from, int to, Action<int> work) => Parallel.For(from, to, _options, work);

    /// <summary>Runs <paramref name="work"/> for each number from 0, with scratch space for one thread at a time.</summary>
    internal void Run<T>(int count, Func<T> scratch, Action<int, T> work) =>
        Parallel.For(0, count, _options, scratch, (i, _, own) => { work(i, own); return own; }, static _ => { });
}
