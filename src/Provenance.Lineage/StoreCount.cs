namespace Provenance.Lineage;

/// <summary>How many documents are alike.</summary>
/// <param name="Origin">Who wrote them.</param>
/// <param name="Generation">Their generation, derived where it can be, else as it was declared.</param>
/// <param name="Generator">The model that wrote them.</param>
/// <param name="Source">Their collection.</param>
/// <param name="Documents">How many.</param>
public sealed record StoreCount(Origin Origin, GenerationRange Generation, string? Generator, string? Source, long Documents);
