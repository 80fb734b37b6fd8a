namespace Provenance.Tests.Curation;

/// <summary>Does something when a record cannot be read, or when a step begins.</summary>
internal sealed class StoppingObserver(Action? onReject) : IRunObserver
{
    private string? _step;

    internal List<Reject> Rejects { get; } = [];

    internal (string Step, Action Action)? AtStep { get; init; }

    public void OnReject(Reject reject)
    {
        Rejects.Add(reject);
        onReject?.Invoke();
    }

    public void OnProgress(in RunProgress progress)
    {
        if (progress.Step == _step) return;
        _step = progress.Step;
        if (AtStep is { } at && at.Step == _step) at.Action();
    }
}
