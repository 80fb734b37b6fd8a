namespace Provenance.Formats;

/// <summary>The result of converting a data set.</summary>
/// <param name="Path">The file of documents.</param>
/// <param name="Documents">Number of documents in it.</param>
/// <param name="Labels">Number of documents of each label.</param>
/// <param name="Rejects">Number of unusable texts and records, by reason.</param>
public sealed record ConversionSummary(string Path, long Documents, IReadOnlyDictionary<string, long> Labels, IReadOnlyDictionary<string, long> Rejects);
