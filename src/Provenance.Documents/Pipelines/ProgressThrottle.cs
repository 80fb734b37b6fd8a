namespace Provenance.Documents.Pipelines;

/// <summary>Tells an observer of progress: of a new step at once, else a few times a second. All threads may use it.</summary>
/// <param name="observer">The observer; null for nobody.</param>
/// <param name="clock">The clock.</param>
/// <param name="step">The first step.</param>
/// <param name="bytesTotal">Bytes on disk of all inputs; 0 where it is not known.</param>
internal sealed class ProgressThrottle(IRunObserver? observer, TimeProvider clock, string step, long bytesTotal = 0)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private long _started = clock.GetTimestamp();
    private TimeSpan _next = Interval;
    private string _step = step;

    internal TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>Begins a step, and its time anew.</summary>
    internal void Begin(string step)
    {
        lock (_gate)
        {
            (_started, _next, _step) = (clock.GetTimestamp(), Interval, step);
            observer?.OnProgress(new RunProgress(step, TimeSpan.Zero));
        }
    }

    /// <summary>Tells of documents, and the share of the inputs that was read.</summary>
    internal void Tell(long documents, long textBytes, long bytesRead) =>
        Tell(new RunProgress(_step, Elapsed) { Documents = documents, Bytes = textBytes, Fraction = bytesTotal > 0 ? Share(bytesRead, bytesTotal) : null });

    /// <summary>Tells of records of a store.</summary>
    internal void TellRecords(long records, long? total = null) =>
        Tell(new RunProgress(_step, Elapsed) { Records = records, Fraction = total > 0 ? Share(records, total.Value) : null });

    /// <summary>Tells of a step, and the share of the run that is done.</summary>
    internal void Tell(string step, double fraction) => Tell(new RunProgress(step, Elapsed) { Fraction = fraction });

    internal void Tell(in RunProgress progress)
    {
        if (observer is null) return;

        lock (_gate)
        {
            if (progress.Elapsed >= _next || progress.Step != _step)
            {
                _next = progress.Elapsed + Interval;
                _step = progress.Step;
                observer.OnProgress(progress);
            }
        }
    }

    private static double Share(long done, long total) => Math.Min(1, done / (double)total);
}
