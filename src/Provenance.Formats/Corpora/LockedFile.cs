namespace Provenance.Formats.Corpora;

/// <summary>A file at its first download.</summary>
/// <param name="Url">Its address; a file from another address may differ.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="Pulled">The time of the download.</param>
internal sealed record LockedFile(string Url, long Bytes, string Sha256, DateTimeOffset Pulled);
