using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers;

/// <summary>Byte pairs merged by the ranks of tokens, as in OpenAI's tiktoken.</summary>
internal sealed class TiktokenModel(TiktokenTokenizer tokenizer) : PieceModel
{
    internal override void Encode(ReadOnlySpan<char> piece, List<int> to) => EncodePairs(tokenizer, piece, to);
}
