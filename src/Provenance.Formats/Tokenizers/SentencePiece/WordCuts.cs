using System.Text;

namespace Provenance.Formats.Tokenizers.SentencePiece;

/// <summary>
/// A step that cuts a text for a unigram model at spaces between ASCII letters and digits, which neither normalization nor a piece can span: the best path through the parts
/// is the best path through the whole. So words can be cached, and a document takes no more memory than its longest run without such a space.
/// </summary>
internal sealed class WordCuts : TextStep
{
    private readonly bool _cuts;
    private readonly bool _keepsSpace;
    private readonly bool[] _isSafe = new bool[128];

    internal WordCuts(SentencePieceHeader header, SafeCuts cuts)
    {
        // a part gets the prefix that stands for its space, or keeps the space
        _keepsSpace = !header.AddsPrefix;
        _cuts = cuts.IsToken(new Rune('\u2581')) && (header.AddsPrefix || !header.RemovesExtraSpace);
        for (var letter = '\0'; letter < _isSafe.Length; letter++)
        {
            _isSafe[letter] = char.IsAsciiLetterOrDigit(letter) && cuts.IsSafe(letter, '\u2581');
        }
    }

    internal override void Run(ReadOnlySpan<char> text, bool isStart, TextAction next)
    {
        var start = 0;
        for (var i = 1; _cuts && i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && text[i - 1] < _isSafe.Length && _isSafe[text[i - 1]] && char.IsAsciiLetterOrDigit(text[i + 1]))
            {
                next(text[start..i], isStart && start == 0);
                start = _keepsSpace ? i : i + 1;
            }
        }

        next(text[start..], isStart && start == 0);
    }
}
