namespace Provenance.Curation;

/// <summary>Tells an observer a few times a second how far a step has come.</summary>
internal sealed class CurationProgress(ICurationObserver? observer, TimeProvider clock, long bytesTotal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _begun = clock.GetTimestamp();
    private long _step = clock.GetTimestamp();
    private TimeSpan _next;

    internal ICurationObserver? Observer => observer;

    /// <summary>Since the run began.</summary>
    internal TimeSpan Elapsed => clock.GetElapsedTime(_begun);

    internal void Begin(CurationStep step)
    {
        _step = clock.GetTimestamp();
        _next = Interval;
        observer?.OnStep(step);
    }

    internal void Tell(long documents, long textBytes, long bytesRead)
    {
        if (observer is not null && clock.GetElapsedTime(_step) is var elapsed && elapsed >= _next)
        {
            _next = elapsed + Interval;
            observer.OnProgress(new ScanProgress(documents, textBytes, bytesRead, bytesTotal, elapsed));
        }
    }
}
