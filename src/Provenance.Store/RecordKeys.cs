using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>What stores find records by, made from the record itself.</summary>
internal static class RecordKeys
{
    /// <summary>So much of a statement's digest is kept: two in 10^12 records fall together with a chance below 10^-14.</summary>
    private const int StatementBytes = 16;

    internal static byte[] Statement(ReadOnlySpan<byte> body) => RecordFormat.Statement(body).ToArray()[..StatementBytes];

    /// <summary>The exact bytes' digest; of documents' own records only, the others need not be found by it.</summary>
    internal static byte[]? Content(ProvenanceRecord record) => record.Kind == RecordKind.Document ? record.ContentDigest?.ToArray() : null;

    /// <summary>What is wrong with stored keys; null for nothing.</summary>
    internal static string? Fault(SealedRecord stored, byte[] subject, byte[] statement, byte[]? content, string? id)
    {
        try
        {
            var record = stored.Read();
            return subject.AsSpan().SequenceEqual(record.Subject.Key())
                && statement.AsSpan().SequenceEqual(Statement(stored.Body.Span))
                && (content is null) == (Content(record) is null) && content.AsSpan().SequenceEqual(Content(record))
                && id == record.Id
                ? null
                : "the keys that it is found by are not its own";
        }
        catch (DataException e)
        {
            return e.Message;
        }
    }
}
