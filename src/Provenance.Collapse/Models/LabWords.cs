using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Collapse.Models;

/// <summary>
/// Splits text into the words for the lab's models: the words, numbers and ideographs of <see cref="Tokenizer"/> in canonical text
/// (<see cref="Normalizer"/>), lower-cased by the invariant culture. Punctuation is left out by default. One instance per thread.
/// </summary>
/// <param name="marks">True if punctuation and symbols are words too; a run of the same mark is one.</param>
internal sealed class LabWords(bool marks = false)
{
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();
    private byte[] _canonical = [];

    /// <summary>The language of the text last read, an index of <see cref="Languages"/>.</summary>
    internal byte Language { get; private set; }

    /// <summary>The number of words in the text last read, marks not counted.</summary>
    internal int Count { get; private set; }

    /// <summary>Returns the words of one document, in order; empty where it has none.</summary>
    internal string[] Split(string text)
    {
        Read(Encoding.UTF8.GetBytes(text));
        return Words();
    }

    /// <summary>Finds language and words of a document without creating strings.</summary>
    internal void Read(ReadOnlySpan<byte> utf8)
    {
        var canonical = _normalizer.Normalize(utf8);
        Tokenizer.Split(canonical, _normalizer.PaddedOutput, _tokens);
        Language = LanguageIdentifier.Identify(new TokenView(canonical, _tokens));
        Count = _tokens.Words;
        if (_canonical.Length < canonical.Length) _canonical = new byte[canonical.Length * 2];

        canonical.CopyTo(_canonical);
    }

    /// <summary>Returns the words of the text last read.</summary>
    internal string[] Words()
    {
        var words = new List<string>(_tokens.Count);
        for (var token = 0; token < _tokens.Count; token++)
        {
            if (marks || _tokens.Kinds[token] is TokenKind.Word or TokenKind.Number or TokenKind.Ideograph)
            {
                words.Add(Encoding.UTF8.GetString(_canonical, _tokens.Starts[token], _tokens.Lengths[token]).ToLowerInvariant());
            }
        }

        return [.. words];
    }
}
