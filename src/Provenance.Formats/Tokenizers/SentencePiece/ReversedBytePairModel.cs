using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>
/// Encodes pieces by a BPE model of SentencePiece, back to front. Of equal pairs SentencePiece merges the leftmost first and ML.NET (2.0.1) the rightmost, so <c>aaa</c> becomes
/// <c>aa a</c> in SentencePiece and <c>a aa</c> in ML.NET. With all tokens reversed the rightmost is the leftmost.
/// </summary>
/// <param name="tokenizer">The tokenizer with the reversed tokens.</param>
/// <param name="unknown">The unknown token; null if bytes stand for unknown characters.</param>
internal sealed class ReversedBytePairModel(SentencePieceTokenizer tokenizer, int? unknown) : PieceModel
{
    internal override void Encode(ReadOnlySpan<char> piece, List<int> to)
    {
        var start = to.Count;
        if (Rune.DecodeFromUtf16(piece, out _, out var length) == System.Buffers.OperationStatus.Done && length == piece.Length)
        {
            // the bytes of an unknown character keep their own order
            Encode(tokenizer, piece, to);
            return;
        }

        if (piece.Length <= LongPieces.Window)
        {
            Encode(tokenizer, Reverse(piece), to);
            CollectionsMarshal.AsSpan(to)[start..].Reverse();
        }
        else
        {
            LongPieces.Encode(piece, Tokens, to);
        }

        SentencePieceModel.FuseUnknown(to, start, unknown);
    }

    private PieceToken[] Tokens(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        return [.. Tokens(tokenizer, Reverse(text)).Reverse().Select(token => new PieceToken(token.Id, length - token.End, length - token.Start))];
    }

    /// <summary>Returns a text with its characters in reverse order.</summary>
    internal static string Reverse(ReadOnlySpan<char> text)
    {
        var reversed = new char[text.Length];
        text.CopyTo(reversed);
        Array.Reverse(reversed);
        for (var i = 1; i < reversed.Length; i++)
        {
            if (char.IsSurrogatePair(reversed[i], reversed[i - 1])) (reversed[i - 1], reversed[i]) = (reversed[i], reversed[i - 1]);
        }

        return new string(reversed);
    }
}
