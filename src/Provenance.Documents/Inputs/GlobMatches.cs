namespace Provenance.Documents.Inputs;

/// <summary>What a pattern has found so far.</summary>
internal sealed class GlobMatches
{
    internal SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders that may not be looked into, and why.</summary>
    internal SortedDictionary<string, ProvenanceException> Closed { get; } = new(StringComparer.Ordinal);
}
