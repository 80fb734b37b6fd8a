namespace Provenance.Formats.Tokenizers;

/// <summary>
/// Encodes long pieces window by window. ML.NET's time grows with the square of a piece's length, and a piece may be a document: a line of a million equal signs, a book in a script
/// without spaces, or any text for a tokenizer that does not split. The result is exact: byte pairs are merged by rank and position, so a sequence of tokens is the encoding of a text
/// if and only if every two neighbours are the encoding of the text that they cover (van Antwerpen and Neubeck, "So many tokens, so little time", GitHub 2024). Hence windows are
/// joined at a seam where the neighbouring tokens are the encoding of their own text.
/// </summary>
internal ref struct LongPieces
{
    /// <summary>Maximum length of a piece that is encoded at once.</summary>
    internal const int Window = 256;

    private readonly ReadOnlySpan<char> _piece;
    private readonly TokensOf _tokensOf;
    private readonly List<int> _to;
    private readonly Stack<Seam> _seams = [];
    private int _start;
    private int _length = Window;
    private IReadOnlyList<PieceToken> _tokens;

    private LongPieces(ReadOnlySpan<char> piece, TokensOf tokensOf, List<int> to)
    {
        _piece = piece;
        _tokensOf = tokensOf;
        _to = to;
        _tokens = Tokens(0, Window);
    }

    /// <summary>Encodes a part of a piece.</summary>
    internal delegate IReadOnlyList<PieceToken> TokensOf(ReadOnlySpan<char> part);

    /// <param name="piece">A piece, longer than <see cref="Window"/>.</param>
    /// <param name="tokensOf">Encodes a part; must depend only on the ranks of merges.</param>
    /// <param name="to">Receives the ids.</param>
    internal static void Encode(ReadOnlySpan<char> piece, TokensOf tokensOf, List<int> to)
    {
        var windows = new LongPieces(piece, tokensOf, to);
        while (windows._start + windows._length < piece.Length)
        {
            if (!windows.TryJoin()) windows.Widen();
        }

        to.AddRange(windows._tokens.Select(token => token.Id));
    }

    /// <summary>Joins the next window at a seam in the second half of this one, from its third quarter back.</summary>
    private bool TryJoin()
    {
        for (var i = _tokens.Count - 1; i > 0 && _tokens[i].Start >= _length / 2; i--)
        {
            if (_tokens[i].Start > _length * 3 / 4 || !IsBetween(_tokens, i)) continue;

            var seam = new Seam(_start, _tokens, i, _to.Count);
            var next = Tokens(seam.End, Window);
            if (Fits(seam, next))
            {
                _seams.Push(seam);
                _to.AddRange(_tokens.Take(i).Select(token => token.Id));
                (_start, _length, _tokens) = (seam.End, Window, next);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a longer window, which has more positions for a seam; removes the previous tokens that no longer fit.</summary>
    private void Widen()
    {
        _length = Math.Min(2 * _length, _piece.Length - _start);
        _tokens = Tokens(_start, _length);
        while (_seams.TryPeek(out var seam) && !Fits(seam, _tokens))
        {
            _seams.Pop();
            _to.RemoveRange(seam.Ids, _to.Count - seam.Ids);
            _length = Math.Min(_start - seam.Start + _length, _piece.Length - seam.Start);
            _start = seam.Start;
            _tokens = Tokens(_start, _length);
        }
    }

    /// <summary>True if the tokens on both sides of a seam are the encoding of the text that they cover.</summary>
    private readonly bool Fits(Seam seam, IReadOnlyList<PieceToken> right)
    {
        var first = seam.Count - 1;
        while (first > 0 && !IsBetween(seam.Left, first)) first--;

        var behind = 1;
        while (behind < right.Count && !IsBetween(right, behind)) behind++;

        var both = _tokensOf(_piece[(seam.Start + seam.Left[first].Start)..(seam.End + right[behind - 1].End)]);
        return both.Select(token => token.Id).SequenceEqual([.. seam.Left.Take(seam.Count).Skip(first).Select(token => token.Id), .. right.Take(behind).Select(token => token.Id)]);
    }

    /// <summary>True if a token starts where the one before it ends, between two characters.</summary>
    private static bool IsBetween(IReadOnlyList<PieceToken> tokens, int i) => tokens[i - 1].End == tokens[i].Start && tokens[i - 1].End > tokens[i - 1].Start;

    private readonly IReadOnlyList<PieceToken> Tokens(int start, int length)
    {
        var end = Math.Min(start + length, _piece.Length);
        // half a character would be encoded as another
        end -= end < _piece.Length && char.IsLowSurrogate(_piece[end]) ? 1 : 0;
        return _tokensOf(_piece[start..end]);
    }

    /// <summary>A seam between two windows.</summary>
    /// <param name="Start">The start of the window on its left.</param>
    /// <param name="Left">The tokens of that window.</param>
    /// <param name="Count">The number of them before the seam.</param>
    /// <param name="Ids">The number of ids before that window.</param>
    private sealed record Seam(int Start, IReadOnlyList<PieceToken> Left, int Count, int Ids)
    {
        internal int End => Start + Left[Count].Start;
    }
}
