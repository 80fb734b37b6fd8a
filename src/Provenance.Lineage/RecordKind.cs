namespace Provenance.Lineage;

/// <summary>What a record states.</summary>
public enum RecordKind
{
    /// <summary>Where a document came from, who wrote it and how.</summary>
    Document,

    /// <summary>What a detector said of a document.</summary>
    Assessment,

    /// <summary>That a set exists, with so many members.</summary>
    Set,

    /// <summary>That a document belongs to a set.</summary>
    Member,

    /// <summary>What a model was trained on.</summary>
    Model,
}
