namespace Provenance.Formats.Tokenizers;

/// <summary>Bounds of tokenizer files, far above those of published ones.</summary>
internal static class TokenizerLimits
{
    /// <summary>Ten times the largest tokenizer that is published.</summary>
    internal const long MaxBytes = 256L << 20;

    /// <summary>The greatest number that a token may have; the largest vocabularies have some 260,000.</summary>
    internal const int MaxId = 1 << 24;

    /// <summary>Longer tokens than this are no tokens: those of real vocabularies have at most 256 bytes.</summary>
    internal const int MaxTokenLength = 4096;
}
