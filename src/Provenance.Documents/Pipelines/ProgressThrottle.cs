namespace Provenance.Documents.Pipelines;

/// <summary>Reports progress to an observer: a new step at once, otherwise a few times a second. Thread-safe.</summary>
/// <param name="observer">The observer; null for none.</param>
/// <param name="clock">The clock.</param>
/// <param name="step">The first step.</param>
/// <param name="bytesTotal">Bytes on disk of all inputs; 0 if unknown.</param>
internal sealed class ProgressThrottle(IRunObserver? observer, TimeProvider clock, string step, long bytesTotal = 0)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private long _started = clock.GetTimestamp();
    private TimeSpan _next = Interval;
    private string _step = step;

    internal TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>Begins a step and restarts its clock.</summary>
    internal void Begin(string step)
    {
        lock (_gate)
        {
            (_started, _next, _step) = (clock.GetTimestamp(), Interval, step);
            observer?.OnProgress(new RunProgress(step, TimeSpan.Zero));
        }
    }

    /// <summary>Reports the number of documents, and the share of the inputs read.</summary>
    internal void Tell(long documents, long textBytes, long bytesRead) =>
        Tell(new RunProgress(_step, Elapsed) { Documents = documents, Bytes = textBytes, Fraction = bytesTotal > 0 ? Share(bytesRead, bytesTotal) : null });

    /// <summary>Reports the number of store records.</summary>
    internal void TellRecords(long records, long? total = null) =>
        Tell(new RunProgress(_step, Elapsed) { Records = records, Fraction = total > 0 ? Share(records, total.Value) : null });

    /// <summary>Reports a step and the share of the run done.</summary>
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
