namespace Provenance.Documents;

/// <summary>Counts the tokens of texts; used by one thread at a time.</summary>
public interface ITokenCounter
{
    /// <summary>The number of tokens in a text, without those that a model puts around it.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <exception cref="DataException">The tokenizer's file leads to an error, such as a pattern that takes too long.</exception>
    int Count(ReadOnlySpan<byte> text);
}
