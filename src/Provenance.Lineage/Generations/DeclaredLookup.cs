using Provenance.Documents.Identity;

namespace Provenance.Lineage.Generations;

/// <summary>Looks up the declared facts of documents through a connection of its own; one per thread.</summary>
internal sealed class DeclaredLookup : IOriginLookup
{
    private readonly IProvenanceStore _store;
    private readonly IDisposable _moment;
    private readonly GenerationGraph _generations;
    private readonly TextIdentity _identity = new();
    private DocumentState? _state;
    private Digest _content;

    internal DeclaredLookup(IProvenanceStore store)
    {
        _store = store.Another();
        _moment = _store.OpenSnapshot();
        _generations = new GenerationGraph(_store);
    }

    /// <summary>Returns the declared facts of a text; null for an unknown text.</summary>
    public DeclaredFacts? Find(ReadOnlySpan<byte> text)
    {
        var (content, normalized) = _identity.Compute(text);
        return Find(content, normalized);
    }

    /// <summary>Returns the declared facts of the text with these digests; null for an unknown text.</summary>
    internal DeclaredFacts? Find(Digest content, Digest normalized)
    {
        _content = content;
        _state = _store.Document(normalized);
        return _state is { } state
            ? new DeclaredFacts(Words.Name(state.Origin), _generations.Get(state).Exact, state.Generator, state.Source)
            : null;
    }

    /// <summary>Returns a detector's assessment of exactly the text looked up last, with all values that curation needs; null if the store has no such record.</summary>
    /// <param name="detector">The detector's digest.</param>
    /// <param name="other">The digest of another detector whose assessment the store has; null for none.</param>
    internal RecordedAssessment? Assessment(string detector, out string? other)
    {
        other = null;
        if (_state is not { Verdict: not null } state) return null;

        RecordedAssessment? found = null;
        foreach (var stored in _store.About(Entity.OfDocument(state.Document)))
        {
            var record = stored.Read();
            if (record.Assessment is not { } assessment || record.ContentDigest != _content) continue;

            if (assessment.Detector != detector)
            {
                other = assessment.Detector;
            }
            else if (assessment.Language is not null)
            {
                found = assessment;
            }
        }

        return found;
    }

    public void Dispose()
    {
        _moment.Dispose();
        _store.Dispose();
    }
}
