namespace Provenance.Evidence.Credentials;

/// <summary>Reads the manifest of a content credential that stands in a page; one per thread.</summary>
internal interface ICredentialReader
{
    /// <summary>What the manifest says of the page's making; null where it is none. Never throws, whatever the bytes.</summary>
    /// <param name="manifest">A C2PA manifest store (JUMBF), out of its Base64.</param>
    /// <param name="page">The whole page as it was served, for the hash that the manifest binds it with.</param>
    OriginEvidence? Read(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> page);
}
