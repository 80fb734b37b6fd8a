using System.Buffers;
using System.Text.Unicode;
using Provenance.Documents.Buffers;
using UtfUnknown;

namespace Provenance.Documents.Charsets;

/// <summary>Guesses the character set of bytes that are not UTF-8 by their statistics.</summary>
internal static class CharsetGuess
{
    /// <summary>Maximum number of bytes inspected; more do not improve the guess.</summary>
    internal const int MaxBytes = 64 * 1024;

    /// <summary>The confidence below which the detector guesses.</summary>
    private const float MinConfidence = 0.5f;

    /// <summary>Number of bytes beyond ASCII below which the statistics of Western alphabets say nothing.</summary>
    private const int FewBytes = 8;

    /// <summary>Quotation marks, dashes, the ellipsis, bullets, currencies and other signs of windows-1252: the only bytes beyond ASCII in most English texts.</summary>
    private static readonly SearchValues<byte> WesternSigns = SearchValues.Create(
        [0x80, 0x82, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB7, 0xBB]);

    /// <summary>Returns the likely character set of the lines that are not UTF-8.</summary>
    /// <param name="bytes">Lines, some of which may be UTF-8.</param>
    /// <param name="lineEnd">The byte that ends a line.</param>
    internal static Charset GuessLines(ReadOnlySpan<byte> bytes, byte lineEnd)
    {
        var sample = new ByteBuffer(1024);
        while (!bytes.IsEmpty && sample.Length < MaxBytes)
        {
            var end = bytes.IndexOf(lineEnd);
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (!Utf8.IsValid(line) && Utf8Faults.Classify(line) == Utf8Fault.Foreign) sample.Add(line);
        }

        return Guess(sample.Written);
    }

    /// <summary>Returns the likely character set; windows-1252 where nothing indicates another.</summary>
    /// <param name="bytes">Bytes of one text; the first <see cref="MaxBytes"/> with bytes beyond ASCII in them are inspected.</param>
    internal static Charset Guess(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (first < 0) return Charset.Windows1252;

        // a long text may begin in ASCII
        bytes = bytes[Math.Max(0, Math.Min(first - 256, bytes.Length - MaxBytes))..];
        bytes = bytes[..Math.Min(bytes.Length, MaxBytes)];
        int letters = 0, high = 0, signs = 0;
        foreach (var value in bytes)
        {
            letters += char.IsAsciiLetter((char)value) ? 1 : 0;
            high += value >= 0x80 ? 1 : 0;
            signs += value >= 0x80 && WesternSigns.Contains(value) ? 1 : 0;
        }

        if (letters > 0 && (signs == high || (high < FewBytes && high <= letters))) return Charset.Windows1252;

        var found = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        return found is not null && found.Confidence >= MinConfidence && Charset.Find(Label(found.EncodingName)) is { } charset && charset.Name != "utf-8" ? charset : Charset.Windows1252;
    }

    /// <summary>Returns the standard's label for a name of the detector.</summary>
    private static string? Label(string? name) => name switch
    {
        "tis-620" or "iso-8859-11" => "windows-874",
        "cp949" => "euc-kr",
        "x-mac-ce" or "x-mac-cyrillic" => null,
        _ => name,
    };
}
