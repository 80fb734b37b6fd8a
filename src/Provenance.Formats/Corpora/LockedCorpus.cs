namespace Provenance.Formats.Corpora;

/// <summary>The content of a <see cref="LockFile"/>.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Files">Its files by name.</param>
internal sealed record LockedCorpus(string Name, SortedDictionary<string, LockedFile> Files);
