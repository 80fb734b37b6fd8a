namespace Provenance.Lineage.Generations;

/// <summary>Snapshots of two connections to one store that see the same records.</summary>
internal sealed class SharedSnapshot : IDisposable
{
    /// <summary>Maximum number of attempts; another process may write between the two. All fail if the caller's snapshot of the first is no longer current.</summary>
    private const int Tries = 20;

    private readonly Stack<IDisposable> _ends = new();

    internal SharedSnapshot(IProvenanceStore first, IProvenanceStore second)
    {
        try
        {
            for (var i = 0; i < Tries && !IsShared; i++)
            {
                Dispose();
                _ends.Push(first.OpenSnapshot());
                _ends.Push(second.OpenSnapshot());
                IsShared = first.Head == second.Head;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>True if both see the same records; otherwise only the first can be used.</summary>
    internal bool IsShared { get; }

    public void Dispose()
    {
        while (_ends.TryPop(out var end)) end.Dispose();
    }
}
