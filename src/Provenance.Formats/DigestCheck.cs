namespace Provenance.Formats;

/// <summary>The source of the digest against which a file was checked.</summary>
public enum DigestCheck
{
    /// <summary>None: the file was downloaded for the first time.</summary>
    None,

    /// <summary>The digest of the first download, from the lock file.</summary>
    Lock,

    /// <summary>The digest in the manifest.</summary>
    Manifest,
}
