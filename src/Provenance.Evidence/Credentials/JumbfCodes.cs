namespace Provenance.Evidence.Credentials;

/// <summary>Four-letter types of boxes (ISO 19566-5:2023) and of the contents of superboxes (C2PA 2.4, 11.1.4 and 11.2), as big-endian numbers.</summary>
internal static class JumbfCodes
{
    /// <summary><c>jumb</c>.</summary>
    internal const uint Superbox = 0x6A756D62;

    /// <summary><c>jumd</c>, the description of a superbox, with its content's type and its label; its first box.</summary>
    internal const uint Description = 0x6A756D64;

    /// <summary><c>cbor</c>.</summary>
    internal const uint Cbor = 0x63626F72;

    /// <summary><c>json</c>.</summary>
    internal const uint Json = 0x6A736F6E;

    /// <summary><c>brob</c>, a box packed by Brotli (11.1.3.2).</summary>
    internal const uint Brotli = 0x62726F62;

    /// <summary><c>c2pa</c>, the manifest store.</summary>
    internal const uint Store = 0x63327061;

    /// <summary><c>c2ma</c>, a standard manifest.</summary>
    internal const uint Manifest = 0x63326D61;

    /// <summary><c>c2md</c>, a standard manifest of older writers (11.2.2).</summary>
    internal const uint OldManifest = 0x63326D64;

    /// <summary><c>c2um</c>, an update manifest, which changes no content (11.2.3).</summary>
    internal const uint Update = 0x6332756D;

    /// <summary><c>c2cm</c>, a manifest packed by Brotli (11.2.4).</summary>
    internal const uint Compressed = 0x6332636D;

    /// <summary><c>c2as</c>, the assertion store.</summary>
    internal const uint Assertions = 0x63326173;

    /// <summary><c>c2cl</c>, the claim.</summary>
    internal const uint Claim = 0x6332636C;

    /// <summary><c>c2cs</c>, the claim's signature.</summary>
    internal const uint Signature = 0x63326373;

    /// <summary>The bytes after the four letters in every UUID that JUMBF and C2PA define: <c>-0011-0010-8000-00AA00389B71</c>.</summary>
    internal static ReadOnlySpan<byte> UuidRest => [0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];
}
