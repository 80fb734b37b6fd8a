using System.Text;

namespace Provenance.Text;

/// <summary>Unicode's canonical composition (NFC), for the few texts that need it, because it allocates.</summary>
internal static class Composition
{
    /// <summary>Whether a text has combining marks of Latin, Greek or Cyrillic, Korean letters in parts, or Japanese sound marks.</summary>
    internal static bool MayBeNeeded(ReadOnlySpan<byte> utf8) =>
        // U+0300 to U+036F start with the bytes CC or CD; U+1100 to U+113F, one of which starts each Korean syllable, with E1 84
        utf8.ContainsAny((byte)0xCC, (byte)0xCD) || utf8.IndexOf((ReadOnlySpan<byte>)[0xE1, 0x84]) >= 0 || utf8.IndexOf("\u3099"u8) >= 0 || utf8.IndexOf("\u309A"u8) >= 0;

    internal static byte[] Compose(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).Normalize(NormalizationForm.FormC));
}
