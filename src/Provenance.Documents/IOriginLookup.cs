namespace Provenance.Documents;

/// <summary>Looks up the declared facts of a document; for one thread at a time.</summary>
public interface IOriginLookup : IDisposable
{
    /// <summary>Returns the declared facts of a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <returns>The facts; null for an unknown text.</returns>
    DeclaredFacts? Find(ReadOnlySpan<byte> text);
}
