namespace Provenance.Lineage;

/// <summary>The number of documents with the same origin, generation, generator and source.</summary>
/// <param name="Origin">Their origin.</param>
/// <param name="Generation">Their generation: derived if possible, otherwise as declared.</param>
/// <param name="Generator">The model that wrote them.</param>
/// <param name="Source">Their source.</param>
/// <param name="Documents">Number of documents.</param>
public sealed record StoreCount(Origin Origin, GenerationRange Generation, string? Generator, string? Source, long Documents);
