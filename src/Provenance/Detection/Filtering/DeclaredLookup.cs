using Provenance.Lineage;

namespace Provenance.Detection.Filtering;

/// <summary>Asks a store of its own what it says of documents; one per thread.</summary>
internal sealed class DeclaredLookup : IDisposable
{
    private readonly IProvenanceStore _store;
    private readonly IDisposable _moment;
    private readonly GenerationGraph _generations;
    private readonly TextIdentity _identity = new();

    internal DeclaredLookup(IProvenanceStore store)
    {
        _store = store.Another();
        _moment = _store.Freeze();
        _generations = new GenerationGraph(_store);
    }

    /// <summary>What is said of a text; null where the store does not know it.</summary>
    internal DeclaredFacts? Of(ReadOnlySpan<byte> text)
    {
        var (_, normalized) = _identity.Of(text);
        return Find(normalized);
    }

    /// <summary>What is said of the text with an identity; null where the store does not know it.</summary>
    internal DeclaredFacts? Find(Digest identity) => _store.Document(identity) is { } state
        ? new DeclaredFacts(Words.Of(state.Origin), _generations.Of(state).Exact, state.Generator, state.Source)
        : null;

    public void Dispose()
    {
        _moment.Dispose();
        _store.Dispose();
    }
}
