namespace Provenance.Tests.Storage;

/// <summary>A change behind a store's back, which each store carries out in its own way.</summary>
public enum StoreChange
{
    /// <summary>The second record says something else.</summary>
    Body,

    /// <summary>The third record has another hash.</summary>
    Hash,

    /// <summary>The second record is taken away.</summary>
    RecordTaken,

    /// <summary>The last record is taken away.</summary>
    LastRecordTaken,

    /// <summary>The second record is said to be about the first one's subject.</summary>
    SubjectOfAnother,

    /// <summary>The third record is said to be about a subject that there is not.</summary>
    SubjectOfNobody,

    /// <summary>The batch has another root.</summary>
    BatchRoot,

    /// <summary>The batch is taken away.</summary>
    BatchTaken,

    /// <summary>The index says another origin than the records.</summary>
    Origin,

    /// <summary>The first document is put into a set.</summary>
    MemberInvented,

    /// <summary>The second document's keys are taken away.</summary>
    KeyTaken,

    /// <summary>The second document's keys are given to the third.</summary>
    KeyOfAnother,

    /// <summary>The position up to which keys are written cannot be read.</summary>
    Keyed,

    /// <summary>A document of generation 3 gets the greatest number as its generation.</summary>
    GreatestGeneration,
}
