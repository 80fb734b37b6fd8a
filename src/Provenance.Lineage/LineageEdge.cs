namespace Provenance.Lineage;

/// <summary>A relation between two entities of a lineage, named as in W3C PROV.</summary>
/// <param name="From">The later entity.</param>
/// <param name="Relation">
/// <c>wasAttributedTo</c> (from a document to the model that wrote it), <c>wasDerivedFrom</c> (from a document to its source, or from a model to its base
/// model), <c>used</c> (from a model to a data set of its training), <c>hadMember</c> (from a data set to the origins of its members).
/// </param>
/// <param name="To">The earlier entity.</param>
public sealed record LineageEdge(Entity From, string Relation, Entity To);
