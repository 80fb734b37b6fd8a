namespace Provenance.Storage.LiteDb;

/// <summary>The kinds of index; the collection of an index's blocks has its name in lower case.</summary>
internal enum IndexFamily
{
    /// <summary>Entities by key: 64 bits of a digest, an id or a name.</summary>
    Key,

    /// <summary>Documents by band of their signature.</summary>
    Band,

    /// <summary>Documents by data set: 64 bits of its name.</summary>
    Member,

    /// <summary>Further records, by place, of an entity, whose number is the place of its first record.</summary>
    Repeat,
}
