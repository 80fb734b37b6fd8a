using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;
using Provenance.Lineage.Similarity;

namespace Provenance.Lineage;

/// <summary>
/// Finds documents that were edited, translated back or copied from one another without a record of it. Candidates share a band of
/// their MinHash signatures, and the signatures give an estimate of the similarity.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The default minimum similarity: 95% of the documents with exactly this similarity are found, and more of those that are more similar.</summary>
    public const double DefaultSimilarity = 0.8;

    /// <summary>Finds near-duplicates of a document, the most similar first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The document's id or digest.</param>
    /// <param name="least">Minimum similarity, 0 to 1.</param>
    /// <returns>The near-duplicates; empty if there are none.</returns>
    /// <exception cref="InputNotFoundException">The store has no such document, or no signature of it.</exception>
    public static IReadOnlyList<NearDuplicate> Find(IProvenanceStore store, string id, double least = DefaultSimilarity)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.OpenSnapshot();
        return store.Find(id) is { Kind: RecordKind.Document } document ? Find(store, new GenerationGraph(store), document, least) : throw LineageErrors.NoDocument(id, store.Name);
    }

    /// <summary>Finds near-duplicates in a store with an open snapshot.</summary>
    internal static IReadOnlyList<NearDuplicate> Find(IProvenanceStore store, GenerationGraph generations, Entity document, double least)
    {
        var own = new byte[TextSignatures.Length];
        var other = new byte[TextSignatures.Length];
        if (SignatureOf(store, document) is not { } signature || !TextSignatures.TryParse(signature, own))
        {
            throw LineageErrors.NoSignature(document.ToString());
        }

        var found = new List<NearDuplicate>();
        foreach (var digest in store.Near(signature))
        {
            var candidate = Entity.OfDocument(digest);
            if (candidate != document && SignatureOf(store, candidate) is { } text && TextSignatures.TryParse(text, other)
                && SignatureComparison.Similarity(own, other) is var similarity && similarity >= least)
            {
                found.Add(new NearDuplicate(LineageNode.Read(store, generations, candidate), similarity));
            }
        }

        found.Sort((a, b) => a.Similarity != b.Similarity
            ? b.Similarity.CompareTo(a.Similarity)
            : string.CompareOrdinal(a.Node.Subject.Digest.ToString(), b.Node.Subject.Digest.ToString()));
        return found;
    }

    /// <summary>Returns the signature recorded last.</summary>
    private static string? SignatureOf(IProvenanceStore store, Entity document)
    {
        string? signature = null;
        foreach (var stored in store.About(document)) signature = stored.Read().Signature ?? signature;

        return signature;
    }
}
