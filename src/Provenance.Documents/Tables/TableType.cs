namespace Provenance.Documents.Tables;

/// <summary>The type of a column's values.</summary>
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

    /// <summary>Any JSON, unchanged.</summary>
    Json,
}
