namespace Provenance.Text.Tokens;

/// <summary>The kind of a token's characters.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes between them.</summary>
    Word,

    /// <summary>Digits, with full stops and commas between them.</summary>
    Number,

    /// <summary>One character of a script that is written without spaces.</summary>
    Ideograph,

    /// <summary>Punctuation; a run of the same character is one token.</summary>
    Punctuation,

    /// <summary>Anything else: emoji, arrows, mathematical signs.</summary>
    Symbol,
}
