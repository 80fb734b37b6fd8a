namespace Provenance.Curation.Writing;

/// <summary>A file of a selection.</summary>
/// <param name="Name">The name in its folder.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Bytes">Number of bytes on disk.</param>
/// <param name="Sha256">SHA-256 of these, hexadecimal.</param>
internal sealed record WrittenFile(string Name, long Lines, long Bytes, string Sha256);
