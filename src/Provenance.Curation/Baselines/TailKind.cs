namespace Provenance.Curation.Baselines;

/// <summary>The kind of a document: documents of one kind can replace each other without changing any share of a training set.</summary>
internal readonly record struct TailKind(bool Human, int Generator, int Domain, int Language);
