using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers;

/// <summary>Longest token first, from left to right (WordPiece; Devlin et al., NAACL 2019), according to a <c>tokenizer.json</c>.</summary>
/// <param name="tokenizer">A tokenizer for words of twice <paramref name="most"/> UTF-16 units.</param>
/// <param name="unknown">The token of words that cannot be composed of tokens.</param>
/// <param name="most">Maximum number of characters of a word; longer ones are unknown.</param>
internal sealed class WordPieceModel(WordPieceTokenizer tokenizer, int unknown, int most) : PieceModel
{
    internal override void Encode(ReadOnlySpan<char> piece, List<int> to)
    {
        if (piece.Length > most && Characters(piece) > most)
        {
            to.Add(unknown);
        }
        else
        {
            Encode(tokenizer, piece, to);
        }
    }

    private static int Characters(ReadOnlySpan<char> piece)
    {
        var count = 0;
        foreach (var _ in piece.EnumerateRunes()) count++;

        return count;
    }
}
