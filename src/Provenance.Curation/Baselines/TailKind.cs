namespace Provenance.Curation.Baselines;

/// <summary>Documents that may take each other's places without changing any share of a set.</summary>
internal readonly record struct TailKind(bool Human, int Generator, int Domain, int Language);
