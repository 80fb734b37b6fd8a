namespace Provenance.Evidence.Credentials;

/// <summary>Reads the manifest of a content credential in a page; one per thread.</summary>
internal interface ICredentialReader
{
    /// <summary>Returns the manifest as evidence of the page's origin; null if the bytes are not a manifest. Never throws, whatever the bytes.</summary>
    /// <param name="manifest">A C2PA manifest store (JUMBF), decoded from Base64.</param>
    /// <param name="page">The whole page as served, for the hash that binds the manifest to it.</param>
    OriginEvidence? Read(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> page);
}
