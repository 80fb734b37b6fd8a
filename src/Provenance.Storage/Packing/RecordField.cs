namespace Provenance.Storage.Packing;

/// <summary>A member of a record's JSON whose value varies from record to record; its number marks its position in a template and is stored in files.</summary>
internal enum RecordField : byte
{
    /// <summary><c>assessment.p_value</c>, as written.</summary>
    PValue = 1,

    /// <summary><c>assessment.score</c>, as written.</summary>
    Score = 2,

    /// <summary><c>collection.retrieved</c>, escaped as in JSON.</summary>
    Retrieved = 3,

    /// <summary><c>collection.uri</c>, escaped as in JSON.</summary>
    Uri = 4,

    /// <summary><c>content_digest</c>: 32 bytes.</summary>
    ContentDigest = 5,

    /// <summary><c>content_digest</c> that equals the normalised one, and has no value of its own.</summary>
    SameDigest = 6,

    /// <summary><c>id</c>, escaped as in JSON.</summary>
    Id = 7,

    /// <summary><c>normalized_digest</c>: 32 bytes.</summary>
    NormalizedDigest = 8,

    /// <summary><c>prev</c>: the hash of the previous record.</summary>
    Prev = 11,

    /// <summary><c>signature</c>, escaped as in JSON.</summary>
    Signature = 12,

    /// <summary><c>assessment.probability</c>, as written.</summary>
    Probability = 14,

    /// <summary><c>assessment.resemblance</c>, as written.</summary>
    Resemblance = 15,
}
