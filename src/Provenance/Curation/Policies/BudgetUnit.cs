namespace Provenance.Curation;

/// <summary>What a budget counts.</summary>
public enum BudgetUnit
{
    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Words: runs of letters and digits; in scripts without spaces, characters.</summary>
    Words,

    /// <summary>Tokens, estimated as four bytes of UTF-8 each, a rule of thumb for English.</summary>
    Tokens,

    /// <summary>Bytes of text as UTF-8.</summary>
    Bytes,
}
