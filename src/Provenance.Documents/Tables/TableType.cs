namespace Provenance.Documents.Tables;

/// <summary>What the values of a column are.</summary>
internal enum TableType
{
    /// <summary>Strings.</summary>
    Text,

    /// <summary>Arrays of strings.</summary>
    Texts,

    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>Double-precision numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Any JSON, kept as it is.</summary>
    Json,
}
