namespace Provenance.Formats.Tokenizers;

/// <summary>What a model makes of characters that are no token.</summary>
internal enum UnknownCharacters
{
    /// <summary>Each is the unknown token, or the tokens of its bytes.</summary>
    Alone,

    /// <summary>Neighbours together are one unknown token.</summary>
    Fused,

    /// <summary>They are dropped, so that what stands around them is merged.</summary>
    Dropped,
}
