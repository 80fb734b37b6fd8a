namespace Provenance.Curation.Writing;

/// <summary>A file of a selection.</summary>
/// <param name="Name">In its folder.</param>
/// <param name="Lines">How many.</param>
/// <param name="Bytes">On disk.</param>
/// <param name="Sha256">Of these, hexadecimal.</param>
internal sealed record WrittenFile(string Name, long Lines, long Bytes, string Sha256);
