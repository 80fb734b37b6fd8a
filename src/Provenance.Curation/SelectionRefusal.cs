namespace Provenance.Curation;

/// <summary>Documents that were left out for one reason.</summary>
/// <param name="Reason">As <c>rejects.jsonl.gz</c> has it, such as <c>near-duplicate</c>.</param>
/// <param name="Explanation">What it means, for people.</param>
/// <param name="Human">How much of it counts as human.</param>
/// <param name="Other">All the rest.</param>
public sealed record SelectionRefusal(string Reason, string Explanation, SelectionAmount Human, SelectionAmount Other);
