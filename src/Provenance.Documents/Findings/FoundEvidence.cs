namespace Provenance.Documents.Findings;

/// <summary>What speaks to the origin of a document of a block.</summary>
/// <param name="Row">The document's place among the block's rows.</param>
/// <param name="Evidence">What was found.</param>
internal readonly record struct FoundEvidence(int Row, OriginEvidence Evidence);
