using Provenance.Formats.Tokenizers;
using Provenance.Formats.Tokenizers.Files;

namespace Provenance.Formats;

/// <summary>
/// Loads tokenizers by name or from a file, for <c>CurationRequest.Tokenizers</c>. Microsoft.ML.Tokenizers encodes the texts; it is loaded with the first tokenizer.
/// </summary>
public static class TextTokenizers
{
    /// <summary>The encodings of OpenAI that are included: <c>o200k_base</c>, <c>cl100k_base</c> and <c>gpt2</c>.</summary>
    public static IReadOnlyList<string> Names => Encodings.Shipped;

    /// <summary>Loads a tokenizer.</summary>
    /// <param name="tokenizer">
    /// One of <see cref="Names"/>, or a file: a <c>tokenizer.json</c> of Hugging Face with BPE or WordPiece, a SentencePiece model, or a tiktoken file. A name takes precedence over a file.
    /// </param>
    /// <returns>The tokenizer.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist or may not be read.</exception>
    /// <exception cref="TransferException">The file cannot be read.</exception>
    /// <exception cref="DataException">The file is not a tokenizer, or uses a feature that cannot be reproduced exactly; the message names it.</exception>
    public static ITokenizer Load(string tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        return Names.Contains(tokenizer) ? TokenizerFiles.Shipped(tokenizer)
            : File.Exists(tokenizer) ? TokenizerFiles.Read(tokenizer)
            : throw TokenizerErrors.NoTokenizer(tokenizer, string.Join(", ", Names));
    }
}
