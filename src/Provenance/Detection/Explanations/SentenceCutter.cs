using Provenance.Text;

namespace Provenance.Detection.Explanations;

/// <summary>
/// Cuts a document into sentences that cover all of its tokens. Canonical text has no line breaks, and full stops of Chinese and Japanese are
/// ASCII in it: only marks cut, and length where there are none.
/// </summary>
internal static class SentenceCutter
{
    /// <summary>Fewer words are no sentence of their own, but part of the next one: "2.", "No!".</summary>
    private const int LeastWords = 2;

    /// <summary>A sentence that has so many words and no end in sight ends at the next mark: transcripts and lists have no full stops.</summary>
    private const int ManyWords = 50;

    /// <summary>And one that has so many words ends where it is.</summary>
    private const int MostWords = 70;

    private static readonly byte[][] Titles = ["Mr"u8.ToArray(), "Mrs"u8.ToArray(), "Ms"u8.ToArray(), "Dr"u8.ToArray(), "Prof"u8.ToArray(), "St"u8.ToArray(), "vs"u8.ToArray()];

    internal static List<Sentence> Cut(in TokenView view)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        // an ideograph is half a word
        var halves = 0;
        for (var i = 0; i < view.Count; i++)
        {
            halves += Halves(view.Kinds[i]);
            if (halves < 2 * LeastWords || !(Ends(view, i) || IsLong(view, i, halves))) continue;
            while (i + 1 < view.Count && Closes(view, i + 1)) i++;
            sentences.Add(new Sentence(from, i + 1));
            (from, halves) = (i + 1, 0);
        }

        if (from == view.Count) return sentences;
        // what follows the last full stop is a sentence if it is long enough, else the end of the last one
        if (halves >= 2 * LeastWords || sentences.Count == 0) sentences.Add(new Sentence(from, view.Count));
        else sentences[^1] = sentences[^1] with { To = view.Count };
        return sentences;
    }

    private static int Halves(TokenKind kind) => kind switch { TokenKind.Word or TokenKind.Number => 2, TokenKind.Ideograph => 1, _ => 0 };

    private static bool IsLong(in TokenView view, int token, int halves) =>
        halves >= 2 * MostWords || (halves >= 2 * ManyWords && view.Kinds[token] == TokenKind.Punctuation && view.FirstByte(token) is (byte)',' or (byte)';' or (byte)':' or (byte)')');

    private static bool Ends(in TokenView view, int token)
    {
        if (!IsStop(view, token)) return false;
        if (token + 1 == view.Count || Closes(view, token + 1)) return true;
        // a full stop inside an address has no space after it; one after a single letter belongs to an initial
        if (IsGlued(view, token + 1) && view.Kinds[token + 1] != TokenKind.Ideograph) return false;
        return !(token > 0 && view.Kinds[token - 1] == TokenKind.Word && IsShortened(view.Text.Slice(view.Starts[token - 1], view.Lengths[token - 1])));
    }

    /// <summary>An initial, or a title before a name.</summary>
    private static bool IsShortened(ReadOnlySpan<byte> word)
    {
        if (word.Length == 1) return word[0] is not ((byte)'I' or (byte)'i');
        foreach (var title in Titles)
        {
            if (word.SequenceEqual(title)) return true;
        }

        return false;
    }

    /// <summary>A full stop, exclamation or question mark; a run of one is one token.</summary>
    private static bool IsStop(in TokenView view, int token) =>
        view.Kinds[token] == TokenKind.Punctuation && view.FirstByte(token) is (byte)'.' or (byte)'!' or (byte)'?';

    /// <summary>A bracket, a quotation mark or a further stop right after what it closes.</summary>
    private static bool Closes(in TokenView view, int token) =>
        IsGlued(view, token) && (IsStop(view, token) || (view.Kinds[token] == TokenKind.Punctuation && view.FirstByte(token) is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']'));

    private static bool IsGlued(in TokenView view, int token) => view.Starts[token] == view.Starts[token - 1] + view.Lengths[token - 1];
}
