using System.Text;

namespace Provenance.Formats.Tokenizers;

/// <summary>
/// A step that cuts a text at positions that no token can span: between two characters that no token has side by side, and around characters that are not tokens. Encoding the parts
/// gives the same tokens as encoding the whole. So texts that a tokenizer takes in one piece become words, which can be cached.
/// </summary>
internal sealed class SafeCuts : TextStep
{
    private readonly HashSet<uint> _pairs = [];
    private readonly HashSet<int> _characters = [];
    private readonly UnknownCharacters _unknown;

    /// <param name="tokens">All tokens that an encoding may have.</param>
    /// <param name="unknown">The treatment of characters that are not tokens.</param>
    internal SafeCuts(IEnumerable<string> tokens, UnknownCharacters unknown)
    {
        _unknown = unknown;
        foreach (var token in tokens)
        {
            for (var i = 1; i < token.Length; i++) _pairs.Add(Pair(token[i - 1], token[i]));

            if (Rune.DecodeFromUtf16(token, out var character, out var length) == System.Buffers.OperationStatus.Done && length == token.Length)
            {
                _characters.Add(character.Value);
            }
        }
    }

    /// <summary>True if a character is a token by itself.</summary>
    internal bool IsToken(Rune character) => _characters.Contains(character.Value);

    /// <summary>True if no token has these two side by side.</summary>
    internal bool IsSafe(char first, char second) => !_pairs.Contains(Pair(first, second));

    internal override void Run(ReadOnlySpan<char> text, bool isStart, TextAction next)
    {
        text = _unknown == UnknownCharacters.Dropped ? WithoutUnknown(text) : text;
        var start = 0;
        var (before, beforeIsToken) = ('\0', true);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var character, out var length);
            var isToken = _characters.Contains(character.Value);
            if (i > 0 && IsSafe(before, beforeIsToken, text[i], isToken))
            {
                next(text[start..i], isStart && start == 0);
                start = i;
            }

            i += length;
            (before, beforeIsToken) = (text[i - 1], isToken);
        }

        if (start < text.Length) next(text[start..], isStart && start == 0);
    }

    private bool IsSafe(char before, bool beforeIsToken, char at, bool atIsToken) =>
        beforeIsToken && atIsToken ? IsSafe(before, at) : _unknown != UnknownCharacters.Fused || beforeIsToken || atIsToken;

    private string WithoutUnknown(ReadOnlySpan<char> text)
    {
        var known = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var character, out var length);
            known.Append(IsToken(character) ? text[..length] : []);
            text = text[length..];
        }

        return known.ToString();
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;
}
