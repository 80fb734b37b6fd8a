namespace Provenance.Formats.Tokenizers;

/// <summary>A tokenizer: steps that make pieces of a text, and a model that encodes them. Shared by threads.</summary>
internal sealed class TextTokenizer : ITokenizer
{
    public required string Name { get; init; }

    /// <summary>The number of tokens, special ones included: the vocabulary that a watermark divides unless the user says otherwise.</summary>
    internal required int Size { get; init; }

    internal required PieceModel Model { get; init; }

    /// <summary>Steps from a text to its pieces.</summary>
    internal IReadOnlyList<TextStep> Steps { get; init; } = [];

    /// <summary>Tokens that are recognised in a text before the steps; null for none.</summary>
    internal AddedTokens? Added { get; init; }

    /// <summary>The number of steps that normalize, behind which <see cref="AddedLater"/> are recognised.</summary>
    internal int Normalizers { get; init; }

    /// <summary>Tokens that are recognised in a normalized text; null for none.</summary>
    internal AddedTokens? AddedLater { get; init; }

    public ITokenCounter CreateCounter() => new TextEncoder(this);
}
