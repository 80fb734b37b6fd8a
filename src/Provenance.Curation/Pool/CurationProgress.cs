using Provenance.Documents.Pipelines;

namespace Provenance.Curation.Pool;

/// <summary>Reports the current step of a run, and its progress.</summary>
internal sealed class CurationProgress(IRunObserver? observer, TimeProvider clock, long bytesTotal)
{
    private readonly ProgressThrottle _teller = new(observer, clock, CurationStep.Reading, bytesTotal);
    private readonly long _begun = clock.GetTimestamp();

    internal IRunObserver? Observer => observer;

    /// <summary>The time since the run began.</summary>
    internal TimeSpan Elapsed => clock.GetElapsedTime(_begun);

    internal void Begin(string step) => _teller.Begin(step);

    internal void Tell(long documents, long textBytes, long bytesRead) => _teller.Tell(documents, textBytes, bytesRead);
}
