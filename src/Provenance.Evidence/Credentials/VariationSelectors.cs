using System.Text;

namespace Provenance.Evidence.Credentials;

/// <summary>Bytes as Unicode variation selectors in UTF-8 (C2PA 2.4, A.8.3): 0 to 15 are U+FE00 to U+FE0F, 16 to 255 are U+E0100 to U+E01EF.</summary>
internal static class VariationSelectors
{
    private const int First = 0xFE00;
    private const int Second = 0xE0100;
    private const int FirstCount = 16;
    private const int SecondCount = 240;

    /// <summary>Reads the selector at the start of a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="value">The byte that it encodes.</param>
    /// <param name="length">Its length in bytes, 3 or 4.</param>
    internal static bool TryRead(ReadOnlySpan<byte> text, out byte value, out int length)
    {
        value = 0;
        length = 0;
        // U+FE00 to U+FE0F are EF B8 80 to EF B8 8F; U+E0100 to U+E01EF are F3 A0 84 80 to F3 A0 87 AF
        if (text is not [0xEF, 0xB8, ..] and not [0xF3, 0xA0, ..]
            || Rune.DecodeFromUtf8(text, out var rune, out length) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        if ((uint)(rune.Value - First) < FirstCount)
        {
            value = (byte)(rune.Value - First);
            return true;
        }

        value = (byte)(rune.Value - Second + FirstCount);
        return (uint)(rune.Value - Second) < SecondCount;
    }

    /// <summary>Returns the number of selectors at the start of a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="length">Their length in bytes.</param>
    internal static int CountRun(ReadOnlySpan<byte> text, out int length)
    {
        var count = 0;
        length = 0;
        while (TryRead(text[length..], out _, out var taken))
        {
            count++;
            length += taken;
        }

        return count;
    }

    /// <summary>Reads selectors until <paramref name="to"/> is full.</summary>
    /// <param name="text">UTF-8 that starts with at least this number of selectors.</param>
    /// <param name="to">Receives the bytes that they encode.</param>
    internal static void Read(ReadOnlySpan<byte> text, Span<byte> to)
    {
        foreach (ref var value in to)
        {
            TryRead(text, out value, out var taken);
            text = text[taken..];
        }
    }

    /// <summary>Computes the length in bytes of a number of selectors.</summary>
    internal static void Skip(ReadOnlySpan<byte> text, int count, out int length)
    {
        length = 0;
        for (var i = 0; i < count; i++)
        {
            TryRead(text[length..], out _, out var taken);
            length += taken;
        }
    }
}
