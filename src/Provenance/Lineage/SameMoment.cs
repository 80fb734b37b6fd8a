namespace Provenance.Lineage;

/// <summary>Two connections to one store, frozen where both see the same records.</summary>
internal sealed class SameMoment : IDisposable
{
    private readonly IDisposable _first;
    private readonly IDisposable _second;

    internal SameMoment(IProvenanceStore first, IProvenanceStore second)
    {
        while (true)
        {
            _first = first.Freeze();
            _second = second.Freeze();
            if (first.Head == second.Head)
            {
                return;
            }

            // somebody wrote in between
            Dispose();
        }
    }

    public void Dispose()
    {
        _second.Dispose();
        _first.Dispose();
    }
}
