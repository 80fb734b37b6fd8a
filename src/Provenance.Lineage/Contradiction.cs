namespace Provenance.Lineage;

/// <summary>A document of which origins were declared that contradict each other, so that its origin is unknown until one supersedes the others.</summary>
/// <param name="Id">Its id, or its digest where it has none.</param>
/// <param name="Document">Digest of its normalised text.</param>
/// <param name="Declarations">The declarations, in the order in which they came.</param>
public sealed record Contradiction(string Id, Digest Document, IReadOnlyList<Declaration> Declarations);
