namespace Provenance.Formats.Tokenizers;

/// <summary>Bounds of tokenizer files, far above those of published ones.</summary>
internal static class TokenizerLimits
{
    /// <summary>Maximum size of a file: ten times the largest published tokenizer.</summary>
    internal const long MaxBytes = 256L << 20;

    /// <summary>Maximum number of a token; the largest vocabularies have some 260,000.</summary>
    internal const int MaxId = 1 << 24;

    /// <summary>Maximum length of a token; those of real vocabularies have at most 256 bytes.</summary>
    internal const int MaxTokenLength = 4096;
}
