namespace Provenance.Curation;

/// <summary>What a budget counts.</summary>
public enum BudgetUnit
{
    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Words: runs of letters and digits; in scripts without spaces, characters.</summary>
    Words,

    /// <summary>Tokens, estimated as four bytes of UTF-8 each: about what byte-pair encodings of English give.</summary>
    Tokens,

    /// <summary>Bytes of text as UTF-8.</summary>
    Bytes,
}
