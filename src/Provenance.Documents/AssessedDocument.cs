namespace Provenance.Documents;

/// <summary>A document and its assessment, as a store keeps them.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="ContentDigest">The digest of the exact text.</param>
/// <param name="NormalizedDigest">The digest of the normalised text.</param>
/// <param name="Evidence">Evidence of an origin beside the words.</param>
/// <param name="Assessment">The detector's assessment.</param>
public sealed record AssessedDocument(string Id, Digest ContentDigest, Digest NormalizedDigest, IReadOnlyList<OriginEvidence> Evidence, RecordedAssessment Assessment);
