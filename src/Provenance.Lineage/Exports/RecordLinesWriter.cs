namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes all records as JSON lines: each record's canonical JSON (RFC 8785), byte for byte as hashed, and a line feed. Other
/// exports reference the result as the store's file, with its size and SHA-256.
/// </summary>
internal static class RecordLinesWriter
{
    /// <summary>The file's name in other exports.</summary>
    internal const string FileName = "records.jsonl";

    /// <summary>The media type of JSON Lines in Croissant's own loader.</summary>
    internal const string MediaType = "application/jsonlines";

    /// <summary>Writes a store with an open snapshot.</summary>
    internal static void Write(IProvenanceStore store, Stream output)
    {
        foreach (var stored in store.Records())
        {
            output.Write(stored.Body.Span);
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Computes size and lower-case hexadecimal SHA-256 of the output of <see cref="Write"/>.</summary>
    internal static (long Bytes, string Sha256) Measure(IProvenanceStore store)
    {
        using var digest = new Provenance.Documents.Buffers.DigestStream(Stream.Null);
        using var buffered = new BufferedStream(digest, ExportJson.FlushBytes);
        Write(store, buffered);
        buffered.Flush();
        return (digest.Written, digest.Sha256());
    }
}
