namespace Provenance.Formats.Corpora;

/// <summary>What a file was when it was first downloaded.</summary>
/// <param name="Url">Where it came from; a file from elsewhere may be another one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="Pulled">When.</param>
internal sealed record LockedFile(string Url, long Bytes, string Sha256, DateTimeOffset Pulled);
