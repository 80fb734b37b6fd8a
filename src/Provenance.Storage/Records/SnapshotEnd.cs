namespace Provenance.Storage.Records;

/// <summary>Ends a snapshot of <see cref="ReadSnapshots.Begin"/>, once.</summary>
internal sealed class SnapshotEnd(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose()
    {
        _end?.Invoke();
        _end = null;
    }
}
