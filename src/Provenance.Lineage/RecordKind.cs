namespace Provenance.Lineage;

/// <summary>The kind of statement that a record makes.</summary>
public enum RecordKind
{
    /// <summary>A document's source, origin and derivation.</summary>
    Document,

    /// <summary>A detector's assessment of a document.</summary>
    Assessment,

    /// <summary>The existence of a data set, with its number of members.</summary>
    Set,

    /// <summary>A document's membership in a data set.</summary>
    Member,

    /// <summary>A model's training data.</summary>
    Model,
}
