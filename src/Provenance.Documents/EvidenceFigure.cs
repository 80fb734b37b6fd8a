namespace Provenance.Documents;

/// <summary>The number of findings of one kind of evidence.</summary>
/// <param name="Kind">The kind, see <see cref="Provenance.Documents.OriginEvidence.Kind"/>.</param>
/// <param name="Count">Number of findings; a document may have several.</param>
/// <param name="Human">Number of findings that indicate a human author.</param>
/// <param name="Machine">Number of findings that indicate a machine.</param>
/// <param name="Mixed">Number of findings that indicate both.</param>
public sealed record EvidenceFigure(string Kind, long Count, long Human, long Machine, long Mixed);
