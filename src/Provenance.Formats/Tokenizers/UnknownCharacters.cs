namespace Provenance.Formats.Tokenizers;

/// <summary>A model's treatment of characters that are not tokens.</summary>
internal enum UnknownCharacters
{
    /// <summary>Each is the unknown token, or the tokens of its bytes.</summary>
    Alone,

    /// <summary>Neighbours together are one unknown token.</summary>
    Fused,

    /// <summary>They are dropped, so that their neighbours are merged.</summary>
    Dropped,
}
