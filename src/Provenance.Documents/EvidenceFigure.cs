namespace Provenance.Documents;

/// <summary>How often a kind of evidence was found.</summary>
/// <param name="Kind">As <see cref="Provenance.Documents.OriginEvidence.Kind"/>.</param>
/// <param name="Count">How often: a document may have several.</param>
/// <param name="Human">How many of them speak for a human author.</param>
/// <param name="Machine">How many speak for a machine.</param>
/// <param name="Mixed">How many speak for both.</param>
public sealed record EvidenceFigure(string Kind, long Count, long Human, long Machine, long Mixed);
