using System.Buffers;
using System.Text;

namespace Provenance.Formats.Tokenizers;

/// <summary>
/// The letters that stand for bytes in byte-level vocabularies (Radford et al. 2019, GPT-2): printable ones of Latin-1 stand for themselves, the others are numbered from U+0100 on.
/// </summary>
internal static class ByteLetters
{
    private const int FirstOther = 0x100;

    /// <summary>The letters by byte.</summary>
    internal static char[] All { get; } = Create();

    /// <summary>Returns a text's bytes as letters.</summary>
    internal static string Write(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var count = Encoding.UTF8.GetBytes(text, bytes);
        var letters = string.Create(count, bytes, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = All[from[i]];
        });
        ArrayPool<byte>.Shared.Return(bytes);
        return letters;
    }

    private static char[] Create()
    {
        var letters = new char[256];
        var others = FirstOther;
        for (var value = 0; value < letters.Length; value++)
        {
            var isPrintable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            letters[value] = (char)(isPrintable ? value : others++);
        }

        return letters;
    }
}
