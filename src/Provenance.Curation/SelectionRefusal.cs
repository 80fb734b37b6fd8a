namespace Provenance.Curation;

/// <summary>Documents that were rejected for one reason.</summary>
/// <param name="Reason">The reason as in <c>rejects.jsonl.gz</c>, such as <c>near-duplicate</c>.</param>
/// <param name="Explanation">An explanation for readers.</param>
/// <param name="Human">The amount that counts as human.</param>
/// <param name="Other">The other amount.</param>
public sealed record SelectionRefusal(string Reason, string Explanation, SelectionAmount Human, SelectionAmount Other);
