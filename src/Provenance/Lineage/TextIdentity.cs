using System.Buffers;
using System.Text;

namespace Provenance.Lineage;

/// <summary>
/// The two digests of a text: of its exact bytes, and of NFC with runs of white space folded into one space and none at the ends.
/// Owns scratch memory, so one per thread.
/// </summary>
public sealed class TextIdentity
{
    /// <summary>The normalisation's name; never redefined under it.</summary>
    public const string Normalization = "nfc-space-1";

    private static readonly bool CanNormalise = "e\u0301".Normalize(NormalizationForm.FormC) == "\u00e9";

    private byte[] _folded = new byte[16 * 1024];

    /// <exception cref="DataException">This machine cannot normalise Unicode.</exception>
    public TextIdentity()
    {
        if (!CanNormalise)
        {
            throw LineageErrors.NoNormalisation();
        }
    }

    /// <summary>Digests a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    public (Digest Content, Digest Normalized) Of(ReadOnlySpan<byte> text) => Of(text, out _);

    /// <summary>Digests a text, and gives its normalised form; valid until the next call.</summary>
    internal (Digest Content, Digest Normalized) Of(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> normalized)
    {
        normalized = Fold(text);
        var content = Digest.Of(text);
        return (content, normalized.SequenceEqual(text) ? content : Digest.Of(normalized));
    }

    /// <summary>The normalised text; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsValid(text))
        {
            return FoldUnicode(text);
        }

        Reserve(text.Length);
        var length = 0;
        var space = false;
        foreach (var value in text)
        {
            if (value is (byte)' ' or (>= 9 and <= 13))
            {
                space = length > 0;
                continue;
            }

            if (space)
            {
                _folded[length++] = (byte)' ';
                space = false;
            }

            _folded[length++] = value;
        }

        return _folded.AsSpan(0, length);
    }

    private Span<byte> FoldUnicode(ReadOnlySpan<byte> text)
    {
        var decoded = Encoding.UTF8.GetString(text);
        var normal = decoded.IsNormalized(NormalizationForm.FormC) ? decoded : decoded.Normalize(NormalizationForm.FormC);
        var folded = ArrayPool<char>.Shared.Rent(normal.Length);
        var length = 0;
        var space = false;
        foreach (var letter in normal)
        {
            if (IsSpace(letter))
            {
                space = length > 0;
                continue;
            }

            if (space)
            {
                folded[length++] = ' ';
                space = false;
            }

            folded[length++] = letter;
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(length));
        var bytes = Encoding.UTF8.GetBytes(folded.AsSpan(0, length), _folded);
        ArrayPool<char>.Shared.Return(folded);
        return _folded.AsSpan(0, bytes);
    }

    /// <summary>White_Space of Unicode 15, written out so that a newer Unicode changes no digest.</summary>
    private static bool IsSpace(char letter) =>
        letter is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000';

    private void Reserve(int length)
    {
        if (_folded.Length < length)
        {
            _folded = new byte[Math.Max(length, _folded.Length * 2)];
        }
    }
}
