namespace Provenance.Documents;

/// <summary>Tells an observer, a few times a second and not more often, how far something has come.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
/// <param name="clock">The clock.</param>
/// <param name="bytesTotal">Bytes on disk of all inputs; 0 where it is not known.</param>
internal sealed class ProgressTeller(IScanObserver? observer, TimeProvider clock, long bytesTotal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private long _started = clock.GetTimestamp();
    private TimeSpan _next = Interval;

    /// <summary>Begins anew.</summary>
    internal void Restart()
    {
        _started = clock.GetTimestamp();
        _next = Interval;
    }

    /// <summary>Tells, if it is time.</summary>
    internal void Tell(long documents, long textBytes, long bytesRead)
    {
        if (observer is not null && clock.GetElapsedTime(_started) is var elapsed && elapsed >= _next)
        {
            _next = elapsed + Interval;
            observer.OnProgress(new ScanProgress(documents, textBytes, bytesRead, bytesTotal, elapsed));
        }
    }
}
