namespace Provenance.Formats;

/// <summary>A complete file of a data set on disk.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">Its digest, lower-case hexadecimal.</param>
/// <param name="Check">The source of the digest against which it was checked.</param>
/// <param name="WasThere">True if it existed before, so that nothing was downloaded.</param>
public sealed record PulledFile(string Path, long Bytes, string Sha256, DigestCheck Check, bool WasThere);
