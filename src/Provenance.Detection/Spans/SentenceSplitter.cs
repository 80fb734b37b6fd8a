
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>
/// Cuts a document into sentences that cover all of its tokens. Canonical text has no line breaks, so it cuts at marks, or by length
/// where there are none. Owns the list; one per thread.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Minimum number of words of a sentence; shorter ones are joined to the next: "Dr.", "2.", "No!".</summary>
    internal const int MinWords = 4;

    /// <summary>Maximum number of words of a sentence without an end: transcripts and lists have no full stops.</summary>
    internal const int MaxWords = 60;

    private Sentence[] _sentences = new Sentence[256];
    private int _count;

    /// <summary>The sentences last cut.</summary>
    internal ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, _count);

    /// <summary>Returns the sentences of a document in order; valid until the next call.</summary>
    internal ReadOnlySpan<Sentence> Split(in TokenView view)
    {
        _count = 0;
        var from = 0;
        // an ideograph counts as half a word
        var halves = 0;
        for (var i = 0; i < view.Count; i++)
        {
            halves += view.Kinds[i] switch { TokenKind.Word or TokenKind.Number => 2, TokenKind.Ideograph => 1, _ => 0 };
            if (halves < 2 * MinWords || !(EndsSentence(view, i) || halves >= 2 * MaxWords)) continue;
            while (i + 1 < view.Count && IsClosing(view, i + 1)) i++;
            Add(from, i + 1, halves);
            (from, halves) = (i + 1, 0);
        }

        if (from < view.Count) AddRest(from, view.Count, halves);
        return Sentences;
    }

    private static bool EndsSentence(in TokenView view, int token)
    {
        if (view.Kinds[token] != TokenKind.Punctuation || view.FirstByte(token) is not ((byte)'.' or (byte)'!' or (byte)'?')) return false;
        if (token + 1 == view.Count) return true;
        // a full stop inside a name or an address has no space after it; an initial is one letter
        if (IsGlued(view, token + 1) && !IsClosing(view, token + 1) && view.Kinds[token + 1] != TokenKind.Ideograph) return false;
        return !(view.FirstByte(token) == '.' && view.Kinds[token - 1] == TokenKind.Word && view.Lengths[token - 1] == 1 && view.FirstByte(token - 1) is not (byte)'I' and not (byte)'i');
    }

    /// <summary>Returns true for a bracket or quotation mark right after the text that it closes.</summary>
    private static bool IsClosing(in TokenView view, int token) =>
        view.Kinds[token] == TokenKind.Punctuation && view.FirstByte(token) is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']' && IsGlued(view, token);

    private static bool IsGlued(in TokenView view, int token) => view.Starts[token] == view.Starts[token - 1] + view.Lengths[token - 1];

    /// <summary>Adds the text after the last full stop as a sentence if it is long enough; otherwise joins it to the last one.</summary>
    private void AddRest(int from, int to, int halves)
    {
        if (halves >= 2 * MinWords || _count == 0) Add(from, to, halves);
        else _sentences[_count - 1] = _sentences[_count - 1] with { To = to, Words = _sentences[_count - 1].Words + ((halves + 1) / 2) };
    }

    private void Add(int from, int to, int halves)
    {
        if (_count == _sentences.Length) Array.Resize(ref _sentences, 2 * _count);
        _sentences[_count++] = new Sentence(from, to, (halves + 1) / 2);
    }
}
