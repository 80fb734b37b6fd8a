using Provenance.Text;

namespace Provenance.Formats.Warc;

/// <summary>Counts words as assessments do; one per thread.</summary>
internal sealed class WordCounter
{
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    internal int Count(ReadOnlySpan<byte> utf8)
    {
        var text = _normalizer.Normalize(utf8);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        return _tokens.Words;
    }
}
