namespace Provenance.Tests.Curation;

/// <summary>Does something when a record cannot be read, or when a step begins.</summary>
internal sealed class StoppingObserver(Action? onReject) : ICurationObserver
{
    internal List<Reject> Rejects { get; } = [];

    internal (CurationStep Step, Action Action)? AtStep { get; init; }

    public void OnReject(Reject reject)
    {
        Rejects.Add(reject);
        onReject?.Invoke();
    }

    public void OnWarning(string message)
    {
    }

    public void OnProgress(ScanProgress progress)
    {
    }

    public void OnStep(CurationStep begun)
    {
        if (AtStep is { } at && at.Step == begun) at.Action();
    }
}
