namespace Provenance.Curation;

/// <summary>The composition of a training set by one property.</summary>
/// <param name="Name">origin, generation, generator, domain, language or source.</param>
/// <param name="Rows">Values by how much was read, the greatest first; a value that is not known is null and comes last.</param>
public sealed record SelectionFacet(string Name, IReadOnlyList<SelectionFacetRow> Rows);
