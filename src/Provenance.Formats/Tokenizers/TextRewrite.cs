namespace Provenance.Formats.Tokenizers;

/// <summary>A step that rewrites a text, such as a normalization.</summary>
/// <param name="rewrite">Returns the new text.</param>
/// <param name="skipAscii">True if ASCII texts remain unchanged, so that nothing is copied.</param>
internal sealed class TextRewrite(Func<string, bool, string> rewrite, bool skipAscii = false) : TextStep
{
    internal override void Run(ReadOnlySpan<char> text, bool isStart, TextAction next)
    {
        if (skipAscii && System.Text.Ascii.IsValid(text))
        {
            next(text, isStart);
            return;
        }

        next(rewrite(new string(text), isStart), isStart);
    }
}
