using System.Buffers;

namespace Provenance.Formats.Tokenizers;

/// <summary>
/// Tokens that are recognised in a text as a whole, such as <c>&lt;|endoftext|&gt;</c>: the leftmost, and of several there the longest, as in Hugging Face's tokenizers. The text between
/// them goes through the steps on its own.
/// </summary>
internal sealed class AddedTokens
{
    private readonly SearchValues<string> _all;
    private readonly Dictionary<char, AddedToken[]> _byFirst;

    /// <param name="tokens">At least one; none with an empty content.</param>
    internal AddedTokens(IReadOnlyCollection<AddedToken> tokens)
    {
        _all = SearchValues.Create([.. tokens.Select(token => token.Content)], StringComparison.Ordinal);
        _byFirst = tokens.GroupBy(token => token.Content[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(token => token.Content.Length).ToArray());
    }

    internal void Split(ReadOnlySpan<char> text, bool isStart, TextAction between, Action<int> found)
    {
        var end = 0;
        while (text[end..].IndexOfAny(_all) is >= 0 and var distance)
        {
            var start = end + distance;
            var token = Longest(text[start..]);
            var next = start + token.Content.Length;
            if (token.TakesSpaceBefore) start = end + text[end..start].TrimEnd().Length;

            if (token.TakesSpaceBehind) next = text.Length - text[next..].TrimStart().Length;

            Between(text, end, start, isStart, between);
            found(token.Id);
            end = next;
        }

        Between(text, end, text.Length, isStart, between);
    }

    private static void Between(ReadOnlySpan<char> text, int start, int end, bool isStart, TextAction between)
    {
        if (end > start) between(text[start..end], isStart && start == 0);
    }

    private AddedToken Longest(ReadOnlySpan<char> text)
    {
        foreach (var token in _byFirst[text[0]])
        {
            if (text.StartsWith(token.Content, StringComparison.Ordinal)) return token;
        }

        throw new InvalidOperationException("a token that was found is not there");
    }
}
