using System.Text;
using Provenance.Text;

namespace Provenance.Collapse;

/// <summary>
/// Splits text into what the lab's models are trained on: the words, numbers and ideographs of <see cref="Tokenizer"/> in canonical text
/// (<see cref="Normalizer"/>), lower-cased by the invariant culture. Punctuation is left out unless asked for. One instance a thread.
/// </summary>
/// <param name="marks">Whether punctuation and symbols are words too; a run of the same mark is one.</param>
internal sealed class LabWords(bool marks = false)
{
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    /// <summary>The words of one document, in order; none where it has none.</summary>
    internal string[] Split(string text)
    {
        var canonical = _normalizer.Normalize(Encoding.UTF8.GetBytes(text));
        Tokenizer.Split(canonical, _normalizer.PaddedOutput, _tokens);
        var words = new List<string>(_tokens.Count);
        for (var token = 0; token < _tokens.Count; token++)
        {
            if (marks || _tokens.Kinds[token] is TokenKind.Word or TokenKind.Number or TokenKind.Ideograph)
            {
                words.Add(Encoding.UTF8.GetString(canonical.Slice(_tokens.Starts[token], _tokens.Lengths[token])).ToLowerInvariant());
            }
        }

        return [.. words];
    }
}
