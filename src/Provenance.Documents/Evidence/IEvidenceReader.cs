namespace Provenance.Documents.Evidence;

/// <summary>Looks for evidence of one kind in a document's text as it was given, before anything is cleaned; one per thread.</summary>
internal interface IEvidenceReader
{
    /// <summary>Adds what it finds; allocates nothing where it finds nothing.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="to">Where findings go.</param>
    void Read(ReadOnlySpan<byte> text, List<OriginEvidence> to);
}
