namespace Provenance.Lineage;

/// <summary>The end of a store.</summary>
/// <param name="Records">Number of records.</param>
/// <param name="Hash">The last record's hash; zero for an empty store.</param>
public readonly record struct StoreHead(long Records, Digest Hash);
