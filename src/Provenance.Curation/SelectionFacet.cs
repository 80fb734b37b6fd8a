namespace Provenance.Curation;

/// <summary>What a set is made of in one respect.</summary>
/// <param name="Name">origin, generation, generator, domain, language or source.</param>
/// <param name="Rows">Values by how much was read, the greatest first; a value that is not known is null and comes last.</param>
public sealed record SelectionFacet(string Name, IReadOnlyList<SelectionFacetRow> Rows);
