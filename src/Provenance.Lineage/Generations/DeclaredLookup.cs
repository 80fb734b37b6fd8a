using Provenance.Documents.Identity;

namespace Provenance.Lineage.Generations;

/// <summary>Asks a store of its own what it says of documents; one per thread.</summary>
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

    /// <summary>What is said of a text; null where the store does not know it.</summary>
    public DeclaredFacts? Find(ReadOnlySpan<byte> text)
    {
        var (content, normalized) = _identity.Compute(text);
        return Find(content, normalized);
    }

    /// <summary>What is said of the text with these digests; null where the store does not know it.</summary>
    internal DeclaredFacts? Find(Digest content, Digest normalized)
    {
        _content = content;
        _state = _store.Document(normalized);
        return _state is { } state
            ? new DeclaredFacts(Words.Name(state.Origin), _generations.Get(state).Exact, state.Generator, state.Source)
            : null;
    }

    /// <summary>What a detector said of exactly the text last asked about, and all that curation goes by; null where the store has no such record.</summary>
    /// <param name="detector">The detector's digest.</param>
    /// <param name="other">The digest of another detector that the store has an assessment by; null for none.</param>
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
