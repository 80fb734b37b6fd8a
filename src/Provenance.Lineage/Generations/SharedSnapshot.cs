namespace Provenance.Lineage.Generations;

/// <summary>Two connections to one store, frozen where both see the same records.</summary>
internal sealed class SharedSnapshot : IDisposable
{
    /// <summary>So often somebody may write between the two; more often only where the first one stands in a moment of its caller's that has passed.</summary>
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

    /// <summary>Whether both see the same; otherwise only the first is of use.</summary>
    internal bool IsShared { get; }

    public void Dispose()
    {
        while (_ends.TryPop(out var end)) end.Dispose();
    }
}
