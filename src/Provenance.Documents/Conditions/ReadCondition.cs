namespace Provenance.Documents.Conditions;

/// <summary>A condition, and what must be known of a document before it can be asked.</summary>
/// <param name="Root">The condition.</param>
/// <param name="Paths">Paths of the fields that it asks for.</param>
/// <param name="AsksDetector">Whether it asks for more than words, id, fields and what a store says.</param>
/// <param name="AsksEvidence">Whether it asks for evidence beside the words.</param>
internal sealed record ReadCondition(ConditionNode Root, IReadOnlyList<string> Paths, bool AsksDetector, bool AsksEvidence);
