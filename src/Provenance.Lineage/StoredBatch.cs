namespace Provenance.Lineage;

/// <summary>Records that were committed together.</summary>
/// <param name="First">Place of the first.</param>
/// <param name="Last">Place of the last.</param>
/// <param name="Root">Merkle root over their hashes (RFC 6962).</param>
public sealed record StoredBatch(long First, long Last, Digest Root);
