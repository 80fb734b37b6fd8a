namespace Provenance.Curation.Sentinels;

/// <summary>A document known to be human, by chance.</summary>
internal readonly record struct SentinelScore(ulong Chance, double Resemblance);
