namespace Provenance.Documents.Evidence;

/// <summary>Finds one kind of evidence in a document's raw text, before normalisation; one per thread.</summary>
internal interface IEvidenceReader
{
    /// <summary>Adds its findings; allocates nothing if there are none.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="to">Receives the findings.</param>
    void Read(ReadOnlySpan<byte> text, List<OriginEvidence> to);
}
