using System.Buffers;
using System.Globalization;
using System.Text;

namespace Provenance.Formats.Tokenizers;

/// <summary>
/// A view of a text for patterns. .NET matches UTF-16 units, so that a letter beyond U+FFFF is two surrogates and not a letter; the reference implementations match characters. In
/// the view each such character is one unit of the same general category. A text without any is its own view.
/// </summary>
internal ref struct CategoryView
{
    /// <summary>A rare character of each general category, in the order of <see cref="UnicodeCategory"/>; none has a case or occurs in the patterns of tokenizers.</summary>
    private const string StandIns = "\u2C2F\u1D00\u01C5\u02EC\u01BB\u0335\u0903\u0488\u07C0\u16EE\u0F2A\u2000\u2028\u2029\u0080\u2060\uD800\uE000\u203F\u058A\u0F3A\u0F3B\u2E02\u2E03\u055A\u2044\u058F\u02C2\u0F13\u0378";

    private readonly ReadOnlySpan<char> _text;
    private char[]? _letters;
    private readonly int _count;
    private int _seen;
    private int _at;

    private CategoryView(ReadOnlySpan<char> text, char[]? letters, int count)
    {
        _text = text;
        _letters = letters;
        _count = count;
    }

    /// <summary>True if the view is the text itself.</summary>
    internal readonly bool IsSame => _letters is null;

    /// <summary>The units of the view, if it is not the text itself.</summary>
    internal readonly ReadOnlySpan<char> Letters => _letters.AsSpan(0, _count);

    internal static CategoryView Create(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0) return new CategoryView(text, null, 0);

        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        text[..first].CopyTo(letters);
        var count = first;
        for (var i = first; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            letters[count++] = isPair ? StandIn(new Rune(text[i], text[i + 1])) : text[i];
            i += isPair ? 1 : 0;
        }

        return new CategoryView(text, letters, count);
    }

    /// <summary>Returns the position in the text of a position in the view; calls must be in ascending order.</summary>
    internal int Place(int index)
    {
        if (_letters is null) return index;

        for (; _seen < index; _seen++) _at += _at + 1 < _text.Length && char.IsSurrogatePair(_text[_at], _text[_at + 1]) ? 2 : 1;

        return _at;
    }

    /// <summary>Returns the stand-in of a character. Squared letters are symbols that Unicode calls alphabetic, like the circled ones below U+FFFF.</summary>
    private static char StandIn(Rune character) => character.Value is (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189)
        ? '\u24B6'
        : StandIns[(int)Rune.GetUnicodeCategory(character)];

    public void Dispose()
    {
        if (_letters is { } letters)
        {
            _letters = null;
            ArrayPool<char>.Shared.Return(letters);
        }
    }
}
