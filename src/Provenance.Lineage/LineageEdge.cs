namespace Provenance.Lineage;

/// <summary>A relation between two ancestors, named as in W3C PROV.</summary>
/// <param name="From">The later one.</param>
/// <param name="Relation">
/// <c>wasAttributedTo</c> (a document to the model that wrote it), <c>wasDerivedFrom</c> (a document to its source, a model to the one it
/// started from), <c>used</c> (a model to a set that its training used), <c>hadMember</c> (a set to what its members come from).
/// </param>
/// <param name="To">The earlier one.</param>
public sealed record LineageEdge(Entity From, string Relation, Entity To);
