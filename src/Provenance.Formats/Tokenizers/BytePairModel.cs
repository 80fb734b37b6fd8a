using System.Text;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers;

/// <summary>Byte pairs merged by a list of merges (Sennrich et al., ACL 2016), over the bytes of a text or over its characters, as a <c>tokenizer.json</c> describes them.</summary>
internal sealed class BytePairModel(BpeTokenizer tokenizer, SafeCuts cuts) : PieceModel
{
    /// <summary>True if pieces are encoded as the letters of their bytes.</summary>
    internal bool OverBytes { get; init; }

    /// <summary>The tokens by text, if a piece that is a token is encoded as it (<c>ignore_merges</c>); null otherwise.</summary>
    internal IReadOnlyDictionary<string, int>? Whole { get; init; }

    /// <summary>The tokens of single bytes, for characters that are not tokens; null if there are none.</summary>
    internal int[]? Bytes { get; init; }

    internal override void Encode(ReadOnlySpan<char> piece, List<int> to)
    {
        ReadOnlySpan<char> letters = OverBytes ? ByteLetters.Write(piece) : piece;
        if (Whole is not null && Whole.TryGetValue(new string(letters), out var token))
        {
            to.Add(token);
            return;
        }

        cuts.Run(letters, isStart: false, (part, _) => Part(part, to));
    }

    private void Part(ReadOnlySpan<char> part, List<int> to)
    {
        if (Bytes is not null && Rune.DecodeFromUtf16(part, out var character, out var length) == System.Buffers.OperationStatus.Done && length == part.Length && !cuts.IsToken(character))
        {
            Span<byte> utf8 = stackalloc byte[4];
            foreach (var value in utf8[..character.EncodeToUtf8(utf8)]) to.Add(Bytes[value]);
        }
        else
        {
            EncodePairs(tokenizer, part, to);
        }
    }
}
