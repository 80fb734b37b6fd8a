using System.Runtime.ExceptionServices;

namespace Provenance.Documents.Pipelines;

/// <summary>
/// A pipeline in which one thread reads, several work, and the caller's thread writes in the order of reading. Items circulate in a ring, so memory is bounded by
/// the ring whatever the input's size. The output does not depend on the number of workers.
/// </summary>
/// <param name="ring">The items, made by the caller; each holds one block and its result.</param>
/// <param name="isLarge">Returns true for an item so large that reading must pause until it is written.</param>
internal sealed class OrderedPipeline<T>(T[] ring, Func<T, bool>? isLarge = null) where T : class
{
    /// <summary>Maximum time to wait for threads after a failure: one may be blocked in a read that never returns.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly bool[] _finished = new bool[ring.Length];
    private long _filled;
    private long _taken;
    private long _written;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs to the end of the input; rethrows the first exception of any stage.</summary>
    /// <param name="read">Fills an item; returns false at the end. Runs on one thread.</param>
    /// <param name="workers">One action per worker thread, so that each can own its buffers.</param>
    /// <param name="write">Takes finished items in order, on the caller's thread.</param>
    /// <param name="cancellation">Stops all stages.</param>
    internal void Run(Func<T, bool> read, IReadOnlyList<Action<T>> workers, Action<T> write, CancellationToken cancellation)
    {
        using var registration = cancellation.Register(() => Fail(new OperationCanceledException(cancellation)));
        var threads = new List<Thread> { Start("read", () => Read(read)) };
        foreach (var worker in workers) threads.Add(Start("work", () => Work(worker)));

        Guard(() => Write(write));
        foreach (var thread in threads)
        {
            if (_failure is null)
            {
                thread.Join();
            }
            else
            {
                thread.Join(Patience);
            }
        }

        _failure?.Throw();
    }

    private Thread Start(string name, Action body)
    {
        var thread = new Thread(() => Guard(body)) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void Guard(Action body)
    {
        try
        {
            body();
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private void Fail(Exception e)
    {
        lock (_gate)
        {
            _failure ??= ExceptionDispatchInfo.Capture(e);
            Monitor.PulseAll(_gate);
        }
    }

    private void Read(Func<T, bool> read)
    {
        var alone = false;
        while (true)
        {
            lock (_gate)
            {
                while (_filled - _written >= (alone ? 1 : ring.Length) && _failure is null) Monitor.Wait(_gate);

                if (_failure is not null) return;
            }

            var item = ring[_filled % ring.Length];
            var more = read(item);
            alone = isLarge?.Invoke(item) ?? false;
            lock (_gate)
            {
                _filled += more ? 1 : 0;
                _ended = !more;
                Monitor.PulseAll(_gate);
                if (_ended) return;
            }
        }
    }

    private void Work(Action<T> work)
    {
        while (true)
        {
            long mine;
            lock (_gate)
            {
                while (_taken == _filled && !_ended && _failure is null) Monitor.Wait(_gate);

                if (_taken == _filled || _failure is not null) return;

                mine = _taken++;
            }

            work(ring[mine % ring.Length]);
            lock (_gate)
            {
                _finished[mine % ring.Length] = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Write(Action<T> write)
    {
        while (true)
        {
            var place = _written % ring.Length;
            lock (_gate)
            {
                while (!_finished[place] && !(_ended && _written == _filled) && _failure is null) Monitor.Wait(_gate);

                if (_failure is not null || !_finished[place]) return;
            }

            write(ring[place]);
            lock (_gate)
            {
                _finished[place] = false;
                _written++;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
