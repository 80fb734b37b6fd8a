namespace Provenance.Lineage;

/// <summary>A document with contradictory declared origins; its origin is unknown until one declaration supersedes the others.</summary>
/// <param name="Id">Its id, or its digest if it has none.</param>
/// <param name="Document">Digest of its normalised text.</param>
/// <param name="Declarations">The declarations, in order of arrival.</param>
public sealed record Contradiction(string Id, Digest Document, IReadOnlyList<Declaration> Declarations);
