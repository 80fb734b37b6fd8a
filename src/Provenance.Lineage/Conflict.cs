namespace Provenance.Lineage;

/// <summary>Documents of one source whose declared origin a detector, or evidence found in them, contradicts.</summary>
/// <param name="Source">The collection.</param>
/// <param name="Declared">What was declared: human or machine.</param>
/// <param name="Detected">What contradicts it: the other.</param>
/// <param name="By">Who says so.</param>
/// <param name="Documents">How many.</param>
/// <param name="Assessed">Of how many that were declared so and assessed.</param>
/// <param name="Low">Lower end of the share's 95% interval (Wilson).</param>
/// <param name="High">Upper end of it.</param>
/// <param name="Examples">Ids of the first few.</param>
public sealed record Conflict(
    string? Source, Origin Declared, Verdict Detected, ConflictSide By, long Documents, long Assessed, double Low, double High, IReadOnlyList<string> Examples);
