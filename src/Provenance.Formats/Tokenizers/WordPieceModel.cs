using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers;

/// <summary>The longest token first, from left to right (WordPiece; Devlin et al., NAACL 2019), as a <c>tokenizer.json</c> describes it.</summary>
/// <param name="tokenizer">Takes words of twice <paramref name="most"/> UTF-16 units.</param>
/// <param name="unknown">The token of words that cannot be made of tokens.</param>
/// <param name="most">The greatest number of characters in a word; longer ones are unknown.</param>
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
