namespace Provenance.Documents.Charsets;

/// <summary>The reason why bytes are not valid UTF-8.</summary>
internal enum Utf8Fault
{
    /// <summary>Characters beyond U+FFFF are pairs of surrogates of three bytes each: CESU-8, or Java's modified UTF-8.</summary>
    Surrogates,

    /// <summary>UTF-8 with some invalid bytes, such as a character that was cut.</summary>
    Damaged,

    /// <summary>Another character set.</summary>
    Foreign,
}
