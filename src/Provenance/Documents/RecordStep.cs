namespace Provenance.Documents;

/// <summary>What comes next in a block.</summary>
internal enum RecordStep
{
    End,
    Document,
    Reject,
}
