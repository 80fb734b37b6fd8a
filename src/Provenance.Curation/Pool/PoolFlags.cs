namespace Provenance.Curation.Pool;

/// <summary>The flags of a record.</summary>
[Flags]
internal enum PoolFlags : byte
{
    None = 0,

    /// <summary>It was read, and is of those that were asked for.</summary>
    Usable = 1,

    /// <summary>It was declared human: by its origin, or as of generation 0.</summary>
    DeclaredHuman = 2,

    /// <summary>It counts as human by the policy.</summary>
    Human = 4,

    /// <summary>It has words, and so a signature.</summary>
    Signed = 16,
}
