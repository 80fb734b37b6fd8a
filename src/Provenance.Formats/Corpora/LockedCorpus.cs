namespace Provenance.Formats.Corpora;

/// <summary>What <see cref="LockFile"/> holds.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Files">Its files by their names.</param>
internal sealed record LockedCorpus(string Name, SortedDictionary<string, LockedFile> Files);
