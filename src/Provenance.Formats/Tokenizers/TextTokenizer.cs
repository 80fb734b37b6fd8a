namespace Provenance.Formats.Tokenizers;

/// <summary>A tokenizer: steps that cut a text into pieces, and a model that encodes them. Shared by threads.</summary>
internal sealed class TextTokenizer : ITokenizer
{
    public required string Name { get; init; }

    /// <summary>The number of tokens, special ones included: the default vocabulary of a watermark.</summary>
    internal required int Size { get; init; }

    internal required PieceModel Model { get; init; }

    /// <summary>Steps from a text to its pieces.</summary>
    internal IReadOnlyList<TextStep> Steps { get; init; } = [];

    /// <summary>Tokens that are recognised in a text before the steps; null for none.</summary>
    internal AddedTokens? Added { get; init; }

    /// <summary>The number of normalizing steps, after which <see cref="AddedLater"/> are recognised.</summary>
    internal int Normalizers { get; init; }

    /// <summary>Tokens that are recognised in a normalized text; null for none.</summary>
    internal AddedTokens? AddedLater { get; init; }

    public ITokenCounter CreateCounter() => new TextEncoder(this);
}
