using System.Buffers;
using System.Text;
using Provenance.Documents.Errors;

namespace Provenance.Documents;

/// <summary>
/// Computes the two digests of a text: of its exact bytes, and of its normalised form (NFC, each run of white space folded into one space, none at the ends).
/// An instance owns scratch memory: one per thread.
/// </summary>
public sealed class TextIdentity
{
    /// <summary>The name of the normalisation; its meaning never changes.</summary>
    public const string Normalization = "nfc-space-1";

    private static readonly bool CanNormalise = "e\u0301".Normalize(NormalizationForm.FormC) == "\u00e9";

    /// <summary>White_Space of Unicode 15, written out so that a newer Unicode changes no digest.</summary>
    private const string Spaces = " \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private static readonly SearchValues<char> UnusualSpaces = SearchValues.Create(Spaces.AsSpan(1));
    private static readonly SearchValues<byte> BreakingSpaces = SearchValues.Create("\t\n\v\f\r"u8);

    private byte[] _folded = new byte[16 * 1024];

    /// <summary>Creates an instance with buffers of its own.</summary>
    /// <exception cref="DataException">This machine cannot normalise Unicode.</exception>
    public TextIdentity()
    {
        if (!CanNormalise) throw DocumentErrors.NoNormalisation();
    }

    /// <summary>Computes both digests of a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <returns>The digest of the exact bytes, and that of the normalised text.</returns>
    public (Digest Content, Digest Normalized) Compute(ReadOnlySpan<byte> text) => Compute(text, out _);

    /// <summary>Computes both digests and returns the normalised text, which is valid until the next call.</summary>
    internal (Digest Content, Digest Normalized) Compute(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> normalized)
    {
        normalized = Fold(text);
        var content = Digest.Compute(text);
        return (content, normalized.SequenceEqual(text) ? content : Digest.Compute(normalized));
    }

    /// <summary>Returns the normalised text; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsValid(text)) return FoldUnicode(text);

        Reserve(text.Length);
        var length = 0;
        // line by line, so that the end of a line is searched for once and not from each of its runs
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(BreakingSpaces);
            length = FoldLine(end < 0 ? text : text[..end], length);
            text = end < 0 ? [] : text[(end + 1)..];
        }

        return _folded.AsSpan(0, length);
    }

    /// <summary>Appends a line's words, copying those that single spaces separate at once; returns the length of the folded text.</summary>
    private int FoldLine(ReadOnlySpan<byte> line, int length)
    {
        while (!(line = line.TrimStart((byte)' ')).IsEmpty)
        {
            if (length > 0) _folded[length++] = (byte)' ';

            var doubled = line.IndexOf("  "u8);
            var run = doubled < 0 ? line.TrimEnd((byte)' ') : line[..doubled];
            run.CopyTo(_folded.AsSpan(length));
            length += run.Length;
            line = line[run.Length..];
        }

        return length;
    }

    private Span<byte> FoldUnicode(ReadOnlySpan<byte> text)
    {
        var count = Encoding.UTF8.GetCharCount(text);
        var decoded = ArrayPool<char>.Shared.Rent(count);
        Encoding.UTF8.GetChars(text, decoded);
        ReadOnlySpan<char> letters = decoded.AsSpan(0, count);
        if (!IsSurelyNormal(letters) && !letters.IsNormalized(NormalizationForm.FormC))
        {
            letters = new string(letters).Normalize(NormalizationForm.FormC);
        }

        var length = 0;
        Reserve(Encoding.UTF8.GetMaxByteCount(letters.Length));
        while (!letters.IsEmpty)
        {
            var end = letters.IndexOfAny(UnusualSpaces);
            length = FoldLine(end < 0 ? letters : letters[..end], length);
            letters = end < 0 ? [] : letters[(end + 1)..];
        }

        ArrayPool<char>.Shared.Return(decoded);
        return _folded.AsSpan(0, length);
    }

    /// <summary>Appends the words of a line that is not ASCII; returns the length of the folded text.</summary>
    private int FoldLine(ReadOnlySpan<char> line, int length)
    {
        while (!(line = line.TrimStart(' ')).IsEmpty)
        {
            if (length > 0) _folded[length++] = (byte)' ';

            var doubled = line.IndexOf("  ");
            var run = doubled < 0 ? line.TrimEnd(' ') : line[..doubled];
            length += Encoding.UTF8.GetBytes(run, _folded.AsSpan(length));
            line = line[run.Length..];
        }

        return length;
    }

    /// <summary>
    /// True if normalisation changes none of the letters, whatever their neighbours: most of Latin, Greek, Cyrillic, kana,
    /// Chinese and Korean, and the usual punctuation (NFC_Quick_Check=Yes and combining class 0 in Unicode's DerivedNormalizationProps).
    /// For all others ICU is asked.
    /// </summary>
    private static bool IsSurelyNormal(ReadOnlySpan<char> letters)
    {
        while (true)
        {
            var at = letters.IndexOfAnyExceptInRange('\0', '\u02ff');
            if (at < 0) return true;

            if (letters[at] is not ((>= '\u0388' and <= '\u0482') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205e') or (>= '\u20a0' and <= '\u20bf')
                or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fa') or (>= '\u4e00' and <= '\u9fff')
                or (>= '\uac00' and <= '\ud7a3') or (>= '\uff01' and <= '\uff60')))
            {
                return false;
            }

            letters = letters[(at + 1)..];
        }
    }

    private void Reserve(int length)
    {
        if (_folded.Length < length) _folded = new byte[Math.Max(length, _folded.Length * 2)];
    }
}
