namespace Provenance.Curation;

/// <summary>The composition of a training set by one property.</summary>
/// <param name="Name">origin, generation, generator, domain, language or source.</param>
/// <param name="Rows">Values by amount read, the greatest first; an unknown value is null and comes last.</param>
public sealed record SelectionFacet(string Name, IReadOnlyList<SelectionFacetRow> Rows);
