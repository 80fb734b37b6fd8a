namespace Provenance.Curation;

/// <summary>The unit of a budget.</summary>
public enum BudgetUnit
{
    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Words: runs of letters and digits; in scripts without spaces, characters.</summary>
    Words,

    /// <summary>Tokens of <see cref="BudgetPolicy.Tokenizer"/>, without the special ones around texts.</summary>
    Tokens,

    /// <summary>Bytes of text as UTF-8.</summary>
    Bytes,
}
