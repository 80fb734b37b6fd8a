namespace Provenance.Lineage;

/// <summary>Where a store ends.</summary>
/// <param name="Records">How many records it holds.</param>
/// <param name="Hash">The last one's hash; zero where there is none.</param>
public readonly record struct StoreHead(long Records, Digest Hash);
