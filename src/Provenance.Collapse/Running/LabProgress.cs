namespace Provenance.Collapse.Running;

/// <summary>Reports a run's progress to an observer; used by all threads.</summary>
internal sealed class LabProgress(IRunObserver? observer, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _started = clock.GetTimestamp();
    private double _done;

    /// <summary>The total work, in units of the shortest generation.</summary>
    internal double Total { get; set; } = 1;

    internal TimeSpan Elapsed => clock.GetElapsedTime(_started);

    internal void Add(double units, string step)
    {
        lock (_lock)
        {
            _done += units;
            observer?.OnProgress(new RunProgress(step, Elapsed) { Fraction = Math.Min(1, _done / Total) });
        }
    }

    internal void Say(string step) => Add(0, step);

    internal void Warn(string message)
    {
        lock (_lock)
        {
            observer?.OnWarning(message);
        }
    }

    internal void Notice(string message)
    {
        lock (_lock)
        {
            observer?.OnNotice(message);
        }
    }
}
