namespace Provenance.Curation.Pool;

/// <summary>The flags of a record.</summary>
[Flags]
internal enum PoolFlags : byte
{
    None = 0,

    /// <summary>The record was read, and its input's condition holds.</summary>
    Usable = 1,

    /// <summary>The record is declared human: by its origin, or by generation 0.</summary>
    DeclaredHuman = 2,

    /// <summary>The record counts as human by the policy.</summary>
    Human = 4,

    /// <summary>The document has an id of its own, and is not known by its digest.</summary>
    Named = 8,

    /// <summary>The record has words, and so a signature.</summary>
    Signed = 16,
}
