namespace Provenance.Documents.Records;

/// <summary>What comes next in a block.</summary>
internal enum RecordStep
{
    End,
    Document,
    Reject,
}
