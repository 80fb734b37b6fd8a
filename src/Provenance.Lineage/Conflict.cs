namespace Provenance.Lineage;

/// <summary>Documents of one source whose declared origin is contradicted by a detector or by evidence found in them.</summary>
/// <param name="Source">The collection.</param>
/// <param name="Declared">The declared origin: human or machine.</param>
/// <param name="Detected">The opposite origin, which contradicts it.</param>
/// <param name="By">The side that contradicts it.</param>
/// <param name="Documents">Number of these documents.</param>
/// <param name="Assessed">Number of documents of the source with this declared origin that were assessed.</param>
/// <param name="Low">Lower bound of the share's 95% interval (Wilson).</param>
/// <param name="High">Upper bound of the share's 95% interval.</param>
/// <param name="Examples">Ids of the first few.</param>
public sealed record Conflict(
    string? Source, Origin Declared, Verdict Detected, ConflictSide By, long Documents, long Assessed, double Low, double High, IReadOnlyList<string> Examples);
