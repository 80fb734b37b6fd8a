namespace Provenance.Storage.Records;

/// <summary>Nested read snapshots of a connection: inner ones share the outermost.</summary>
internal sealed class ReadSnapshots(Database database)
{
    private int _open;

    /// <summary>Begins a snapshot that lasts until the result is disposed of.</summary>
    internal IDisposable Begin()
    {
        if (_open == 0) database.BeginReading();

        _open++;
        return new SnapshotEnd(End);
    }

    private void End()
    {
        if (--_open == 0) database.EndReading();
    }
}

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
