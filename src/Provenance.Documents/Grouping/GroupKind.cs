namespace Provenance.Documents.Grouping;

/// <summary>Where a document's group comes from.</summary>
internal enum GroupKind
{
    /// <summary>The value of a field.</summary>
    Field,

    /// <summary>The host of its address, without <c>www.</c>.</summary>
    Host,

    /// <summary>The month in which it was collected, else written.</summary>
    Month,

    /// <summary>The language that was recognised in it.</summary>
    Language,

    /// <summary>How many words it has.</summary>
    Length,

    /// <summary>The file it was read from.</summary>
    File,
}
