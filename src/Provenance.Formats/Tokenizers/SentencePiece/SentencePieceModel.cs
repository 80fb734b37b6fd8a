using System.Runtime.InteropServices;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>Encodes pieces by a unigram model, which ML.NET normalizes. Neighbouring unknown tokens are fused, as in SentencePiece but not in ML.NET.</summary>
/// <param name="tokenizer">A tokenizer that adds no tokens around texts.</param>
/// <param name="unknown">The unknown token; null if bytes stand for unknown characters.</param>
internal sealed class SentencePieceModel(SentencePieceTokenizer tokenizer, int? unknown) : PieceModel
{
    internal override void Encode(ReadOnlySpan<char> piece, List<int> to)
    {
        var start = to.Count;
        to.AddRange(tokenizer.EncodeToIds(piece, addBeginningOfSentence: false, addEndOfSentence: false));
        FuseUnknown(to, start, unknown);
    }

    /// <summary>Fuses neighbouring unknown tokens from a position on.</summary>
    internal static void FuseUnknown(List<int> ids, int start, int? unknown)
    {
        var kept = start;
        var all = CollectionsMarshal.AsSpan(ids);
        for (var i = start; i < all.Length; i++)
        {
            if (i == start || all[i] != unknown || all[i - 1] != unknown) all[kept++] = all[i];
        }

        ids.RemoveRange(kept, ids.Count - kept);
    }
}
