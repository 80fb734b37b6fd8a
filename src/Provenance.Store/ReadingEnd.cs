namespace Provenance.Store;

/// <summary>Ends what <see cref="ReadingMoments.Begin"/> began, once.</summary>
internal sealed class ReadingEnd(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose()
    {
        _end?.Invoke();
        _end = null;
    }
}
