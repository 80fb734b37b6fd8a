namespace Provenance.Documents;

/// <summary>Finds what is declared of a document; used by one thread at a time.</summary>
public interface IOriginLookup : IDisposable
{
    /// <summary>Returns what is declared of a text; null for an unknown text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    DeclaredFacts? Find(ReadOnlySpan<byte> text);
}
