namespace Provenance.Formats.Tokenizers;

/// <summary>
/// A step that splits texts like an encoding of OpenAI. Its patterns match every character, so each piece starts at the end of the previous one. A word of ASCII letters after a
/// space, the most common piece, is found without the pattern.
/// </summary>
internal sealed class EncodingSplit(string encoding) : TextStep
{
    private readonly System.Text.RegularExpressions.Regex _pattern = Encodings.Pattern(encoding);
    private readonly bool _splitsCase = encoding == Encodings.O200kBase;

    internal override void Run(ReadOnlySpan<char> text, bool isStart, TextAction next)
    {
        using var view = CategoryView.Create(text);
        var letters = view.IsSame ? text : view.Letters;
        var (at, start) = (0, 0);
        while (at < letters.Length)
        {
            at = Word(letters, at) is > 0 and var end ? end : Match(letters, at);
            var place = view.Place(at);
            next(text[start..place], isStart && start == 0);
            start = place;
        }
    }

    private int Match(ReadOnlySpan<char> letters, int at)
    {
        foreach (var match in _pattern.EnumerateMatches(letters, at))
        {
            return match.Index + match.Length;
        }

        return letters.Length;
    }

    /// <summary>Returns the end of a word of ASCII letters and the space before it; 0 if the pattern must decide, because a mark, an apostrophe or a letter might continue it.</summary>
    private int Word(ReadOnlySpan<char> letters, int at)
    {
        var first = letters[at] == ' ' ? at + 1 : at;
        var end = first;
        if (_splitsCase)
        {
            // capitals and small letters; capitals alone
            while (end < letters.Length && char.IsAsciiLetterUpper(letters[end])) end++;

            while (end < letters.Length && char.IsAsciiLetterLower(letters[end])) end++;
        }
        else
        {
            while (end < letters.Length && char.IsAsciiLetter(letters[end])) end++;
        }

        var isWhole = end == letters.Length || (char.IsAscii(letters[end]) && !(_splitsCase && letters[end] == '\''));
        return end > first && isWhole ? end : 0;
    }
}
