namespace Provenance.Formats.Tokenizers;

/// <summary>Receives the output of a step.</summary>
/// <param name="text">A text or a part of one; valid during the call.</param>
/// <param name="isStart">True if a document starts here.</param>
internal delegate void TextAction(ReadOnlySpan<char> text, bool isStart);

/// <summary>A step between a text and the pieces that are encoded one by one: it rewrites the text or splits it. Shared by threads.</summary>
internal abstract class TextStep
{
    internal abstract void Run(ReadOnlySpan<char> text, bool isStart, TextAction next);
}
