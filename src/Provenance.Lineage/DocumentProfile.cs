namespace Provenance.Lineage;

/// <summary>Documents that agree in everything that determines their generation.</summary>
/// <param name="Origin">Their origin.</param>
/// <param name="Generation">The declared generation.</param>
/// <param name="Generator">The model that wrote them.</param>
/// <param name="Source">Their source, if requested.</param>
/// <param name="Derived">The document itself, if it was derived from others and so belongs to no group.</param>
/// <param name="Count">Number of documents.</param>
/// <param name="Example">One of them.</param>
public sealed record DocumentProfile(Origin Origin, int? Generation, string? Generator, string? Source, Digest? Derived, long Count, Digest Example);
