namespace Provenance.Documents.Grouping;

/// <summary>The source of a document's group.</summary>
internal enum GroupKind
{
    /// <summary>The value of a field.</summary>
    Field,

    /// <summary>The host of its address, without <c>www.</c>.</summary>
    Host,

    /// <summary>The month in which it was collected or, failing that, written.</summary>
    Month,

    /// <summary>Its recognised language.</summary>
    Language,

    /// <summary>The class of its number of words.</summary>
    Length,

    /// <summary>The file it was read from.</summary>
    File,
}
