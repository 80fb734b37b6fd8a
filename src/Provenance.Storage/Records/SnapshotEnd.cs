namespace Provenance.Storage.Records;

/// <summary>Ends what <see cref="ReadSnapshots.Begin"/> began, once.</summary>
internal sealed class SnapshotEnd(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose()
    {
        _end?.Invoke();
        _end = null;
    }
}
