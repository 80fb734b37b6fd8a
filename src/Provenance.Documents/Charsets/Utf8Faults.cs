using System.Buffers;
using System.Text;

namespace Provenance.Documents.Charsets;

/// <summary>Tells damaged UTF-8 from other character sets.</summary>
internal static class Utf8Faults
{
    /// <summary>The length of a surrogate in CESU-8 (Unicode Technical Report 26).</summary>
    private const int SurrogateBytes = 3;

    /// <summary>Classifies bytes that are not valid UTF-8.</summary>
    internal static Utf8Fault Classify(ReadOnlySpan<byte> bytes)
    {
        long valid = 0, surrogates = 0, runs = 0, cut = 0, wrong = 0;
        while (NextBeyondAscii(ref bytes))
        {
            if (IsSurrogate(bytes) || bytes.StartsWith(ModifiedNul))
            {
                surrogates++;
                bytes = bytes[(IsSurrogate(bytes) ? SurrogateBytes : ModifiedNul.Length)..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                runs++;
                wrong += length;
                cut += length > 1 ? 1 : 0;
            }

            bytes = bytes[length..];
        }

        // of characters in another set, few happen to be valid, and most invalid bytes are single
        return runs == 0 ? Utf8Fault.Surrogates : valid >= wrong || cut == runs ? Utf8Fault.Damaged : Utf8Fault.Foreign;
    }

    /// <summary>Writes damaged UTF-8 as valid UTF-8: pairs of surrogates as their characters, everything else that is invalid as U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="to">Receives at most three times as many bytes.</param>
    internal static void Mend(ReadOnlySpan<byte> bytes, Buffers.ByteBuffer to)
    {
        Span<byte> character = stackalloc byte[4];
        while (!bytes.IsEmpty)
        {
            var rest = bytes;
            var more = NextBeyondAscii(ref rest);
            to.Add(bytes[..(bytes.Length - rest.Length)]);
            bytes = rest;
            if (!more) return;

            var length = 1;
            var rune = Rune.ReplacementChar;
            if (bytes.StartsWith(ModifiedNul))
            {
                (rune, length) = (new Rune(0), ModifiedNul.Length);
            }
            else if (IsSurrogate(bytes))
            {
                length = SurrogateBytes;
                if (IsSurrogate(bytes[SurrogateBytes..]) && Rune.TryCreate(Unit(bytes), Unit(bytes[SurrogateBytes..]), out var pair)) (rune, length) = (pair, 2 * SurrogateBytes);
            }
            else
            {
                // an invalid sequence decodes as U+FFFD
                Rune.DecodeFromUtf8(bytes, out rune, out length);
            }

            to.Add(character[..rune.EncodeToUtf8(character)]);
            bytes = bytes[length..];
        }
    }

    /// <summary>U+0000 in Java's modified UTF-8.</summary>
    private static ReadOnlySpan<byte> ModifiedNul => [0xC0, 0x80];

    private static bool NextBeyondAscii(ref ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        bytes = next < 0 ? default : bytes[next..];
        return next >= 0;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes) => bytes.Length >= SurrogateBytes && bytes[0] == 0xED && bytes[1] >= 0xA0 && bytes[1] <= 0xBF && (bytes[2] & 0xC0) == 0x80;

    private static char Unit(ReadOnlySpan<byte> surrogate) => (char)(0xD000 | ((surrogate[1] & 0x3F) << 6) | (surrogate[2] & 0x3F));
}
