namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes all records as JSON lines: each record's canonical JSON (RFC 8785), byte for byte as it was hashed, and a line feed. What
/// other exports name as the store's file, with its size and SHA-256.
/// </summary>
internal static class RecordLinesWriter
{
    /// <summary>The file's name in other exports.</summary>
    internal const string FileName = "records.jsonl";

    /// <summary>JSON lines, as Croissant's own loader calls them.</summary>
    internal const string MediaType = "application/jsonlines";

    /// <summary>Writes a store that is frozen.</summary>
    internal static void Write(IProvenanceStore store, Stream output)
    {
        foreach (var stored in store.Records())
        {
            output.Write(stored.Body.Span);
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Size and lower-case hexadecimal SHA-256 of what <see cref="Write"/> writes.</summary>
    internal static (long Bytes, string Sha256) Measure(IProvenanceStore store)
    {
        using var digest = new Provenance.Documents.Buffers.DigestStream(Stream.Null);
        using var buffered = new BufferedStream(digest, ExportJson.FlushBytes);
        Write(store, buffered);
        buffered.Flush();
        return (digest.Written, digest.Sha256());
    }
}
