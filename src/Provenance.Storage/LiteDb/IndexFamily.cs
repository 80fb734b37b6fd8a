namespace Provenance.Storage.LiteDb;

/// <summary>Things that an index finds; its blocks' collection has its name in lower case.</summary>
internal enum IndexFamily
{
    /// <summary>Subjects by key: 64 bits of a digest, an id or a name.</summary>
    Key,

    /// <summary>Documents by band of their signature.</summary>
    Band,

    /// <summary>Documents by set: 64 bits of its name.</summary>
    Member,

    /// <summary>Further records, by place, of a subject whose number is that of its first record.</summary>
    Repeat,
}
