namespace Provenance.Documents.Inputs;

/// <summary>The matches of a pattern so far.</summary>
internal sealed class GlobMatches
{
    internal SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders that cannot be listed, with the error.</summary>
    internal SortedDictionary<string, ProvenanceException> Closed { get; } = new(StringComparer.Ordinal);
}
