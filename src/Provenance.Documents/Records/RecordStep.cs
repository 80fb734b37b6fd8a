namespace Provenance.Documents.Records;

/// <summary>The next item of a block.</summary>
internal enum RecordStep
{
    End,
    Document,
    Reject,
}
