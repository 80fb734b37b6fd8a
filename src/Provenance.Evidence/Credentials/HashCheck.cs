namespace Provenance.Evidence.Credentials;

/// <summary>What became of comparing a hash, of the text or of an assertion.</summary>
internal enum HashCheck
{
    /// <summary>The manifest states no hash of this kind.</summary>
    NotStated,

    /// <summary>The bytes are those that were hashed.</summary>
    Match,

    /// <summary>They are others.</summary>
    Mismatch,

    /// <summary>The statement itself is damaged, or does not fit where the manifest stands.</summary>
    Malformed,

    /// <summary>The hash is of an algorithm that C2PA does not allow (2.4, 13.1).</summary>
    Unsupported,
}
