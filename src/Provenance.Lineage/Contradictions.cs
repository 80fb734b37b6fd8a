namespace Provenance.Lineage;

/// <summary>Finds documents with contradictory declared origins.</summary>
public static class Contradictions
{
    /// <summary>Enumerates contradictions in order of their documents' arrival; memory does not grow with the store.</summary>
    /// <param name="store">The store; within a snapshot if others write to it.</param>
    /// <returns>Each unsettled document with its declarations.</returns>
    public static IEnumerable<Contradiction> Find(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        foreach (var state in store.Documents())
        {
            if (state.IsContradicted) yield return Find(store, state.Document);
        }
    }

    private static Contradiction Find(IProvenanceStore store, Digest document)
    {
        string? id = null;
        var declarations = new List<Declaration>();
        foreach (var stored in store.About(Entity.OfDocument(document)))
        {
            var record = stored.Read();
            id ??= record.Id;
            if (record.Supersedes) declarations.Clear();

            if (record.Kind == RecordKind.Document && record.Origin != Origin.Unknown)
            {
                declarations.Add(new Declaration(stored.Sequence, record.Origin, record.GeneratedBy, record.Source, record.Agent, record.Time));
            }
        }

        return new Contradiction(id ?? document.ToString(), document, declarations);
    }
}
