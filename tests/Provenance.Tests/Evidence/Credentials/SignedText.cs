using System.Buffers.Binary;
using System.Text;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>Puts manifest stores into text as variation selectors.</summary>
internal static class SignedText
{
    /// <summary>A wrapper of a store: U+FEFF and selectors.</summary>
    internal static string Wrapper(byte[] store, byte version = 1, uint? length = null, byte[]? tail = null, string mark = "\uFEFF")
    {
        var frame = new byte[13 + store.Length];
        "C2PATXT\0"u8.CopyTo(frame);
        frame[8] = version;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(9), length ?? (uint)store.Length);
        store.CopyTo(frame, 13);
        return mark + Selectors([.. frame, .. tail ?? []]);
    }

    /// <summary>Bytes as variation selectors.</summary>
    internal static string Selectors(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes) text.Append(char.ConvertFromUtf32(value < 16 ? 0xFE00 + value : 0xE0100 + value - 16));

        return text.ToString();
    }

    /// <summary>
    /// Signs a text with a wrapper behind it. The claim says how long the wrapper will be, before the signature in it is known: padding that is not
    /// signed makes up the difference.
    /// </summary>
    internal static string Make(string text, CredentialManifestWriter writer, string after = "")
    {
        var digest = writer.Digest(Encoding.UTF8.GetBytes((text + after).Normalize(NormalizationForm.FormC)));
        var start = Encoding.UTF8.GetByteCount(text);
        // 200 bytes of padding take 600 to 800 bytes of text: some length between is the right one, whatever the other bytes' selectors take
        const int Padding = 200;
        var length = Measure(writer.Write(digest, [(start, 60_000)], Padding)) + 100;
        var gap = length - Measure(writer.Write(digest, [(start, length)], Padding));
        var store = writer.Write(digest, [(start, length)], Padding, gap);
        return Measure(store) == length ? text + Wrapper(store) + after : throw new InvalidOperationException($"a gap of {gap} cannot be padded");
    }

    private static int Measure(byte[] store) => Encoding.UTF8.GetByteCount(Wrapper(store));
}
