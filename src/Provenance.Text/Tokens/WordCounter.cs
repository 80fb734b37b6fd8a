using System.Text;
using Provenance.Text.Canonical;

namespace Provenance.Text.Tokens;

/// <summary>
/// Counts the words of a document as <c>Assessment.Words</c> defines them: words and numbers of the canonical text, and
/// half of its ideographs. Conditions, budgets, reports and rules use this number. One per thread; allocates nothing once warm.
/// </summary>
internal sealed class WordCounter
{
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    /// <param name="utf8">Valid UTF-8.</param>
    internal int Count(ReadOnlySpan<byte> utf8)
    {
        var canonical = _normalizer.Normalize(utf8);
        Tokenizer.Split(canonical, _normalizer.PaddedOutput, _tokens);
        return _tokens.Words;
    }

    /// <summary>True if a document's canonical text has no letter and no digit. One without words may have some, such as a single ideograph.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    internal bool IsEmpty(ReadOnlySpan<byte> utf8)
    {
        var canonical = _normalizer.Normalize(utf8);
        while (!canonical.IsEmpty)
        {
            Rune.DecodeFromUtf8(canonical, out var rune, out var length);
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune)) return false;

            canonical = canonical[length..];
        }

        return true;
    }
}
