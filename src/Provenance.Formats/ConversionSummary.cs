namespace Provenance.Formats;

/// <summary>What became of a data set's records.</summary>
/// <param name="Path">The file of documents.</param>
/// <param name="Documents">Documents in it.</param>
/// <param name="Labels">How many of each label.</param>
/// <param name="Rejects">Texts and records that could not be used, by reason.</param>
public sealed record ConversionSummary(string Path, long Documents, IReadOnlyDictionary<string, long> Labels, IReadOnlyDictionary<string, long> Rejects);
