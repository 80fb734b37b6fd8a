namespace Provenance.Evidence.Credentials;

/// <summary>The result of checking a hash, of the text or of an assertion.</summary>
internal enum HashCheck
{
    /// <summary>The manifest states no hash of this kind.</summary>
    NotStated,

    /// <summary>The bytes have the stated hash.</summary>
    Match,

    /// <summary>The bytes have another hash.</summary>
    Mismatch,

    /// <summary>The statement itself is damaged, or does not fit the manifest's position.</summary>
    Malformed,

    /// <summary>C2PA does not allow the hash algorithm (2.4, 13.1).</summary>
    Unsupported,
}
