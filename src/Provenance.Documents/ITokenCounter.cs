namespace Provenance.Documents;

/// <summary>Counts the tokens of texts; used by one thread at a time.</summary>
public interface ITokenCounter
{
    /// <summary>Counts the tokens of a text, without the special tokens that a model adds at its ends.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <returns>The number of tokens, 0 or more.</returns>
    /// <exception cref="DataException">The tokenizer's file is at fault, for example with a pattern that takes too long.</exception>
    int Count(ReadOnlySpan<byte> text);
}
