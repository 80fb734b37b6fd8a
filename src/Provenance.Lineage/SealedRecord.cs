using Provenance.Lineage.Records;

namespace Provenance.Lineage;

/// <summary>A record as stored, with its place and its hash.</summary>
/// <param name="sequence">Its place in the store, from 1.</param>
/// <param name="body">Its canonical JSON.</param>
/// <param name="hash">Its hash, as stored.</param>
public sealed class SealedRecord(long sequence, ReadOnlyMemory<byte> body, Digest hash)
{
    private ProvenanceRecord? _read;

    /// <summary>The name of its store in messages; null if unknown.</summary>
    internal string? Store { get; init; }

    /// <summary>Its place in the store, from 1.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>Its canonical JSON (RFC 8785), with <c>prev</c>, the hash of the record before it.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>SHA-256 of a zero byte and <see cref="Body"/>, as stored.</summary>
    public Digest Hash { get; } = hash;

    /// <summary>Parses the record.</summary>
    /// <returns>The record; parsed once and kept.</returns>
    /// <exception cref="DataException">The body is not a record; the message gives the store, if known, and <see cref="Sequence"/>.</exception>
    public ProvenanceRecord Read() => _read ??= Parse();

    private ProvenanceRecord Parse()
    {
        try
        {
            return RecordParser.Parse(Body.Span).Record;
        }
        catch (DataException e)
        {
            throw LineageErrors.Damaged(Store, Sequence, e);
        }
    }
}
