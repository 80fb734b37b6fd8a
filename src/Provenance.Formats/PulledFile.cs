namespace Provenance.Formats;

/// <summary>A file of a data set that is on disk, whole.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of it.</param>
/// <param name="Check">What its digest was held to.</param>
/// <param name="WasThere">Whether it was there before, so that nothing was downloaded.</param>
public sealed record PulledFile(string Path, long Bytes, string Sha256, DigestCheck Check, bool WasThere);
