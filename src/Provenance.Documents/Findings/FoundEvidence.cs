namespace Provenance.Documents.Findings;

/// <summary>A finding about a document of a block.</summary>
/// <param name="Row">The document's place among the block's rows.</param>
/// <param name="Evidence">The finding.</param>
internal readonly record struct FoundEvidence(int Row, OriginEvidence Evidence);
