using System.Buffers;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Charsets;

/// <summary>Decodes texts that are not valid UTF-8; owns its buffer: one per thread.</summary>
internal sealed class TextDecoder
{
    /// <summary>Maximum size of a buffer that is kept.</summary>
    private const int KeptBytes = 4 * 1024 * 1024;

    /// <summary>Maximum share of control characters and U+FFFD in a text: one in so many characters.</summary>
    private const int MinCharactersPerControl = 20;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\v' or '\f' or '\r')), '\uFFFD']);

    private ByteBuffer _utf8 = new(1024);

    /// <summary>The character set of the last text; null if it was UTF-8 with faults.</summary>
    internal Charset? Charset { get; private set; }

    /// <summary>The repair of the last text, one of <see cref="RepairWords"/>.</summary>
    internal string Repair { get; private set; } = "";

    /// <summary>The last text as valid UTF-8; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Text => _utf8.Written;

    /// <summary>Decodes bytes that are not valid UTF-8. Returns false if they are no text in the character set that they seem to have.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The character set of the file, if they are not damaged UTF-8; null to guess it from the bytes.</param>
    internal bool TryDecode(ReadOnlySpan<byte> bytes, Charset? charset)
    {
        Clear();
        Charset = null;
        switch (Utf8Faults.Classify(bytes))
        {
            case Utf8Fault.Surrogates:
                Repair = RepairWords.Cesu8;
                Utf8Faults.Mend(bytes, _utf8);
                return true;
            case Utf8Fault.Damaged:
                Repair = RepairWords.InvalidUtf8;
                Utf8Faults.Mend(bytes, _utf8);
                return true;
            default:
                charset ??= CharsetGuess.Guess(bytes);
                Charset = charset;
                Repair = RepairWords.Decoded(charset.Name);
                return TryDecodeForeign(bytes, charset.Encoding);
        }
    }

    /// <summary>Decodes a part of a text that <see cref="TryDecode"/> decoded.</summary>
    /// <param name="part">The part, in the bytes of the text.</param>
    /// <param name="charset">The text's <see cref="Charset"/>.</param>
    /// <param name="to">Receives valid UTF-8.</param>
    internal static void Decode(ReadOnlySpan<byte> part, Charset? charset, ByteBuffer to)
    {
        if (charset is null)
        {
            Utf8Faults.Mend(part, to);
        }
        else
        {
            to.Add(charset.Encoding.GetString(part));
        }
    }

    private bool TryDecodeForeign(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var characters = encoding.GetString(bytes);
        var controls = 0;
        for (var rest = characters.AsSpan(); rest.IndexOfAny(Controls) is >= 0 and var next; rest = rest[(next + 1)..]) controls++;

        if ((long)controls * MinCharactersPerControl > characters.Length) return false;

        _utf8.Add(characters);
        return true;
    }

    private void Clear()
    {
        // one huge text must not cost memory for the rest of the run
        _utf8 = _utf8.Capacity > KeptBytes ? new ByteBuffer(1024) : _utf8;
        _utf8.Clear();
    }
}
