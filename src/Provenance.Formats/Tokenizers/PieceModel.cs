using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers;

/// <summary>The model of a tokenizer, which encodes pieces with a tokenizer of ML.NET. Shared by threads.</summary>
internal abstract class PieceModel
{
    /// <summary>Adds the ids of a piece.</summary>
    internal abstract void Encode(ReadOnlySpan<char> piece, List<int> to);

    /// <summary>Adds the ids that ML.NET returns for a piece.</summary>
    protected static void Encode(Tokenizer tokenizer, ReadOnlySpan<char> piece, List<int> to) =>
        to.AddRange(tokenizer.EncodeToIds(piece, considerPreTokenization: false, considerNormalization: false));

    /// <summary>Adds the ids of a piece of any length, whose encoding depends only on the ranks of merges.</summary>
    protected static void EncodePairs(Tokenizer tokenizer, ReadOnlySpan<char> piece, List<int> to)
    {
        if (piece.Length <= LongPieces.Window)
        {
            Encode(tokenizer, piece, to);
        }
        else
        {
            LongPieces.Encode(piece, part => Tokens(tokenizer, part), to);
        }
    }

    /// <summary>Returns ML.NET's tokens of a text.</summary>
    protected static PieceToken[] Tokens(Tokenizer tokenizer, ReadOnlySpan<char> text) =>
        [.. tokenizer.EncodeToTokens(text, out _, considerPreTokenization: false, considerNormalization: false).Select(token => new PieceToken(token.Id, token.Offset.Start.Value, token.Offset.End.Value))];
}
