namespace Provenance.Formats;

/// <summary>What a file's digest was held to.</summary>
public enum DigestCheck
{
    /// <summary>Nothing: it is the first time that the file is seen.</summary>
    None,

    /// <summary>The digest of the first download, from the lock file.</summary>
    Lock,

    /// <summary>The digest in the manifest.</summary>
    Manifest,
}
