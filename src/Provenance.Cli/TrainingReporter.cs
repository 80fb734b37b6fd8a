namespace Provenance.Cli;

/// <summary>Draws training's progress, step and time left, on standard error; may be told from any thread.</summary>
internal sealed class TrainingReporter(ScanReporter reporter, TimeProvider clock) : IProgress<TrainingProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _started = clock.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _next;
    private string _step = "";

    public void Report(TrainingProgress value)
    {
        lock (_gate)
        {
            var elapsed = clock.GetElapsedTime(_started);
            if (elapsed < _next && value.Step == _step)
            {
                return;
            }

            _next = elapsed + Interval;
            _step = value.Step;
            reporter.DrawProgress(ProgressLine.Format(value.Fraction, elapsed, Printable.Clean(value.Step)));
        }
    }
}
