using Provenance.Formats.Tokenizers;
using Provenance.Formats.Tokenizers.Files;

namespace Provenance.Formats;

/// <summary>
/// Tokenizers by name or from a file, for <c>CurationRequest.Tokenizers</c>. Texts are encoded by Microsoft.ML.Tokenizers, which is loaded with the first tokenizer.
/// </summary>
public static class TextTokenizers
{
    /// <summary>The encodings of OpenAI that ship: <c>o200k_base</c>, <c>cl100k_base</c> and <c>gpt2</c>.</summary>
    public static IReadOnlyList<string> Names => Encodings.Shipped;

    /// <summary>Loads a tokenizer.</summary>
    /// <param name="tokenizer">
    /// One of <see cref="Names"/>, or a file: a <c>tokenizer.json</c> of Hugging Face with BPE or WordPiece, a SentencePiece model, or a tiktoken file. A name goes before a file.
    /// </param>
    /// <exception cref="InputNotFoundException">There is no such file, or it may not be read.</exception>
    /// <exception cref="TransferException">The file cannot be read.</exception>
    /// <exception cref="DataException">The file is no tokenizer, or asks for something that cannot be reproduced exactly; the message says what.</exception>
    public static ITokenizer Load(string tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        return Names.Contains(tokenizer) ? TokenizerFiles.Shipped(tokenizer)
            : File.Exists(tokenizer) ? TokenizerFiles.Read(tokenizer)
            : throw TokenizerErrors.NoTokenizer(tokenizer, string.Join(", ", Names));
    }
}
