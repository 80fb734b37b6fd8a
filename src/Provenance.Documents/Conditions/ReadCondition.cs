namespace Provenance.Documents.Conditions;

/// <summary>A parsed condition, with the facts that it needs.</summary>
/// <param name="Root">The condition.</param>
/// <param name="Paths">Paths of the fields that it uses.</param>
/// <param name="AsksDetector">True if it needs more than words, id, fields and the facts of a store.</param>
/// <param name="AsksEvidence">True if it needs evidence beside the words.</param>
/// <param name="AsksScore">True if it needs the score of the document, or what follows from it.</param>
internal sealed record ReadCondition(ConditionNode Root, IReadOnlyList<string> Paths, bool AsksDetector, bool AsksEvidence, bool AsksScore);
